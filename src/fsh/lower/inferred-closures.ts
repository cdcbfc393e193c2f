import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { ElementDefinition, StructureDefinition } from '../../fhir/definition-resources.js';
import { toElementId } from './to-element-id.js';

/** A definition in R4's form with the paths of the rules that its FSH holds. */
export interface DefinitionWithRules {
  readonly definition: StructureDefinition;
  readonly rulePaths: readonly string[];
}

/** Whether SUSHI alone closed the element with this id of the definition with this URL. */
export type IsInferredClosure = (url: string, element: string) => boolean;

/**
 * SUSHI forbids sub-extensions of an extension that has a value, and STU3's authors do not. Finds the
 * elements `extension` with max 0 that no rule in FSH asked for, and those that took it over from a
 * definition among the same ones.
 */
export function findInferredClosures(definitions: readonly DefinitionWithRules[]): IsInferredClosure {
  const closures = new Set<string>();
  const closedRoots = new Set<string>();
  for (let before = -1; before < closures.size;) {
    before = closures.size;
    for (const entry of definitions) {
      for (const id of findOwnClosures(entry, closedRoots)) {
        closures.add(toKey(entry.definition.url, id));
        if (id === rootId) closedRoots.add(entry.definition.url);
      }
    }
  }
  return (url, element) => closures.has(toKey(url, element));
}

const rootId = 'Extension.extension';

const toKey = (url: string, element: string) => `${url}#${element}`;

function findOwnClosures(
  { definition, rulePaths }: DefinitionWithRules,
  closedRoots: ReadonlySet<string>,
): readonly string[] {
  const asked = new Set(rulePaths.map((path) => toElementId(definition.type, path)));
  const closedHere = new Set(definition.differential?.element.filter(isClosed).map(({ id }) => id));
  const elements = definition.snapshot?.element ?? [];
  const profiles = new Map(elements.map((element) => [element.id, profileOf(element)]));
  return elements.filter(isClosed).flatMap(({ id = '' }) => {
    if (asked.has(id)) return [];
    const parent = id.slice(0, -'.extension'.length);
    const inherited = id === rootId ? definition.baseDefinition : profiles.get(parent);
    const isInferred = closedHere.has(id) || (inherited !== undefined && closedRoots.has(inherited));
    return isInferred ? [id] : [];
  });
}

/** Sub-extensions of extensions only: `Extension.extension`, `Patient.extension:period.extension`. */
function isClosed({ id, path, max }: ElementDefinition): boolean {
  return id !== undefined && max === '0' && /[eE]xtension\.extension$/.test(path);
}

function profileOf(element: ElementDefinition): string | undefined {
  const [type] = element.type ?? [];
  const profile: unknown = isJsonObject(type) ? [type.profile].flat()[0] : undefined;
  return typeof profile === 'string' ? profile : undefined;
}
