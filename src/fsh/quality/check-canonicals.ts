import type { DefinitionStore } from '../../definitions/definition-store.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { ReportQuality } from './quality-problem.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** What a canonical URL shall name. */
type Wanted = 'StructureDefinition' | 'ValueSet' | 'CodeSystem';

interface NamedCanonical {
  readonly wanted: Wanted;
  /** What it is to the definition. */
  readonly member: string;
  readonly canonical: string;
  readonly element?: string;
}

export interface CanonicalCheck {
  readonly store: DefinitionStore;
  /** What the URLs of the project start with. */
  readonly canonical: string;
  readonly report: ReportQuality;
}

/** Canonical URLs in a definition that name nothing that is at hand. */
export function checkCanonicals(resource: JsonObject, { store, canonical, report }: CanonicalCheck): void {
  const seen = new Set<string>();
  for (const named of listCanonicals(resource)) {
    const key = JSON.stringify(named);
    if (seen.has(key) || isAtHand(named, store) || isExpected(named, canonical)) continue;
    seen.add(key);
    const { wanted, member, element } = named;
    report({
      rule: 'fsh-canonical-unresolved',
      params: { canonical: named.canonical, wanted, member },
      ...(element === undefined ? {} : { element }),
    });
  }
}

function isAtHand({ wanted, canonical }: NamedCanonical, store: DefinitionStore): boolean {
  if (wanted === 'ValueSet') return store.findValueSet(canonical) !== undefined;
  if (wanted === 'CodeSystem') return store.findCodeSystem(canonical) !== undefined;
  return store.findStructureDefinition(canonical) !== undefined;
}

/** Most code systems are not published as resources; those of the project and of FHIR are. */
function isExpected({ wanted, canonical }: NamedCanonical, own: string): boolean {
  if (wanted !== 'CodeSystem') return !/^[a-z][a-z0-9+.-]*:/i.test(canonical);
  return ![`${own}/`, 'http://hl7.org/fhir/'].some((start) => canonical.startsWith(start));
}

function listCanonicals(resource: JsonObject): readonly NamedCanonical[] {
  switch (resource['resourceType']) {
    case 'StructureDefinition':
      return listOfStructure(resource);
    case 'ValueSet':
      return listOfValueSet(resource);
    case 'CodeSystem':
      return named('ValueSet', 'its value set', resource['valueSet']);
    case 'ConceptMap':
      return listOfMap(resource);
    default:
      return [];
  }
}

/** What a definition says itself: what it takes over is said where it takes it from. */
function listOfStructure(definition: JsonObject): readonly NamedCanonical[] {
  const contexts = definition['contextType'] === 'extension' ? listTexts(definition['context']) : [];
  return [
    ...named('StructureDefinition', 'its base', definition['baseDefinition']),
    ...contexts.flatMap((context) => named('StructureDefinition', 'its context', context.split('#')[0])),
    ...listObjects(memberOf(definition['differential'], 'element')).flatMap(listOfElement),
  ];
}

function listOfElement(element: JsonObject): readonly NamedCanonical[] {
  const types = listObjects(element['type']);
  const valueSet = memberOf(memberOf(element['binding'], 'valueSetReference'), 'reference');
  const found = [
    ...types.flatMap(({ profile }) => named('StructureDefinition', 'a profile', profile)),
    ...types.flatMap(({ targetProfile }) => named('StructureDefinition', 'a target', targetProfile)),
    ...named('ValueSet', 'a binding', valueSet),
  ];
  return found.map((each) => ({ ...each, element: String(element['id']) }));
}

function listOfValueSet({ compose }: JsonObject): readonly NamedCanonical[] {
  const parts = ['include', 'exclude'].flatMap((member) => listObjects(memberOf(compose, member)));
  return parts.flatMap(({ system, valueSet }) => [
    ...named('CodeSystem', 'a code system', system),
    ...listTexts(valueSet).flatMap((each) => named('ValueSet', 'a value set', each)),
  ]);
}

function listOfMap(map: JsonObject): readonly NamedCanonical[] {
  const ends = ['source', 'target'].flatMap((end) => [
    ...named('ValueSet', `its ${end}`, map[`${end}Uri`]),
    ...named('ValueSet', `its ${end}`, memberOf(map[`${end}Reference`], 'reference')),
  ]);
  const systems = listObjects(map['group']).flatMap(({ source, target }) => [
    ...named('CodeSystem', 'a code system', source),
    ...named('CodeSystem', 'a code system', target),
  ]);
  return [...ends, ...systems];
}

function named(wanted: Wanted, member: string, canonical: unknown): readonly NamedCanonical[] {
  return typeof canonical === 'string' ? [{ wanted, member, canonical }] : [];
}

const memberOf = (value: unknown, name: string) => (isJsonObject(value) ? value[name] : undefined);

const listObjects = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

const listTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
