import { isNhsNumber } from '../../fhir/nhs-number.js';
import type { Exchange } from '../../model/exchange.js';

/** Whether a valid NHS number may stand in a file. */
export type NumberPolicy = (digits: string) => boolean;

/** A text that is about to be written to a file. */
export interface EvidenceText {
  readonly file: string;
  readonly text: string;
}

/** Where an NHS number would have been written. The number itself is not part of it. */
export interface NumberPlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** What may stand between the groups of a number, as it is and as a URL or a form writes a space. */
const gap = '(?:[ +-]|%20)?';
const digits = `(\\d{3})${gap}(\\d{3})${gap}(\\d{4})(?![\\dA-Za-z])`;

/**
 * Ten digits, also in groups of three, three and four. Those within a longer word or number are none; an escape of a URL,
 * such as `%7C`, or of JSON, such as `\n` or `\u003c`, is no part of a word. Points in time of Cucumber have ten digits,
 * too.
 */
const tenDigits = new RegExp(`(?<![\\dA-Za-z.]|"seconds":)${digits}`, 'g');
const afterEscape = new RegExp(`(?<=%[0-9A-Fa-f]{2}|\\\\[bfnrt]|\\\\u[0-9A-Fa-f]{4})${digits}`, 'g');

/**
 * No number of a person begins so, neither an NHS number nor a CHI number, whose first digits are a day. The table of a PDF
 * file does: its offsets have ten digits.
 */
const nobodys = /^00/;

/** Finds the valid NHS numbers in texts that may not stand there. An empty list means that the texts may be written. */
export function findNhsNumbers(
  files: readonly EvidenceText[],
  mayStand: NumberPolicy,
): readonly NumberPlace[] {
  return files.flatMap(({ file, text }) =>
    [tenDigits, afterEscape].flatMap((pattern) =>
      [...text.matchAll(pattern)]
        .filter(([, first = '', second = '', third = '']) => {
          const number = first + second + third;
          return isNhsNumber(number) && !nobodys.test(number) && !mayStand(number);
        })
        .map(({ index }) => ({ file, line: text.slice(0, index).split('\n').length })),
    ),
  );
}

const code = /"code"\s*:\s*"(\d{10})"|<code\s+value="(\d{10})"/g;

/** Codes of ten digits, as SNOMED CT has them: some happen to be valid NHS numbers. */
export function findCodes(exchanges: readonly Exchange[]): ReadonlySet<string> {
  const texts = exchanges.flatMap(({ request, response }) => [request.body ?? '', response?.body ?? '']);
  return new Set(texts.flatMap((text) => [...text.matchAll(code)].map(([, json, xml]) => json ?? xml ?? '')));
}
