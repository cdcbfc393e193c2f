import { findChildren, type ElementNode } from '../fhir/element-node.js';

/** The elements at a path of names below a node, such as `name.family`: all repetitions, in order. */
export function selectNodes(node: ElementNode, path: string): readonly ElementNode[] {
  let found: readonly ElementNode[] = [node];
  for (const name of path.split('.')) found = found.flatMap((parent) => findChildren(parent, name));
  return found;
}

/** The values of the elements at a path, as written. */
export function selectValues(node: ElementNode, path: string): readonly string[] {
  return selectNodes(node, path).flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/** The first value at a path. */
export function findValue(node: ElementNode, path: string): string | undefined {
  return selectValues(node, path)[0];
}
