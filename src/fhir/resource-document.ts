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

/** Line and column of an offset, both from 1. Line ends are \n, \r\n and \r. */
export function locateOffset(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let i = 0; i < offset && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++;
      lineStart = i + 1;
    }
  }
  return { line, column: offset - lineStart + 1 };
}
