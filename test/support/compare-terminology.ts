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
  return compareDefinitions(ours, published, (valueSet: ValueSet & Extras) => ({
    identifier: valueSet.identifier,
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

interface Extras {
  readonly identifier?: Stated;
  readonly extensible?: boolean;
}

function compareDefinitions<T extends DefinitionResource>(
  ours: T,
  published: T,
  toContents: (definition: T) => Contents,
): readonly Difference[] {
  const metadata = ({ id, url, version, name, status }: T): Contents => ({ id, url, version, name, status });
  return [
    ...compareRecords({ view: 'definition', place: '' }, metadata(ours), metadata(published)),
    ...compareRecords({ view: 'content', place: '' }, toContents(ours), toContents(published)),
  ];
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

/** Codes and filters under their system; a system without either is included whole. */
function toSets(kind: string, sets: readonly ValueSetInclude[] = []): Contents {
  return Object.fromEntries(
    sets.flatMap(({ system = '', version, concept, filter, valueSet }): readonly [string, Stated][] => {
      const place = `${kind} ${system}${version === undefined ? '' : `|${version}`}`;
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
