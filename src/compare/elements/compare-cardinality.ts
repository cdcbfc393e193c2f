import type { Change } from '../../model/comparison.js';
import { toChange } from '../change.js';
import { placeIn, type ElementPair } from './element-pair.js';
import { isSlice, withoutSlice } from './element-id.js';
import type { ElementTree } from './element-tree.js';

/** How often an element has to be there and may be there. */
export interface Cardinality {
  readonly min: number;
  readonly max: number;
}

/**
 * The cardinality that holds, stated or not: an element is there at least as often as its slices together, and a slice
 * at most as often as what it slices. What is forbidden has no minimum.
 */
export function findCardinality(tree: ElementTree, id: string): Cardinality {
  const stated = tree.find(id) ?? { min: 0, max: Infinity };
  const { max: statedMax = Infinity } = stated;
  const max = isSlice(id) ? Math.min(statedMax, findCardinality(tree, withoutSlice(id)).max) : statedMax;
  const ofSlices = tree.listSlices(id).reduce((sum, slice) => sum + minOf(tree.find(slice)), 0);
  return { min: max === 0 ? 0 : Math.max(minOf(stated), ofSlices), max };
}

function minOf(stated: Partial<Cardinality> | undefined): number {
  return stated?.max === 0 ? 0 : (stated?.min ?? 0);
}

/** Compares how often an element has to and may be there. A forbidden element is not said to be optional, too. */
export function compareCardinality(
  at: Pick<ElementPair, 'id'>,
  was: Cardinality,
  is: Cardinality,
): readonly Change[] {
  const changes: Change[] = [];
  const maxima = { was: toText(was.max), is: toText(is.max) };
  const [atMin, atMax] = [placeIn(at, 'min'), placeIn(at, 'max')];
  if (is.max < was.max) {
    changes.push(toChange(is.max === 0 ? 'element-forbidden' : 'max-lowered', atMax, maxima));
  } else if (is.max > was.max) {
    changes.push(toChange(was.max === 0 ? 'element-allowed' : 'max-raised', atMax, maxima));
  }
  const minima = { was: was.min, is: is.min };
  if (is.min > was.min) changes.push(toChange('min-raised', atMin, minima));
  if (is.min < was.min && is.max > 0) {
    changes.push(toChange(is.min === 0 ? 'min-lowered-to-none' : 'min-lowered', atMin, minima));
  }
  return changes;
}

const toText = (max: number): string => (max === Infinity ? '*' : String(max));
