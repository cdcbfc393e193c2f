import type {
  DefinitionResource,
  ElementDefinition,
  StructureDefinition,
} from '../../src/fhir/definition-resources.js';
import type { ConstraintBase, Place } from './constraint-mutants.js';
import { readCoreStructures } from './read-definitions.js';

const root = 'http://hl7.org/fhir/StructureDefinition/';
const core = readCoreStructures();

/** What the core says of the elements of a definition. */
export function createConstraintBase(
  definition: StructureDefinition,
  structures: readonly StructureDefinition[],
  findBreach: ConstraintBase['findBreach'],
): ConstraintBase {
  return {
    findElement: (id) => {
      const names = id
        .replace(/:[^.]*/g, '')
        .replaceAll('[x]', '')
        .split('.');
      return findCoreElement(definition.type, names.slice(1));
    },
    findBreach,
    typeOf: (profile) => (structures.find(({ url }) => url === profile) ?? core.get(profile))?.type,
  };
}

/** The element of a type, or of the data type of an element on the way. */
function findCoreElement(type: string, names: readonly string[]): ElementDefinition | undefined {
  const elements = core.get(root + type)?.snapshot?.element ?? [];
  let found = elements[0];
  for (const [index, name] of names.entries()) {
    const at = found?.path ?? type;
    const next = elements.find(({ path }) => path === `${at}.${name}` || path === `${at}.${name}[x]`);
    if (next === undefined) {
      const code = index === 0 ? undefined : found?.type?.[0]?.code;
      return code === undefined ? undefined : findCoreElement(code, names.slice(index));
    }
    found = next;
  }
  return found;
}

/** Where a definition holds in the examples: a profile at the root of those that claim it, an extension where its URL stands. */
export function findPlaces(
  definition: StructureDefinition,
  examples: readonly DefinitionResource[],
): readonly Place[] {
  if (definition.type !== 'Extension')
    return examples
      .filter((example) => JSON.stringify(example).includes(`"profile":["${definition.url}"]`))
      .map((resource) => ({ resource, path: [] }));
  return examples.flatMap((resource) => findExtensions(definition.url, { resource, path: [] }, resource));
}

function findExtensions(url: string, { resource, path }: Place, value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const isHere = 'url' in value && value.url === url && path.length > 0;
  const below = Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    findExtensions(url, { resource, path: [...path, Array.isArray(value) ? Number(key) : key] }, member),
  );
  return isHere ? [{ resource, path }, ...below] : below;
}
