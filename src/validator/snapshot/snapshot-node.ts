import type { ElementDefinition } from '../../fhir/definition-resources.js';

/** An element of a snapshot in its place, with the elements below it and its slices. */
export interface SnapshotNode {
  /** The last part of the path, such as `value[x]`, or `valueQuantity` where the choice is written as its one type. */
  name: string;
  definition: ElementDefinition;
  readonly children: SnapshotNode[];
  readonly slices: SnapshotNode[];
  /** The same element in what the definition is based on, as it was before anything was changed. */
  readonly origin: SnapshotNode | undefined;
}

/** The elements of a snapshot, which begin with its root, as a tree. */
export function toTree(elements: readonly ElementDefinition[]): SnapshotNode | undefined {
  const [first, ...rest] = elements;
  if (first === undefined) return undefined;
  const root = toNode(first);
  /** The element that is open at each depth. */
  const open = [root];
  for (const definition of rest) {
    const depth = definition.path.split('.').length - 1;
    const parent = open[depth - 1];
    if (parent === undefined) continue;
    const node = toNode(definition);
    placeOf(node, parent).push(node);
    open[depth] = node;
    open.length = depth + 1;
  }
  return root;
}

function toNode(definition: ElementDefinition): SnapshotNode {
  const name = definition.path.slice(definition.path.lastIndexOf('.') + 1);
  return { name, definition, children: [], slices: [], origin: undefined };
}

/** A slice belongs to the element before it that it slices, and a slice of a slice to that. */
function placeOf({ name, definition }: SnapshotNode, parent: SnapshotNode): SnapshotNode[] {
  const { sliceName } = definition;
  if (sliceName === undefined) return parent.children;
  const sliced = parent.children.findLast((child) => child.name === name || isTypedName(child.name, name));
  // A choice that is cut down to one type may name that as a slice of nothing.
  if (sliced === undefined) return parent.children;
  return holderOf(sliced, sliceName).slices;
}

/** The element or slice that a slice of that name slices: `a/b` is a slice of `a`. */
export function holderOf(sliced: SnapshotNode, sliceName: string): SnapshotNode {
  const parts = sliceName.split('/');
  let holder = sliced;
  for (let length = 1; length < parts.length; length++) {
    const name = parts.slice(0, length).join('/');
    holder = holder.slices.find(({ definition }) => definition.sliceName === name) ?? holder;
  }
  return holder;
}

/** `valueQuantity` is a name of `value[x]`. */
export function isTypedName(choice: string, name: string): boolean {
  if (!choice.endsWith('[x]') || name.endsWith('[x]')) return false;
  const stem = choice.slice(0, -3);
  return name.startsWith(stem) && /^[A-Z]/.test(name.slice(stem.length));
}

/** A copy to be changed, which keeps what it was copied from as its origin. */
export function copyNode(node: SnapshotNode): SnapshotNode {
  return {
    name: node.name,
    definition: node.definition,
    children: node.children.map(copyNode),
    slices: node.slices.map(copyNode),
    origin: node,
  };
}

/** The elements in the order of a snapshot, with the paths and ids that follow from their places. */
export function toElements(root: SnapshotNode): readonly ElementDefinition[] {
  const elements: ElementDefinition[] = [];
  addElements(root, { path: root.name, id: root.name }, elements);
  return elements;
}

interface Place {
  readonly path: string;
  readonly id: string;
}

function addElements(node: SnapshotNode, place: Place, into: ElementDefinition[]): void {
  into.push({ ...node.definition, ...place });
  for (const child of node.children) addChild(child, place, into);
}

function addChild(child: SnapshotNode, parent: Place, into: ElementDefinition[]): void {
  const { sliceName } = child.definition;
  const path = `${parent.path}.${child.name}`;
  const id = `${parent.id}.${child.name}${sliceName === undefined ? '' : `:${sliceName}`}`;
  addElements(child, { path, id }, into);
  for (const slice of child.slices) addChild(slice, parent, into);
}
