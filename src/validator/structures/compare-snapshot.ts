import type { ElementDefinition } from '../../fhir/definition-resources.js';
import { locateDifferential, type Step } from '../snapshot/locate-differential.js';
import { isTypedName, toTree, type SnapshotNode } from '../snapshot/snapshot-node.js';
import { fixedOf } from './compare-element.js';

/** A point in which a snapshot does not say what the differential says. */
export interface SnapshotGap {
  /** Position of the element in the differential. */
  readonly index: number;
  readonly aspect: string;
  readonly stated: string;
  readonly found: string;
}

/** Compares a snapshot with its differential, in what the differential states. */
export function findSnapshotGaps(
  differential: readonly ElementDefinition[],
  snapshot: readonly ElementDefinition[],
): readonly SnapshotGap[] {
  const root = toTree(snapshot);
  if (root === undefined) return [];
  return locateDifferential(differential).flatMap(({ definition, steps }, index): readonly SnapshotGap[] => {
    const found = find(root, steps);
    if (found === undefined) return [{ index, aspect: 'element', stated: 'an element', found: 'none' }];
    return compare(definition, found.definition).map((gap) => ({ index, ...gap }));
  });
}

function compare(stated: ElementDefinition, found: ElementDefinition): readonly Omit<SnapshotGap, 'index'>[] {
  const aspects: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['min', stated.min?.toString(), found.min?.toString()],
    ['max', stated.max, found.max],
    ['fixed value', fixedOf(stated), fixedOf(found)],
    ['binding', stated.binding?.strength, found.binding?.strength],
  ];
  return aspects.flatMap(([aspect, said, written]) =>
    said === undefined || said === written ? [] : [{ aspect, stated: said, found: written ?? 'nothing' }],
  );
}

function find(root: SnapshotNode, steps: readonly Step[]): SnapshotNode | undefined {
  let current: SnapshotNode | undefined = root;
  for (const step of steps) current = current === undefined ? undefined : findChild(current, step);
  return current;
}

/** Names of slices count without regard to case, as some publishers write ids; a choice answers to each of its names. */
function findChild(parent: SnapshotNode, { name, slice }: Step): SnapshotNode | undefined {
  const children = parent.children.filter(
    (each) => each.name === name || isTypedName(each.name, name) || isTypedName(name, each.name),
  );
  const slices = children.flatMap(listSlices);
  if (slice !== undefined) {
    const wanted = slice.toLowerCase();
    return (
      [...slices, ...children].find(({ definition }) => definition.sliceName?.toLowerCase() === wanted) ??
      children[0]
    );
  }
  // R4 writes a type of a choice as a slice of that name, which a differential may call by its name alone.
  const isOfType = (each: SnapshotNode): boolean => each.name === name || each.definition.sliceName === name;
  return (name === children[0]?.name ? undefined : slices.find(isOfType)) ?? children[0];
}

function listSlices(node: SnapshotNode): readonly SnapshotNode[] {
  return node.slices.flatMap((slice) => [slice, ...listSlices(slice)]);
}
