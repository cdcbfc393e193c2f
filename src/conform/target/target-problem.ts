import { ToolkitError } from '../../model/toolkit-error.js';

/** One thing that is wrong with a target file. */
export interface TargetProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Where in the file, as `auth.clientSecret`; empty for the file as a whole. */
  readonly key: string;
  /** What stands there; never the value of something that may be a secret. */
  readonly found: string;
  readonly expected: string;
}

/** A problem before its place in the file is looked up. */
export interface KeyProblem {
  readonly path: readonly string[];
  /** Where the finger points: at the key itself or at its value. */
  readonly at: 'key' | 'value';
  readonly found: string;
  readonly expected: string;
}

/** One line for people: `target.yaml:4:3: auth.method: found …; expected …`. */
export function formatTargetProblem({ file, line, column, key, found, expected }: TargetProblem): string {
  const subject = key === '' ? '' : `${key}: `;
  return `${file}:${line}:${column}: ${subject}found ${found}; expected ${expected}`;
}

/** The error that reports all problems of a target file at once, a line each. */
export function toTargetFileError(file: string, problems: readonly TargetProblem[]): ToolkitError {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return new ToolkitError(
    'configuration-invalid',
    [`${file} has ${count}:`, ...problems.map((problem) => `  ${formatTargetProblem(problem)}`)].join('\n'),
  );
}
