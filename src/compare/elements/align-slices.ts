import type { Change } from '../../model/comparison.js';
import { toChange } from '../change.js';
import { toKey } from '../stated.js';
import { findSlicing } from './compare-slicing.js';
import { placeIn, type StructurePair, type StructureSide } from './element-pair.js';
import { isSlice, splitId, withoutSlice } from './element-id.js';
import type { ElementTree } from './element-tree.js';
import { toDiscriminatorPath } from './slice-selection.js';

/** The two forms of a structure with the slices of the new one under their old names. */
export interface AlignedStructures {
  readonly structures: StructurePair;
  readonly changes: readonly Change[];
}

/**
 * Finds slices that only changed their name: the same element, told apart by the same values. Data knows nothing of
 * the names of slices.
 */
export function alignSlices({ old, new: now }: StructurePair): AlignedStructures {
  const renames = createRenames();
  for (const id of now.tree.ids) {
    const oldId = renames.toOld(id);
    if (!isSlice(id) || old.tree.has(oldId)) continue;
    const marks = findMarks(now, id);
    const match = old.tree
      .listSlices(withoutSlice(oldId))
      .find((slice) => isFree(slice) && marks !== undefined && findMarks(old, slice) === marks);
    if (match !== undefined) renames.add(id, match);
  }

  function isFree(slice: string): boolean {
    return !renames.hasOld(slice) && !now.tree.has(renames.toNew(slice));
  }

  if (renames.list.length === 0) return { structures: { old, new: now }, changes: [] };
  const changes = renames.list.map(([is, was]) =>
    toChange('slice-renamed', placeIn({ id: withoutSlice(was) }, 'sliceName'), {
      was: nameOf(was),
      is: nameOf(is),
    }),
  );
  return { structures: { old, new: { ...now, tree: renameSlices(now.tree, renames) } }, changes };
}

interface Renames {
  /** New id, old id. */
  readonly list: readonly (readonly [string, string])[];
  readonly add: (newId: string, oldId: string) => void;
  readonly hasOld: (oldId: string) => boolean;
  readonly toOld: (id: string) => string;
  readonly toNew: (id: string) => string;
}

function createRenames(): Renames {
  const list: [string, string][] = [];
  /** The longest prefix counts, as a slice within a slice may be renamed as well. */
  const translate = (id: string, from: 0 | 1, to: 0 | 1): string => {
    const known = list.findLast((pair) => id === pair[from] || id.startsWith(`${pair[from]}.`));
    return known === undefined ? id : known[to] + id.slice(known[from].length);
  };
  return {
    list,
    add: (newId, oldId) => list.push([newId, oldId]),
    hasOld: (oldId) => list.some(([, known]) => known === oldId),
    toOld: (id) => translate(id, 0, 1),
    toNew: (id) => translate(id, 1, 0),
  };
}

function renameSlices(tree: ElementTree, { toOld, toNew }: Renames): ElementTree {
  return {
    ...tree,
    ids: tree.ids.map(toOld),
    written: new Map([...tree.written].map(([id, statement]) => [toOld(id), statement])),
    find: (id) => tree.find(toNew(id)),
    has: (id) => tree.has(toNew(id)),
    listSlices: (id) => tree.listSlices(toNew(id)).map(toOld),
  };
}

/** What tells the values of a slice from others, as a text; undefined where it is not all stated. */
function findMarks(structure: StructureSide, slice: string): string | undefined {
  const discriminators = findSlicing(structure, withoutSlice(slice))?.discriminators ?? [];
  const marks = discriminators.map((discriminator) => {
    const path = toDiscriminatorPath(discriminator);
    const isOfExtension = /^(modifierE|e)xtension:/.test(splitId(slice).segment) && path === 'url';
    if (isOfExtension) return structure.tree.find(slice)?.types?.flatMap(({ profiles }) => profiles);
    const element = structure.tree.find(path === '' ? slice : `${slice}.${path}`);
    if (!discriminator.startsWith('value:')) return undefined;
    return (element?.fixed ?? element?.pattern)?.value;
  });
  const areStated = marks.every((mark) => mark !== undefined && toKey(mark) !== '[]');
  return marks.length === 0 || !areStated ? undefined : toKey(marks);
}

const nameOf = (slice: string): string => slice.slice(slice.lastIndexOf(':') + 1);
