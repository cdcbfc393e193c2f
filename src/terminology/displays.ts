import type { DefinitionStore } from '../definitions/definition-store.js';
import type { Designation, ExpansionContains, ValueSet } from '../fhir/definition-resources.js';

interface Named {
  readonly display?: string;
  readonly designation?: readonly Designation[];
}

/** The display of a concept and its designations. */
export function listDisplays({ display, designation = [] }: Named): readonly string[] {
  return [display, ...designation.map(({ value }) => value)].filter((text) => text !== undefined);
}

/** Whether two displays are the same but for case, white space and the kind of quotes and dashes. */
export function isSameDisplay(one: string, other: string): boolean {
  return one === other || normalise(one) === normalise(other);
}

const normalise = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .toLowerCase();

/** What the value sets at hand list and how they display it. */
export interface PublishedCodes {
  /** The displays that value sets give to the code; undefined where none lists it. */
  readonly find: (system: string, code: string) => readonly string[] | undefined;
}

/**
 * The codes that the value sets of a store list. Published data is matched against these, also where they are misspelt
 * or no code of their system. All value sets are read when the first code is asked for.
 */
export function createPublishedCodes(store: DefinitionStore): PublishedCodes {
  let known: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    find: (system, code) => {
      known ??= collectDisplays(store);
      return known.get(toKey(system, code));
    },
  };
}

const toKey = (system: string, code: string): string => `${system}\n${code}`;

function collectDisplays(store: DefinitionStore): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (system: string | undefined, code: string | undefined, named: Named): void => {
    if (system === undefined || code === undefined) return;
    const key = toKey(system, code);
    found.set(key, [...(found.get(key) ?? []), ...listDisplays(named)]);
  };
  const addContains = ({ system, code, contains = [], ...named }: ExpansionContains): void => {
    add(system, code, named);
    contains.forEach(addContains);
  };
  for (const valueSet of listValueSets(store)) {
    for (const { system, concept = [] } of valueSet.compose?.include ?? []) {
      for (const { code, ...named } of concept) add(system, code, named);
    }
    (valueSet.expansion?.contains ?? []).forEach(addContains);
  }
  return found;
}

function listValueSets(store: DefinitionStore): readonly ValueSet[] {
  const urls = store.packages.flatMap(({ entries }) =>
    entries.flatMap(({ resourceType, url }) =>
      resourceType === 'ValueSet' && url !== undefined ? [url] : [],
    ),
  );
  return [...new Set(urls)].flatMap((url) => store.findValueSet(url) ?? []);
}
