import type { ElementDefinition, StructureDefinition } from '../../fhir/definition-resources.js';
import { coreStructureRoot } from '../../fhir/release.js';
import { capitalise } from '../capitalise.js';
import { locateDifferential, type LocatedElement, type Step } from './locate-differential.js';
import { mergeElement } from './merge-element.js';
import { copyNode, holderOf, isTypedName, toElements, toTree, type SnapshotNode } from './snapshot-node.js';

/** Finds the elements that a definition has in its snapshot, published or generated. */
export type FindElements = (canonical: string) => readonly ElementDefinition[] | undefined;

/**
 * The snapshot of a profile that comes with its differential: the elements of what it is based on, with what it
 * changes (https://hl7.org/fhir/STU3/profiling.html#snapshot). `undefined` where it changes nothing, where what it is
 * based on is not at hand, or where the differential names an element that there is not.
 */
export function generateSnapshot(
  structure: StructureDefinition,
  find: FindElements,
): readonly ElementDefinition[] | undefined {
  const changes = structure.differential?.element ?? [];
  if (changes.length === 0) return undefined;
  const missing: number[] = [];
  const root = applyChanges(structure, find, (index, node) => {
    if (node === undefined) missing.push(index);
  });
  return root === undefined || missing.length > 0 ? undefined : toElements(root);
}

/**
 * Puts the differential of a profile into the elements of what it is based on, one by one, and says before each of its
 * elements what that was until then; nothing where there is no such element. `undefined` where the base is not at hand.
 */
export function applyChanges(
  { baseDefinition, differential }: Pick<StructureDefinition, 'baseDefinition' | 'differential'>,
  find: FindElements,
  beforeChange: (index: number, node: SnapshotNode | undefined) => void,
): SnapshotNode | undefined {
  const base = baseDefinition === undefined ? undefined : toTree(find(baseDefinition) ?? []);
  if (base === undefined) return undefined;
  const root = copyNode(base);
  const located = locateDifferential(differential?.element ?? []);
  const generation = { root, find, named: namesByParent(located) };
  for (const [index, { definition, steps }] of located.entries()) {
    const node = reach(root, steps, generation);
    beforeChange(index, node);
    if (node !== undefined) mergeElement(node, definition, find);
  }
  return root;
}

interface Generation {
  readonly root: SnapshotNode;
  readonly find: FindElements;
  /** What the differential speaks of, by the way to its parent: names of elements, with the slice where they are one. */
  readonly named: ReadonlyMap<string, readonly Step[]>;
}

function namesByParent(located: readonly LocatedElement[]): ReadonlyMap<string, readonly Step[]> {
  const named = new Map<string, Step[]>();
  for (const { steps } of located) {
    for (const [index, step] of steps.entries()) {
      const parent = toKey(steps.slice(0, index));
      const others = named.get(parent) ?? [];
      named.set(parent, others);
      if (!others.some(({ name, slice }) => name === step.name && slice === step.slice)) others.push(step);
    }
  }
  return named;
}

function toKey(steps: readonly Step[]): string {
  return steps.map(({ name, slice }) => `${name}:${slice ?? ''}`).join('.');
}

/** The element at the end of the steps, with all that is on the way to it written out. */
function reach(from: SnapshotNode, steps: readonly Step[], generation: Generation): SnapshotNode | undefined {
  let current: SnapshotNode = from;
  for (const [index, step] of steps.entries()) {
    if (current.children.length === 0) current.children.push(...unfold(current, generation));
    const child = findChild(current, step, generation.named.get(toKey(steps.slice(0, index))) ?? []);
    if (child === undefined) return undefined;
    current = child;
  }
  return current;
}

function findChild(
  parent: SnapshotNode,
  { name, slice }: Step,
  named: readonly Step[],
): SnapshotNode | undefined {
  const child =
    parent.children.find((each) => each.name === name) ??
    parent.children.find((each) => choiceOf(each) === name || isTypedName(choiceOf(each), name));
  if (child === undefined) return undefined;
  if (isTypedName(choiceOf(child), name)) return findTyped(child, name, named);
  return slice === undefined || isNoSlice(child, named) ? child : reachSlice(child, name, slice);
}

/** An element that nothing slices may be given a name; only extensions are sliced without saying so. */
function isNoSlice({ name, definition, slices }: SnapshotNode, named: readonly Step[]): boolean {
  if (definition.slicing !== undefined || slices.length > 0 || /xtension$/.test(name)) return false;
  return named.filter((step) => step.name === name && step.slice !== undefined).length < 2;
}

/**
 * A choice that is written as one of its types. Where it is not sliced and there is no other such name, that stands for
 * the whole choice, cut down to the type; else it is a slice of it.
 */
function findTyped(choice: SnapshotNode, name: string, named: readonly Step[]): SnapshotNode {
  if (choice.name === name) return choice;
  const written = choiceOf(choice);
  const others = named.filter((other) => other.name !== name && isTypedName(written, other.name));
  if (others.length > 0 || choice.definition.slicing !== undefined) return reachSlice(choice, name, name);
  choice.name = name;
  const { type = [], ...definition } = choice.definition;
  const own = type.filter(({ code = '' }) => written.slice(0, -3) + capitalise(code) === name);
  choice.definition = { ...definition, type: own.length > 0 ? own : type };
  return choice;
}

/** The name of an element in what its definition is based on. */
function choiceOf({ origin, name, definition }: SnapshotNode): string {
  if (origin !== undefined) return choiceOf(origin);
  const based = definition.base?.path.split('.').at(-1) ?? name;
  return isTypedName(based, name) ? based : name;
}

function reachSlice(sliced: SnapshotNode, name: string, sliceName: string): SnapshotNode {
  const holder = holderOf(sliced, sliceName);
  const known = holder.slices.find(({ definition }) => definition.sliceName === sliceName);
  if (known !== undefined) return known;
  const model = holder.origin ?? holder;
  const { slicing: _slicing, ...definition } = model.definition;
  const slice: SnapshotNode = {
    name,
    definition: { ...definition, sliceName },
    children: model.children.map(copyNode),
    slices: [],
    origin: model,
  };
  holder.slices.push(slice);
  return slice;
}

/** The elements that an element's type, or the element whose content it shares, has below it. */
function unfold(node: SnapshotNode, { root, find }: Generation): readonly SnapshotNode[] {
  const { contentReference } = node.definition;
  if (contentReference !== undefined) return unfoldContent(contentReference, root);
  const types = node.definition.type ?? [];
  const codes = [...new Set(types.map(({ code }) => code))];
  const [code] = codes;
  const profiles = types.flatMap(({ profile = [] }) => profile);
  const canonical = coreStructureRoot + (codes.length === 1 && code !== undefined ? code : 'Element');
  const ofProfile = profiles.length === 1 ? find(profiles[0] ?? '') : undefined;
  // Some publishers name as the profile of a reference the one that is meant for its target.
  const elements = ofProfile?.[0]?.path === code ? ofProfile : find(canonical);
  return toTree(elements ?? [])?.children.map(copyNode) ?? [];
}

function unfoldContent(contentReference: string, root: SnapshotNode): readonly SnapshotNode[] {
  const names = contentReference.replace(/^.*#/, '').split('.').slice(1);
  let current: SnapshotNode | undefined = root.origin ?? root;
  for (const name of names) current = current?.children.find((child) => child.name === name);
  return current?.children.map(copyNode) ?? [];
}
