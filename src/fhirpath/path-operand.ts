import {
  elementsOf,
  isNamed,
  several,
  toMemberName,
  truthOf,
  type Item,
  type MemberName,
  type Single,
} from './items.js';
import type { EvaluationContext, Operand } from './operand.js';

/** Where a path starts. */
export type Start = (focus: Item, context: EvaluationContext) => Item;

/**
 * A path of names from one item, such as `contact.name`. Nothing is gathered where it is only asked
 * whether there is anything.
 */
export function createPath(start: Start, names: readonly MemberName[] = []): Operand {
  const single = (focus: Item, context: EvaluationContext): Single =>
    findSingle(start(focus, context), names, 0);
  return {
    items: (focus, context) => {
      const found: Item[] = [];
      collect(start(focus, context), names, 0, found);
      return found;
    },
    exists: (focus, context) => exists(start(focus, context), names, 0),
    single,
    truth: (focus, context) => truthOf(single(focus, context)),
    count: (focus, context) => count(start(focus, context), names, 0),
    child: (name) => createPath(start, [...names, toMemberName(name)]),
  };
}

/** Elements of that name below each of the items of any operand. */
export function childrenOf(items: readonly Item[], name: MemberName): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) collect(item, [name], 0, found);
  return found;
}

function collect(item: Item, names: readonly MemberName[], at: number, into: Item[]): void {
  const name = names[at];
  if (name === undefined) into.push(item);
  else for (const child of elementsOf(item)) if (isNamed(child, name)) collect(child, names, at + 1, into);
}

function exists(item: Item, names: readonly MemberName[], at: number): boolean {
  const name = names[at];
  if (name === undefined) return true;
  for (const child of elementsOf(item)) if (isNamed(child, name) && exists(child, names, at + 1)) return true;
  return false;
}

function count(item: Item, names: readonly MemberName[], at: number): number {
  const name = names[at];
  if (name === undefined) return 1;
  let sum = 0;
  for (const child of elementsOf(item)) if (isNamed(child, name)) sum += count(child, names, at + 1);
  return sum;
}

function findSingle(item: Item, names: readonly MemberName[], at: number): Single {
  const name = names[at];
  if (name === undefined) return item;
  let found: Single;
  for (const child of elementsOf(item)) {
    const below = isNamed(child, name) ? findSingle(child, names, at + 1) : undefined;
    if (below === undefined) continue;
    if (found !== undefined || below === several) return several;
    found = below;
  }
  return found;
}
