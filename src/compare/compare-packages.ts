import type { DefinitionEntry } from '../definitions/definition-store.js';
import { isStructureDefinition } from '../definitions/is-definition-resource.js';
import type { DefinitionResource } from '../fhir/definition-resources.js';
import { fhirVersions } from '../fhir/release.js';
import {
  changeClasses,
  comparisonSchema,
  type Change,
  type Comparison,
  type ComparisonLimit,
  type ComparisonSummary,
  type DefinitionChanges,
} from '../model/comparison.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { findWorstClass, toChange } from './change.js';
import { compareDefinitions } from './compare-definitions.js';
import { listDefinitions, pairDefinitions, type EntryPair } from './pair-definitions.js';
import type { Side } from './side.js';
import { textOf } from './stated.js';

/** A side under the name that the user gave it. */
export interface NamedSide {
  readonly spec: string;
  readonly side: Side;
  /** What was left out when the package was loaded, in one sentence each. */
  readonly notices: readonly string[];
}

/**
 * Compares two packages of one release, definition by definition. What limits the comparison is said, such as a base
 * that is not held.
 *
 * @throws ToolkitError `usage` where the packages are of different releases.
 */
export function comparePackages(old: NamedSide, now: NamedSide): Comparison {
  const [wasRelease, isRelease] = [old.side.package.release, now.side.package.release];
  if (wasRelease !== isRelease) throw toReleaseError(old, now);
  const [before, after] = [listDefinitions(old.side.package), listDefinitions(now.side.package)];
  const pairs = pairDefinitions(before, after);
  const definitions = pairs.flatMap((pair) => comparePair(pair, old.side, now.side));
  const describe = ({ spec, side }: NamedSide, entries: readonly unknown[]) => ({
    spec,
    name: side.package.name,
    version: side.package.version,
    definitions: entries.length,
  });
  return {
    schema: comparisonSchema,
    fhirVersion: fhirVersions[wasRelease],
    old: describe(old, before),
    new: describe(now, after),
    summary: summarise(definitions, pairs.length),
    definitions,
    limits: [...listLimits(old, before), ...listLimits(now, after)],
  };
}

function toReleaseError(old: NamedSide, now: NamedSide): ToolkitError {
  const name = ({ spec, side }: NamedSide) => `${spec} is for FHIR ${fhirVersions[side.package.release]}`;
  return new ToolkitError(
    'usage',
    `Package ${name(old)} and package ${name(now)}. The releases name and type elements differently, ` +
      'so that no data is valid under both. Compare two packages of one release.',
  );
}

function comparePair(pair: EntryPair, old: Side, now: Side): readonly DefinitionChanges[] {
  const { old: was, new: is } = pair;
  const place = { element: '', aspect: 'definition' };
  if (was === undefined) {
    if (is === undefined) return [];
    const { resourceType, url } = is;
    return [toResult(is, 'added', [toChange('definition-added', place, { is: url ?? resourceType })])];
  }
  if (is === undefined) {
    const { resourceType, url } = was;
    return [toResult(was, 'removed', [toChange('definition-removed', place, { was: url ?? resourceType })])];
  }
  const changes = compareDefinitions(
    { side: old, resource: old.package.read(was) },
    { side: now, resource: now.package.read(is) },
  );
  return changes.length === 0 ? [] : [toResult(is, 'changed', changes)];
}

function toResult(
  { resourceType, id, url, name }: DefinitionEntry,
  state: DefinitionChanges['state'],
  changes: readonly Change[],
): DefinitionChanges {
  return {
    resourceType,
    ...(id === undefined ? {} : { id }),
    ...(url === undefined ? {} : { url }),
    ...(name === undefined ? {} : { name }),
    state,
    class: findWorstClass(changes) ?? 'editorial',
    changes,
  };
}

function summarise(definitions: readonly DefinitionChanges[], compared: number): ComparisonSummary {
  const changes = definitions.flatMap((each) => each.changes);
  const countOf = (state: DefinitionChanges['state']): number =>
    definitions.filter((each) => each.state === state).length;
  const [breaking = 0, compatible = 0, editorial = 0] = changeClasses.map(
    (changeClass) => changes.filter((change) => change.class === changeClass).length,
  );
  return {
    verdict: findWorstClass(changes) ?? 'same',
    changes: { breaking, compatible, editorial },
    definitions: {
      same: compared - definitions.length,
      changed: countOf('changed'),
      added: countOf('added'),
      removed: countOf('removed'),
    },
  };
}

/** Definitions that state a differential only, on top of something that is not held. */
function listLimits(
  { spec, side, notices }: NamedSide,
  entries: readonly DefinitionEntry[],
): readonly ComparisonLimit[] {
  const leftOut = notices.map((reason) => ({ subject: spec, reason }));
  const unseen = entries
    .filter(({ resourceType }) => resourceType === 'StructureDefinition')
    .flatMap((entry): readonly ComparisonLimit[] => {
      const resource: DefinitionResource = side.package.read(entry);
      const base = isStructureDefinition(resource) ? textOf(resource.baseDefinition) : undefined;
      const tree = entry.url === undefined ? undefined : side.findTree(entry.url);
      const subject = `${entry.url ?? 'a StructureDefinition'} of ${spec}`;
      if (tree === undefined)
        return [{ subject, reason: 'It has no elements, neither a snapshot nor a differential.' }];
      if (tree.view === 'snapshot' || base === undefined || side.findTree(base) !== undefined) return [];
      return [
        {
          subject,
          reason: `It has no snapshot, and ${base}, which it is based on, is not held: what that one says is not compared. Give its package by --ig.`,
        },
      ];
    });
  return [...leftOut, ...unseen];
}
