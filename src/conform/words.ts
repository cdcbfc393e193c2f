import { ToolkitError } from '../model/toolkit-error.js';

/** Matches each of the words or phrases, longest first, for use in step expressions. */
export function toWordPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.map(escape).join('|'));
}

/** The statuses in a phrase such as `400 or 422`. */
export function toStatuses(words: string): readonly number[] {
  return words.split(' or ').map(Number);
}

/** How many `no` and `exactly one` are. */
export function toCount(words: string): 0 | 1 {
  return words === 'no' ? 0 : 1;
}

/** What a table has under some words. Throws `internal` where it has nothing: step expressions take no other words. */
export function getByWords<T>(table: Readonly<Record<string, T>>, words: string): T {
  const found = table[words];
  if (found === undefined) throw new ToolkitError('internal', `The scenarios have no words "${words}"`);
  return found;
}

/** The word with its article, such as `an Observation`. */
export function withArticle(word: string): string {
  return `${/^[AEIOaeio]/.test(word) ? 'an' : 'a'} ${word}`;
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
