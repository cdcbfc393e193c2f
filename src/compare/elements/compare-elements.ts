import type { Change } from '../../model/comparison.js';
import { toChange } from '../change.js';
import { compareBinding } from './compare-binding.js';
import { compareCardinality, findCardinality } from './compare-cardinality.js';
import { compareConstraints } from './compare-constraints.js';
import { compareFlags, compareTexts } from './compare-flags.js';
import { compareSlicing, findSlicing } from './compare-slicing.js';
import { compareTypes, hasOtherTypes } from './compare-types.js';
import { compareFixedValues, compareRanges } from './compare-values.js';
import { placeIn, type ElementPair, type StructurePair } from './element-pair.js';
import type { ElementStatement } from './element-statement.js';
import { isSlice, splitId, withoutSlice } from './element-id.js';
import { createSelection, type SliceSelection } from './slice-selection.js';

/** What the elements above one say of how it is to be compared. */
interface Surroundings {
  /** The types of the element above have changed, so that an element which only one of them has says no more. */
  readonly isOfOtherType: boolean;
  /** The slices above that only one side has. */
  readonly selections: readonly SliceSelection[];
}

/** Compares two structures of one type, element by element from the root down. Nothing is said below a forbidden one. */
export function compareElements(structures: StructurePair): readonly Change[] {
  const children = listChildren(structures);

  function compareElement(id: string, above: Surroundings): readonly Change[] {
    const was = structures.old.tree.find(id);
    const is = structures.new.tree.find(id);
    // A snapshot may lack what its own elements stand below.
    if (was === undefined && is === undefined)
      return (children.get(id) ?? []).flatMap((child) => compareElement(child, above));
    if (was === undefined || is === undefined)
      return above.isOfOtherType ? [] : compareMissing(id, structures, { was, is });
    const pair: ElementPair = { id, old: was, new: is, structures };
    const selections = [...above.selections, ...findSelection(pair)];
    const isSelected = ({ element, aspect }: Change): boolean =>
      selections.some((selection) => selection.covers(element, aspect));
    const wasRange = findCardinality(structures.old.tree, id);
    const isRange = findCardinality(structures.new.tree, id);
    const own = [
      ...compareSlice(pair),
      ...[...compareCardinality(pair, wasRange, isRange)].filter((change) => !isSelected(change)),
    ];
    if (wasRange.max === 0 || isRange.max === 0) return own;
    const below: Surroundings = { isOfOtherType: hasOtherTypes(pair), selections };
    return [
      ...own,
      ...compareContent(pair, wasRange.min > 0).filter((change) => !isSelected(change)),
      ...(children.get(id) ?? []).flatMap((child) => compareElement(child, below)),
    ];
  }

  return compareElement(structures.old.tree.root, { isOfOtherType: false, selections: [] });
}

function compareContent(pair: ElementPair, wasMandatory: boolean): readonly Change[] {
  return [
    ...compareTypes(pair, wasMandatory),
    ...compareFixedValues(pair),
    ...compareRanges(pair),
    ...compareBinding(pair),
    ...compareSlicing(pair),
    ...compareConstraints(pair),
    ...compareFlags(pair),
    ...compareTexts(pair),
  ];
}

interface Found {
  readonly was: ElementStatement | undefined;
  readonly is: ElementStatement | undefined;
}

/** An element that only one side has. Its slices and what is below it go without saying. */
function compareMissing(id: string, structures: StructurePair, { was, is }: Found): readonly Change[] {
  const place = placeIn({ id }, 'element');
  if (is !== undefined) {
    const { min, max } = findCardinality(structures.new.tree, id);
    if (max === 0) return [];
    return [
      toChange(min > 0 ? 'element-added-mandatory' : 'element-added', place, {
        is: 'present',
        words: { is: String(min) },
      }),
    ];
  }
  if (was === undefined) return [];
  const { min, max } = findCardinality(structures.old.tree, id);
  if (max === 0) return [];
  return [toChange('element-removed', place, { was: 'present', words: { was: String(min) } })];
}

/** A slice that only one side defines. */
function compareSlice({ id, structures }: ElementPair): readonly Change[] {
  if (!isSlice(id)) return [];
  const [had, has] = [structures.old.tree.has(id), structures.new.tree.has(id)];
  if (had === has) return [];
  const place = placeIn({ id }, 'element');
  if (has) {
    const isModifier = splitId(id).segment.startsWith('modifierExtension:');
    return [toChange(isModifier ? 'modifier-extension-added' : 'slice-added', place, { is: 'present' })];
  }
  const isClosed = findSlicing(structures.new, withoutSlice(id))?.rules === 'closed';
  const wasAllowed = findCardinality(structures.old.tree, id).max > 0;
  return [
    toChange(isClosed && wasAllowed ? 'slice-removed-closed' : 'slice-removed', place, { was: 'present' }),
  ];
}

function findSelection({ id, structures }: ElementPair): readonly SliceSelection[] {
  if (!isSlice(id)) return [];
  const [had, has] = [structures.old.tree.has(id), structures.new.tree.has(id)];
  return had === has ? [] : [createSelection(has ? structures.new : structures.old, id)];
}

/** The ids of both sides below the id that each stands below: a slice below what it slices. */
function listChildren({ old, new: now }: StructurePair): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  const known = new Set<string>();
  const add = (id: string): void => {
    if (known.has(id)) return;
    known.add(id);
    const parent = isSlice(id) ? withoutSlice(id) : splitId(id).parent;
    if (parent === undefined) return;
    add(parent);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [id]);
    else siblings.push(id);
  };
  for (const id of [...old.tree.ids, ...now.tree.ids]) add(id);
  return children;
}
