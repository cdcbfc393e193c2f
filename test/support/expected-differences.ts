import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** A finding on one side of a comparison that the other side has not, as far as it is compared. */
export interface OneSided {
  /** Name of the comparison. */
  readonly lane: string;
  readonly example: string;
  /** Whose finding it is. */
  readonly by: 'ours' | 'theirs';
  /** Our rule, or the kind of their finding. */
  readonly what: string;
  readonly path: string;
}

/** One-sided findings that are accepted, with the reason. `*` in `example` and `path` stands for anything. */
export interface ExpectedDifference extends Omit<OneSided, 'example' | 'path'> {
  readonly example?: string;
  readonly path?: string;
  readonly reason: string;
}

const file = resolve(import.meta.dirname, '../corpus/expected-differences.yaml');

/** The accepted differences of one lane; an entry that lacks something is refused. */
export function readExpectedDifferences(lane: string): readonly ExpectedDifference[] {
  const entries: unknown = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`${file}: expected a list of differences`);
  return entries
    .map((entry: unknown, index) => {
      if (isExpectedDifference(entry)) return entry;
      throw new Error(
        `${file}: entry ${index + 1} needs lane, by (ours or theirs), what and reason, each a text`,
      );
    })
    .filter((entry) => entry.lane === lane);
}

function isExpectedDifference(value: unknown): value is ExpectedDifference {
  if (typeof value !== 'object' || value === null) return false;
  const texts = new Map<string, unknown>(Object.entries(value));
  const isText = (name: string): boolean => {
    const text = texts.get(name);
    return typeof text === 'string' && text.trim() !== '';
  };
  return ['lane', 'what', 'reason'].every(isText) && ['ours', 'theirs'].includes(String(texts.get('by')));
}

export function isExpected(entry: ExpectedDifference, found: OneSided): boolean {
  return (
    entry.by === found.by &&
    matches(entry.what, found.what) &&
    matches(entry.example ?? '*', found.example) &&
    matches(entry.path ?? '*', found.path)
  );
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}

export function formatOneSided({ example, by, what, path }: OneSided): string {
  return `${example}: only ${by}: ${what} at ${path}`;
}

/** What nobody expected, and what was expected and is not there: both must be empty. */
export function compareWithExpected(lane: string, found: readonly OneSided[]) {
  const expected = readExpectedDifferences(lane);
  return {
    unexplained: found
      .filter((each) => !expected.some((entry) => isExpected(entry, each)))
      .map(formatOneSided),
    unused: expected.filter((entry) => !found.some((each) => isExpected(entry, each))),
  };
}
