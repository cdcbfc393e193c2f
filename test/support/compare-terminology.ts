import type {
  CodeSystem,
  CodeSystemConcept,
  DefinitionResource,
  ValueSet,
  ValueSetInclude,
} from '../../src/fhir/definition-resources.js';
import { compareRecords, type Difference, type Stated } from './compare-difference.js';

type Contents = Readonly<Record<string, Stated>>;

interface ConceptMap extends DefinitionResource {
  readonly sourceUri?: string;
  readonly sourceReference?: { readonly reference?: string };
  readonly targetUri?: string;
  readonly targetReference?: { readonly reference?: string };
  readonly group?: readonly ConceptMapGroup[];
}

interface ConceptMapGroup {
  readonly source?: string;
  readonly target?: string;
  readonly element?: readonly {
    readonly code?: string;
    readonly display?: string;
    readonly target?: readonly Readonly<Record<string, Stated>>[];
  }[];
}

/** Extensions that say how far the work of HL7's groups had come, which ours leave out. */
const workExtensions = /\/structuredefinition-(wg|fmm|ballot-status)$/;

/** Compares metadata, content mode, case sensitivity and every concept with its display and place in the hierarchy. */
export function compareCodeSystems(ours: CodeSystem, published: CodeSystem): readonly Difference[] {
  return compareDefinitions(ours, published, (system: CodeSystem) => ({
    caseSensitive: system.caseSensitive,
    content: system.content,
    ...Object.fromEntries(toConcepts(system.concept, '')),
  }));
}

/** Compares metadata, identifiers and every included or excluded system, code, display, filter and value set. */
export function compareValueSets(ours: ValueSet, published: ValueSet): readonly Difference[] {
  return compareDefinitions(ours, published, (valueSet: ValueSet & { readonly extensible?: boolean }) => ({
    extensible: valueSet.extensible,
    ...toSets('include', valueSet.compose?.include),
    ...toSets('exclude', valueSet.compose?.exclude),
  }));
}

/** Compares metadata, source, target and every mapped code. */
export function compareConceptMaps(ours: ConceptMap, published: ConceptMap): readonly Difference[] {
  return compareDefinitions(ours, published, (map: ConceptMap) => ({
    source: map.sourceReference?.reference ?? map.sourceUri,
    target: map.targetReference?.reference ?? map.targetUri,
    ...Object.fromEntries((map.group ?? []).flatMap(toMappings)),
  }));
}

interface Metadata extends DefinitionResource {
  readonly identifier?: Stated;
  readonly experimental?: boolean;
  readonly date?: string;
  readonly publisher?: string;
  readonly contact?: Stated;
  readonly extension?: readonly { readonly url: string; readonly [value: `value${string}`]: Stated }[];
}

function compareDefinitions<T extends DefinitionResource>(
  ours: T,
  published: T,
  toContents: (definition: T) => Contents,
): readonly Difference[] {
  return [
    ...compareRecords({ view: 'definition', place: '' }, toMetadata(ours), toMetadata(published)),
    ...compareRecords({ view: 'content', place: '' }, toContents(ours), toContents(published)),
  ];
}

function toMetadata(definition: Metadata): Contents {
  const { id, url, identifier, version, name, status, experimental, date, publisher, contact } = definition;
  const extensions = definition.extension?.filter((each) => !workExtensions.test(each.url)) ?? [];
  return {
    ...{ id, url, identifier, version, name, status, experimental, date, publisher, contact },
    ...Object.fromEntries(extensions.map((each): [string, Stated] => [`extension ${each.url}`, each])),
  };
}

function toConcepts(
  concepts: readonly CodeSystemConcept[] | undefined,
  parent: string,
): readonly (readonly [string, Stated])[] {
  return (concepts ?? []).flatMap(({ code, display, concept }) => [
    [`code ${code}`, { display, parent }] as const,
    ...toConcepts(concept, code),
  ]);
}

/** Codes and filters under their system, and its number where it comes again; a system without either is included whole. */
function toSets(kind: string, sets: readonly ValueSetInclude[] = []): Contents {
  const met = new Map<string, number>();
  return Object.fromEntries(
    sets.flatMap(({ system = '', version, concept, filter, valueSet }): readonly [string, Stated][] => {
      const canonical = `${kind} ${system}${version === undefined ? '' : `|${version}`}`;
      const time = (met.get(canonical) ?? 0) + 1;
      met.set(canonical, time);
      const place = time === 1 ? canonical : `${canonical} (${time})`;
      const filters = filter?.map(({ property, op, value }) => `${property} ${op} ${value}`);
      return [
        [place, { whole: concept === undefined && filter === undefined, filters, valueSet }],
        ...(concept ?? []).map(({ code, display }): [string, Stated] => [
          `${place} code ${code}`,
          display ?? '',
        ]),
      ];
    }),
  );
}

function toMappings({ source, target, element }: ConceptMapGroup): readonly (readonly [string, Stated])[] {
  return (element ?? []).map(({ code = '', display, target: targets }) => [
    `${source ?? ''} code ${code}`,
    { system: target, display, targets },
  ]);
}
