import { listObjects, type JsonObject } from '../../definitions/core/json.js';
import { coreStructureRoot } from '../../fhir/release.js';
import type { Stated } from '../../model/comparison.js';
import { listTexts, textOf } from '../stated.js';

/** One type that an element may have. Empty lists: no restriction. */
export interface TypeStatement {
  readonly code: string;
  /** Profiles of which a value must conform to one. */
  readonly profiles: readonly string[];
  /** Profiles of which the target of a reference must conform to one. */
  readonly targets: readonly string[];
  readonly aggregation: readonly string[];
  readonly versioning: string | undefined;
}

/**
 * The types of an element. STU3 has an entry for each profile of a type, R4 one entry with lists; an entry without
 * profile or target lifts the restriction of the others of its type.
 */
export function readTypes(element: JsonObject, idPath: string): readonly TypeStatement[] {
  const byCode = new Map<string, TypeStatement>();
  for (const type of listObjects(element['type'])) {
    const code = readCode(type, textOf(element['path']) ?? '', idPath);
    const own: TypeStatement = {
      code,
      profiles: listTexts(type['profile']).map(withoutCoreVersion),
      targets: listTexts(type['targetProfile']).map(withoutCoreVersion),
      aggregation: listTexts(type['aggregation']),
      versioning: textOf(type['versioning']),
    };
    const known = byCode.get(code);
    byCode.set(code, known === undefined ? own : joinTypes(known, own));
  }
  return [...byCode.values()];
}

function joinTypes(one: TypeStatement, other: TypeStatement): TypeStatement {
  return {
    code: one.code,
    profiles: joinLists(one.profiles, other.profiles),
    targets: joinLists(one.targets, other.targets),
    aggregation: joinLists(one.aggregation, other.aggregation),
    versioning: one.versioning === other.versioning ? one.versioning : undefined,
  };
}

function joinLists(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.length === 0 || other.length === 0 ? [] : [...new Set([...one, ...other])];
}

/** STU3 leaves the code of a primitive's value out; R4 names FHIRPath's types for `id` and `url` attributes. */
function readCode(type: JsonObject, path: string, idPath: string): string {
  if (path === idPath) return 'id';
  const code = textOf(type['code']) ?? 'string';
  if (!code.startsWith('http://hl7.org/fhirpath/System.')) return code;
  return path.endsWith('xtension.url') ? 'uri' : 'string';
}

function withoutCoreVersion(canonical: string): string {
  return canonical.startsWith(coreStructureRoot) ? canonical.replace(/\|.*$/, '') : canonical;
}

/** `Reference → target`, `Extension: profile`, in an order that does not depend on how they are written. */
export function nameTypes(types: readonly TypeStatement[]): Stated {
  const orNone = (list: readonly string[]): readonly string[] => (list.length === 0 ? [''] : list);
  return types
    .flatMap(({ code, profiles, targets, aggregation }) =>
      orNone(profiles).flatMap((profile) =>
        orNone(targets).map((target) =>
          [
            code,
            profile === '' ? '' : `: ${profile}`,
            target === '' ? '' : ` → ${target}`,
            ...aggregation.map((mode) => ` ${mode}`),
          ].join(''),
        ),
      ),
    )
    .toSorted();
}
