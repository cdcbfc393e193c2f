import type { IssueParams, Severity } from '../model/issue.js';
import type { ElementNode } from './element-node.js';

export type ResourceFormat = 'json' | 'xml';

/** Something wrong with the text itself, found while it was read. `rule` names a rule of the catalogue. */
export interface SyntaxProblem {
  readonly rule: string;
  readonly severity?: Severity;
  readonly params: IssueParams;
  /** The element that it concerns, where there is one. */
  readonly node?: ElementNode;
  readonly offset: number;
}

/** A resource as read from text. `root` is absent where the text could not be read as a resource at all. */
export interface ResourceDocument {
  readonly format: ResourceFormat;
  readonly text: string;
  readonly root: ElementNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Line and column of an offset, both from 1. */
export type Locator = (offset: number) => { readonly line: number; readonly column: number };

/** Finds lines in a text; its line ends (\n, \r\n and \r) are looked for at the first question. */
export function createLocator(text: string): Locator {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= findLineStarts(text);
    const line = countUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    return starts;
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the sorted numbers are not above `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
