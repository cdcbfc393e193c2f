import type { CodeSystem, CodeSystemConcept } from '../fhir/definition-resources.js';
import { listDisplays } from './displays.js';

/** A concept with its place in the hierarchy. */
export interface IndexedConcept {
  readonly code: string;
  readonly display: string | undefined;
  /** The display and every designation. */
  readonly displays: readonly string[];
  /** Codes directly above, by nesting and by the properties `parent` and `child`. */
  readonly parents: ReadonlySet<string>;
  /** Values of properties, as text. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** True for concepts that only group others and are not for use in data. */
  readonly isAbstract: boolean;
  /** The word for it where the concept is no longer, or not yet, for use: `inactive`, `deprecated`, `retired`. */
  readonly retirement: string | undefined;
}

/** A code system prepared for lookups by code. */
export interface CodeSystemIndex {
  readonly url: string;
  readonly version: string | undefined;
  /** True where a code that is not listed is no code of the system. */
  readonly isComplete: boolean;
  /** True where the hierarchy says what is a kind of what. */
  readonly isTaxonomy: boolean;
  readonly approximatedFrom: string | undefined;
  find(code: string): IndexedConcept | undefined;
  /** Whether both are one concept, or the first is below the second. */
  isA(code: string, ancestor: string): boolean;
  /** The form in which codes are compared: lower case where the system ignores case. */
  readonly toKey: (code: string) => string;
}

interface GrowingConcept extends IndexedConcept {
  readonly parents: Set<string>;
}

export function indexCodeSystem(codeSystem: CodeSystem): CodeSystemIndex {
  const ignoresCase = codeSystem.caseSensitive === false;
  const toKey = (code: string) => (ignoresCase ? code.toLowerCase() : code);
  const concepts = new Map<string, GrowingConcept>();
  for (const concept of codeSystem.concept ?? []) addConcept(concepts, concept, toKey);
  for (const { code, properties } of concepts.values()) {
    for (const child of properties.get('child') ?? []) concepts.get(toKey(child))?.parents.add(toKey(code));
  }
  return {
    url: codeSystem.url,
    version: codeSystem.version,
    isComplete: codeSystem.content === 'complete',
    isTaxonomy: (codeSystem.hierarchyMeaning ?? 'is-a') === 'is-a',
    approximatedFrom: codeSystem.approximatedFrom,
    find: (code) => concepts.get(toKey(code)),
    isA: (code, ancestor) => isBelow(concepts, toKey(code), toKey(ancestor)),
    toKey,
  };
}

function addConcept(
  concepts: Map<string, GrowingConcept>,
  concept: CodeSystemConcept,
  toKey: (code: string) => string,
  parent?: string,
): void {
  const key = toKey(concept.code);
  const known = concepts.get(key) ?? toGrowingConcept(concept);
  concepts.set(key, known);
  if (parent !== undefined) known.parents.add(parent);
  for (const above of known.properties.get('parent') ?? []) known.parents.add(toKey(above));
  for (const child of concept.concept ?? []) addConcept(concepts, child, toKey, key);
}

function toGrowingConcept(concept: CodeSystemConcept): GrowingConcept {
  const { code, display, property = [] } = concept;
  const properties = new Map<string, string[]>();
  for (const { code: name, ...rest } of property) {
    const texts = Object.values(rest).flatMap(toText);
    properties.set(name, [...(properties.get(name) ?? []), ...texts]);
  }
  const says = (name: string) => properties.get(name)?.includes('true') === true;
  return {
    code,
    display,
    displays: listDisplays(concept),
    properties,
    parents: new Set(),
    isAbstract: says('notSelectable') || says('abstract'),
    retirement: says('inactive') ? 'inactive' : findRetirement(properties),
  };
}

/** Words of the property `status` that end a concept's use; v2 and v3 have their own lists. */
const retirements = ['inactive', 'deprecated', 'retired', 'withdrawn', 'obsolete'];

function findRetirement(properties: ReadonlyMap<string, readonly string[]>): string | undefined {
  const status = properties.get('status')?.find((text) => retirements.includes(text.toLowerCase()));
  // FHIR's own property holds a date.
  return status?.toLowerCase() ?? (properties.has('deprecated') ? 'deprecated' : undefined);
}

/** The value of a property as text: of a Coding its code. */
function toText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return typeof value === 'object' && value !== null && 'code' in value ? toText(value.code) : [];
}

function isBelow(concepts: ReadonlyMap<string, IndexedConcept>, code: string, ancestor: string): boolean {
  const seen = new Set([code]);
  for (const each of seen) {
    if (each === ancestor) return true;
    for (const parent of concepts.get(each)?.parents ?? []) seen.add(parent);
  }
  return false;
}
