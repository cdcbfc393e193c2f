import { listObjects, type JsonObject } from '../../definitions/core/json.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { Change, Stated } from '../../model/comparison.js';
import { toChange } from '../change.js';
import { isSameValue, textOf, toKey, toStated } from '../stated.js';

/** What is compared of a ConceptMap by itself. */
export const knownOfConceptMaps = [
  'group',
  ...['source', 'target'].flatMap((name) => [`${name}Uri`, `${name}Reference`, `${name}Canonical`]),
];

/** Where a code is translated to, without what is for people. */
interface Mapping {
  readonly targets: readonly string[];
  readonly stated: Stated;
  readonly display: string | undefined;
}

/** Compares two forms of a ConceptMap: what it is from and to, and where each code is translated to. */
export function compareConceptMaps(was: JsonObject, is: JsonObject): readonly Change[] {
  const [before, after] = [listMappings(was), listMappings(is)];
  return [
    ...compareScopes(was, is),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
      compareMappings(key, before.get(key), after.get(key)),
    ),
  ];
}

function compareScopes(was: JsonObject, is: JsonObject): readonly Change[] {
  const scopes = ['source', 'target'].map((name) => ({
    aspect: name,
    old: findScope(was, name),
    now: findScope(is, name),
  }));
  const unmapped = { aspect: 'unmapped', old: listUnmapped(was), now: listUnmapped(is) };
  return [...scopes, unmapped]
    .filter(({ old, now }) => !isSameValue(old, now))
    .map(({ aspect, old, now }) =>
      toChange(
        'mapping-scope-changed',
        { element: '', aspect },
        {
          was: old,
          is: now,
          words: { what: aspect === 'unmapped' ? 'answer for codes without a translation' : aspect },
        },
      ),
    );
}

function findScope(map: JsonObject, name: string): string | undefined {
  const reference = map[`${name}Reference`];
  return (
    textOf(map[`${name}Uri`]) ??
    textOf(map[`${name}Canonical`]) ??
    (isJsonObject(reference) ? textOf(reference['reference']) : undefined)
  );
}

function listUnmapped(map: JsonObject): Stated {
  const stated = listObjects(map['group']).flatMap(({ unmapped }) =>
    unmapped === undefined ? [] : [toKey(unmapped)],
  );
  return stated.length === 0 ? undefined : stated.toSorted();
}

/** A code may be in several groups, with targets in several systems. */
function listMappings(map: JsonObject): ReadonlyMap<string, Mapping> {
  const mappings = new Map<string, Mapping>();
  for (const group of listObjects(map['group'])) {
    const system = textOf(group['target']);
    for (const element of listObjects(group['element'])) {
      const key = `${textOf(group['source']) ?? ''} code ${String(element['code'])}`;
      const own = readMapping(element, system);
      const known = mappings.get(key);
      mappings.set(
        key,
        known === undefined ? own : { ...known, targets: [...known.targets, ...own.targets].toSorted() },
      );
    }
  }
  return mappings;
}

function readMapping(element: JsonObject, system: string | undefined): Mapping {
  const targets = listObjects(element['target']).map(
    ({ code, equivalence = 'equivalent', dependsOn, product }) => {
      const conditions =
        dependsOn === undefined && product === undefined ? '' : ` ${toKey([dependsOn, product])}`;
      return `${system === undefined ? '' : `${system}|`}${String(code)} (${String(equivalence)})${conditions}`;
    },
  );
  const display = textOf(element['display']);
  return {
    targets: targets.toSorted(),
    stated: toStated({ system, display, targets: element['target'] }),
    display,
  };
}

function compareMappings(key: string, was: Mapping | undefined, is: Mapping | undefined): readonly Change[] {
  const place = { element: '', aspect: key };
  const what = key.slice(key.lastIndexOf(' code ') + ' code '.length);
  const name = (mapping: Mapping | undefined) => mapping?.targets.join(', ') || 'nothing';
  const values = { was: was?.stated, is: is?.stated, words: { what, was: name(was), is: name(is) } };
  if (was === undefined) return [toChange('mapping-added', place, values)];
  if (is === undefined) return [toChange('mapping-removed', place, values)];
  if (!isSameValue(was.targets, is.targets)) return [toChange('mapping-changed', place, values)];
  if (was.display === is.display) return [];
  const words = { what, was: was.display ?? 'none', is: is.display ?? 'none' };
  return [toChange('display-changed', place, { ...values, words })];
}
