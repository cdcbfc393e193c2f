import { ElementNode } from '../fhir/element-node.js';
import { jsonFormOf } from '../fhir/primitive-formats.js';
import { InvariantNotEvaluable } from './invariant-compiler.js';

/** What an expression yields: elements, and values that it made itself. */
export type Item = ElementNode | string | number | boolean;

/** Stands for a collection of more than one item. */
export const several = Symbol('several');

export type Single = Item | typeof several | undefined;

/**
 * The value of a primitive as FHIRPath sees it. Undefined for other elements, and for a primitive without a value. Throws
 * where what was written is in the wrong form.
 */
export function valueOf(item: Item): string | number | boolean | undefined {
  if (!(item instanceof ElementNode)) return item;
  const { value } = item;
  if (value === undefined) {
    assertShaped(item);
    return undefined;
  }
  const form = item.form === 'text' ? jsonFormOf(item.typeCode ?? 'string') : item.form;
  if (form === 'number') return Number(value);
  return form === 'boolean' ? value === 'true' : value;
}

/** Throws for an element of which its wrong form leaves nothing to judge by. */
function assertShaped(node: ElementNode): void {
  if (node.isMisshapen)
    throw new InvariantNotEvaluable(`it looks at "${node.name}", which is written in the wrong form`);
}

/** The elements below an item; none below a value. Throws where its wrong form hides them. */
export function elementsOf(item: Item): readonly ElementNode[] {
  if (!(item instanceof ElementNode)) return none;
  assertShaped(item);
  return item.children;
}

const none: readonly ElementNode[] = [];

/** True for an element of a primitive type, also where only extensions stand in place of its value. */
export function isPrimitive(node: ElementNode): boolean {
  return node.value !== undefined || (node.form === 'none' && /^[a-z]/.test(node.typeCode ?? 'a'));
}

/**
 * A single item as true or false: anything that is no boolean is true
 * (https://hl7.org/fhirpath/N1/#singleton-evaluation-of-collections). Undefined for nothing, and
 * for a primitive without a value. Throws where there are several items.
 */
export function truthOf(single: Single): boolean | undefined {
  const item = onlyOne(single);
  if (item === undefined) return undefined;
  const value = valueOf(item);
  if (value === undefined) return item instanceof ElementNode && isPrimitive(item) ? undefined : true;
  return value !== false;
}

/** The text of a single item; undefined for nothing. Throws where there is anything but a text. */
export function textOf(single: Single): string | undefined {
  const item = onlyOne(single);
  if (item === undefined) return undefined;
  const value = valueOf(item);
  if (value === undefined && item instanceof ElementNode && isPrimitive(item)) return undefined;
  if (typeof value !== 'string') throw new InvariantNotEvaluable('the expression expects a text');
  return value;
}

/** The item itself. Throws where there are several. */
export function onlyOne(single: Single): Item | undefined {
  if (single === several) throw new InvariantNotEvaluable('several values stand where one is expected');
  return single;
}

/** A collection as a single item. */
export function toSingle(items: readonly Item[]): Single {
  return items.length > 1 ? several : items[0];
}

/** The name of an element in an expression; a choice such as `value` also finds `valueQuantity`. */
export interface MemberName {
  readonly name: string;
  /** How the path of the choice's definition ends, such as `.value[x]`. */
  readonly choice: string;
}

export function toMemberName(name: string): MemberName {
  return { name, choice: `.${name}[x]` };
}

/** True where an expression finds `child` under that name. */
export function isNamed(child: ElementNode, { name, choice }: MemberName): boolean {
  if (child.name === name) return true;
  return (
    child.name.length > name.length &&
    child.name.startsWith(name) &&
    child.definitionPath?.endsWith(choice) === true
  );
}

/** The resource that an element is in; the element itself where that is a resource. */
export function resourceOf(node: ElementNode): ElementNode {
  let current = node;
  while (current.resourceType === undefined && current.parent !== undefined) current = current.parent;
  return current;
}

/** The resource that an element is in, or that which contains it. */
export function rootResourceOf(node: ElementNode): ElementNode {
  const resource = resourceOf(node);
  return resource.name === 'contained' && resource.parent !== undefined
    ? resourceOf(resource.parent)
    : resource;
}
