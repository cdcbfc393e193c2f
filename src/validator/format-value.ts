import type { ElementNode } from '../fhir/element-node.js';

const longest = 120;

/** A value of a definition as it is shown in a message: compact JSON. */
export function formatExpected(value: unknown): string {
  return shorten(JSON.stringify(value));
}

/** What an element holds, as it is shown in a message. */
export function formatFound(node: ElementNode): string {
  if (node.value !== undefined) return shorten(JSON.stringify(node.value));
  if (node.children.length === 0) return 'nothing';
  return shorten(
    `{${node.children.map((child) => `${JSON.stringify(child.name)}: ${formatFound(child)}`).join(', ')}}`,
  );
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
