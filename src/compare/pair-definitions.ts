import type { DefinitionEntry, DefinitionPackage } from '../definitions/definition-store.js';

/** A definition in the old package, the new one, or both. */
export interface EntryPair {
  readonly old?: DefinitionEntry;
  readonly new?: DefinitionEntry;
}

/** Kinds of definitions that may have no canonical URL. */
const withoutUrl = new Set([
  'NamingSystem',
  'CapabilityStatement',
  'OperationDefinition',
  'ValueSet',
  'ConceptMap',
]);
/** The kinds that come first in a comparison; the others follow by name. */
const order = ['StructureDefinition', 'ValueSet', 'CodeSystem', 'ConceptMap'];

/**
 * The definitions of a package: what has a canonical URL, and kinds that may have none. Examples are no definitions,
 * and of several with one URL the first counts.
 */
export function listDefinitions(given: DefinitionPackage): readonly DefinitionEntry[] {
  const byKey = new Map<string, DefinitionEntry>();
  for (const entry of given.entries) {
    const isDefinition = entry.url !== undefined || withoutUrl.has(entry.resourceType);
    if (isDefinition && !byKey.has(keyOf(entry))) byKey.set(keyOf(entry), entry);
  }
  return [...byKey.values()];
}

/**
 * Pairs the definitions of two packages by type and URL, those without a URL by id or name. What is left is paired by
 * type and id, so that a changed URL is seen as that. By type, then by URL.
 */
export function pairDefinitions(
  old: readonly DefinitionEntry[],
  now: readonly DefinitionEntry[],
): readonly EntryPair[] {
  const byKey = new Map(now.map((entry) => [keyOf(entry), entry]));
  const paired = old.map((entry): EntryPair => {
    const found = byKey.get(keyOf(entry));
    byKey.delete(keyOf(entry));
    return found === undefined ? { old: entry } : { old: entry, new: found };
  });
  const left = [...byKey.values()];
  const moved = paired.map((pair): EntryPair => {
    if (pair.old === undefined || pair.new !== undefined) return pair;
    const at = left.findIndex((entry) => isSameById(entry, pair.old));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found === undefined ? pair : { ...pair, new: found };
  });
  return [...moved, ...left.map((entry) => ({ new: entry }))].toSorted(comparePairs);
}

function keyOf({ resourceType, url, id, name }: DefinitionEntry): string {
  return `${resourceType} ${url ?? id ?? name ?? ''}`;
}

function isSameById(entry: DefinitionEntry, other: DefinitionEntry | undefined): boolean {
  return other?.id !== undefined && entry.resourceType === other.resourceType && entry.id === other.id;
}

function comparePairs(one: EntryPair, other: EntryPair): number {
  const [a, b] = [one.old ?? one.new, other.old ?? other.new];
  if (a === undefined || b === undefined) return 0;
  const [first, second] = [a, b].map(({ resourceType }) => {
    const at = order.indexOf(resourceType);
    return `${at < 0 ? order.length : at} ${resourceType}`;
  });
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
