import type { ElementNode } from '../fhir/element-node.js';

const maximumLines = 14;
const maximumValue = 160;

/**
 * An element with what is in it, one element a line, indented; the same for JSON and XML. Long values and
 * everything after some lines are cut, and say so.
 */
export function formatExcerpt(node: ElementNode): string {
  const lines: string[] = [];
  addLines(node, 0, lines);
  if (lines.length <= maximumLines) return lines.join('\n');
  const left = lines.length - maximumLines;
  return [...lines.slice(0, maximumLines), `… ${String(left)} more lines`].join('\n');
}

/** The beginning of a text on one line. */
export function clipText(text: string, length = maximumValue): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}

function addLines(node: ElementNode, depth: number, lines: string[]): void {
  const name = node.resourceType === undefined ? node.name : `${node.name} (${node.resourceType})`;
  const label = depth === 0 && node.name === '' ? (node.resourceType ?? '') : name;
  const value = node.value === undefined ? '' : ` ${clipText(node.value)}`;
  lines.push(`${'  '.repeat(depth)}${label}:${value}`);
  for (const child of node.children) addLines(child, depth + 1, lines);
}
