import { coreStructureRoot } from '../../fhir/release.js';
import type { Change } from '../../model/comparison.js';
import { toChange, type ChangeValues } from '../change.js';
import { isSameValue } from '../stated.js';
import type { Side } from '../side.js';
import { placeIn, type ElementPair } from './element-pair.js';
import { nameTypes, type TypeStatement } from './type-statement.js';

interface TypeComparison {
  readonly pair: ElementPair;
  /** Both lists in words, which costs more than comparing them. */
  readonly nameValues: () => ChangeValues;
}

/** Compares the types of an element with their profiles, targets and modes of reference, or what stands for them. */
export function compareTypes(pair: ElementPair, wasMandatory: boolean): readonly Change[] {
  const [was, is] = [pair.old.types ?? [], pair.new.types ?? []];
  const comparison = { pair, nameValues: () => ({ was: nameTypes(was), is: nameTypes(is) }) };
  if (
    was.length === 0 ||
    is.length === 0 ||
    !isSameValue(pair.old.contentReference, pair.new.contentReference)
  )
    return compareContent(pair);
  const removed = listUncovered(was, is, pair.structures.new.side, pair.id);
  const added = listUncovered(is, was, pair.structures.old.side, pair.id);
  const addedRule = wasMandatory ? 'type-added-mandatory' : 'type-added';
  return [
    ...(removed.length === 0 ? [] : [report('type-removed', comparison, removed.join(', '))]),
    ...(added.length === 0 ? [] : [report(addedRule, comparison, added.join(', '))]),
    ...was.flatMap((type) => {
      const other = is.find(({ code }) => code === type.code);
      return other === undefined ? [] : compareType(type, other, comparison);
    }),
  ];
}

/** Whether values may be of other types than before. */
export function hasOtherTypes({ old, new: now }: ElementPair): boolean {
  const codesOf = (types: readonly TypeStatement[] = []) => types.map(({ code }) => code).toSorted();
  return !isSameValue(codesOf(old.types), codesOf(now.types));
}

function report(
  rule: 'type-removed' | 'type-added' | 'type-added-mandatory' | 'target-removed' | 'target-added',
  { pair, nameValues }: TypeComparison,
  what: string,
): Change {
  return toChange(rule, placeIn(pair, 'types'), { ...nameValues(), words: { what } });
}

/** The root of a structure has no types, and an element that repeats another one's content has a reference. */
function compareContent(pair: ElementPair): readonly Change[] {
  const describe = ({ types = [], contentReference }: ElementPair['old']) =>
    contentReference === undefined ? nameTypes(types) : `that of ${contentReference}`;
  const [was, is] = [describe(pair.old), describe(pair.new)];
  const isRoot = !pair.id.includes('.');
  if (isRoot || isSameValue(was, is)) return [];
  return [toChange('content-replaced', placeIn(pair, 'contentReference'), { was, is })];
}

/** Types of one side that no type of the other takes in. A choice tells its type by its name, so there each counts. */
function listUncovered(
  types: readonly TypeStatement[],
  others: readonly TypeStatement[],
  side: Side,
  id: string,
): readonly string[] {
  const isChoice = id.replace(/:[^.]*$/, '').endsWith('[x]');
  const covers = (general: string, specific: string): boolean =>
    general === specific ||
    (!isChoice && side.isBasedOn(coreStructureRoot + specific, coreStructureRoot + general));
  return types.map(({ code }) => code).filter((code) => !others.some((other) => covers(other.code, code)));
}

function compareType(was: TypeStatement, is: TypeStatement, comparison: TypeComparison): readonly Change[] {
  return [
    ...compareProfiles(was, is, comparison),
    ...compareTargets(was, is, comparison),
    ...compareModes(was, is, comparison),
  ];
}

function compareProfiles(
  was: TypeStatement,
  is: TypeStatement,
  { pair, nameValues }: TypeComparison,
): readonly Change[] {
  const { old, new: now } = pair.structures;
  const lost = findUncovered(was.profiles, is.profiles, now.side);
  const gained = findUncovered(is.profiles, was.profiles, old.side);
  if (lost === undefined && gained === undefined) return [];
  const name = (profiles: readonly string[]) => profiles.join(' or ') || 'no profile';
  const said = { ...nameValues(), words: { was: name(was.profiles), is: name(is.profiles) } };
  const place = placeIn(pair, 'types');
  return [
    ...(lost === undefined ? [] : [toChange('type-profile-tightened', place, said)]),
    ...(gained === undefined ? [] : [toChange('type-profile-loosened', place, said)]),
  ];
}

function compareTargets(
  was: TypeStatement,
  is: TypeStatement,
  comparison: TypeComparison,
): readonly Change[] {
  const { old, new: now } = comparison.pair.structures;
  const [wasTargets, isTargets] = [withoutAny(was.targets), withoutAny(is.targets)];
  const lost = findUncovered(wasTargets, isTargets, now.side);
  const gained = findUncovered(isTargets, wasTargets, old.side);
  return [
    ...(lost === undefined
      ? []
      : [report('target-removed', comparison, lost.join(', ') || `anything but ${isTargets.join(', ')}`)]),
    ...(gained === undefined ? [] : [report('target-added', comparison, gained.join(', ') || 'anything')]),
  ];
}

/** A reference to any resource is a reference without a target. */
function withoutAny(targets: readonly string[]): readonly string[] {
  return targets.includes(`${coreStructureRoot}Resource`) ? [] : targets;
}

/** Which of some profiles none of the others takes in; an empty list takes in all, and `[]` is the answer for it. */
function findUncovered(
  profiles: readonly string[],
  others: readonly string[],
  side: Side,
): readonly string[] | undefined {
  if (others.length === 0) return undefined;
  if (profiles.length === 0) return [];
  const uncovered = profiles.filter((one) => !others.some((other) => side.isBasedOn(one, other)));
  return uncovered.length === 0 ? undefined : uncovered;
}

function compareModes(
  was: TypeStatement,
  is: TypeStatement,
  { pair, nameValues }: TypeComparison,
): readonly Change[] {
  const [wasModes, isModes] = [modesOf(was), modesOf(is)];
  const hasLess = wasModes.some((mode) => !isModes.includes(mode));
  const hasMore = isModes.some((mode) => !wasModes.includes(mode));
  if (!hasLess && !hasMore) return [];
  const said = { ...nameValues(), words: { was: nameModes(wasModes), is: nameModes(isModes) } };
  const place = placeIn(pair, 'types');
  return [
    ...(hasLess ? [toChange('reference-mode-tightened', place, said)] : []),
    ...(hasMore ? [toChange('reference-mode-loosened', place, said)] : []),
  ];
}

const aggregations = ['contained', 'referenced', 'bundled'];
const versionings = ['version-independent', 'version-specific'];

/** All modes that are possible; not to say any leaves all. */
function modesOf({ aggregation, versioning }: TypeStatement): readonly string[] {
  const isOpen = versioning === undefined || versioning === 'either';
  return [
    ...(aggregation.length === 0 ? aggregations : aggregation),
    ...(isOpen ? versionings : [`version-${versioning}`]),
  ];
}

function nameModes(modes: readonly string[]): string {
  return modes.length === aggregations.length + versionings.length ? 'of any mode' : modes.join(', ');
}
