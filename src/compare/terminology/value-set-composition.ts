import { listObjects, type JsonObject } from '../../definitions/core/json.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { listTexts, textOf } from '../stated.js';
import type { ValueSetCode } from './value-set-codes.js';

/** What a ValueSet says that it takes in and leaves out, in a form that does not depend on order. */
export interface Composition {
  /** Codes that are listed, by `system|code`. */
  readonly codes: ReadonlyMap<string, ValueSetCode>;
  readonly excludedCodes: ReadonlyMap<string, ValueSetCode>;
  /** Whole systems, filters and other value sets, as a text each. */
  readonly included: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
  /** The versions of systems whose codes are listed. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  readonly designations: ReadonlyMap<string, unknown>;
}

/** Reads the composition of a ValueSet. */
export function readComposition(valueSet: JsonObject): Composition {
  const compose = isJsonObject(valueSet['compose']) ? valueSet['compose'] : {};
  const [includes, excludes] = [listObjects(compose['include']), listObjects(compose['exclude'])];
  return {
    codes: new Map(includes.flatMap(listStatedCodes)),
    excludedCodes: new Map(excludes.flatMap(listStatedCodes)),
    included: new Set(includes.flatMap(listParts)),
    excluded: new Set(excludes.flatMap(listParts)),
    versions: readVersions(includes),
    designations: new Map(includes.flatMap(listDesignations)),
  };
}

function listStatedCodes(include: JsonObject): readonly (readonly [string, ValueSetCode])[] {
  const system = textOf(include['system']) ?? '';
  return listObjects(include['concept']).map((concept) => {
    const code = String(concept['code']);
    return [`${system}|${code}`, { system, code, display: textOf(concept['display']) }];
  });
}

/** Nothing where codes are listed and need not be in another value set besides. */
function listParts(include: JsonObject): readonly string[] {
  const valueSets = listTexts(include['valueSet']).toSorted();
  const listed = listObjects(include['concept']);
  if (listed.length > 0 && valueSets.length === 0) return [];
  const filters = listObjects(include['filter']).map(
    ({ property, op, value }) => `${String(property)} ${String(op)} ${String(value)}`,
  );
  const system = textOf(include['system']);
  const version = textOf(include['version']);
  const parts = [
    ...(system === undefined ? [] : [version === undefined ? system : `${system}|${version}`]),
    ...(listed.length > 0 ? ['of its listed codes'] : []),
    ...(filters.length === 0 ? [] : [`where ${filters.toSorted().join(' and ')}`]),
    ...(valueSets.length === 0 ? [] : [`in ${valueSets.join(' and ')}`]),
  ];
  return [parts.join(' ')];
}

function readVersions(includes: readonly JsonObject[]): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, readonly string[]>();
  for (const include of includes) {
    const system = textOf(include['system']);
    if (system === undefined || listObjects(include['concept']).length === 0) continue;
    const stated = listTexts(include['version']);
    versions.set(system, [...new Set([...(versions.get(system) ?? []), ...stated])].toSorted());
  }
  return versions;
}

function listDesignations(include: JsonObject): readonly (readonly [string, unknown])[] {
  const system = textOf(include['system']) ?? '';
  return listObjects(include['concept']).map(({ code, designation }) => [
    `${system}|${String(code)}`,
    designation,
  ]);
}
