import { compileLinearPattern } from '../fhir/linear-pattern.js';
import { InvariantNotEvaluable } from './invariant-compiler.js';

/** Tells whether a part of a text matches. Throws `InvariantNotEvaluable` for a text that is too long. */
export type PatternTest = (text: string) => boolean;

/**
 * The regular expression of `matches()`. It need not match the whole text
 * (https://hl7.org/fhirpath/N1/#matchesregex--string--boolean), and takes no longer than its size and the text allow.
 * Throws `InvariantNotEvaluable` for one that is none, or that cannot be matched so.
 */
export function compilePattern(source: string, ignoreCase = false): PatternTest {
  const pattern = compileLinearPattern(source, ignoreCase);
  if (typeof pattern === 'string') throw new InvariantNotEvaluable(pattern);
  return (text) => {
    const isMatch = pattern.test(text);
    if (isMatch === undefined) throw new InvariantNotEvaluable(tooLong);
    return isMatch;
  };
}

const tooLong = 'the text is too long for its regular expression';
const longestText = 2000;
const mostOptions = 4;

/**
 * `replaceMatches()` of FHIRPath. What is replaced has to be found as JavaScript does it, so the pattern must be one that
 * cannot take long: one repetition at most, and that of a character. Throws `InvariantNotEvaluable` for any other.
 */
export function replaceMatches(text: string, source: string, replacement: string): string {
  if (!isSimple(source)) throw new InvariantNotEvaluable('its regular expression could take too long');
  if (text.length > longestText) throw new InvariantNotEvaluable(tooLong);
  const pattern = tryPattern(source, 'gus') ?? tryPattern(source, 'gs');
  if (pattern === undefined) throw new InvariantNotEvaluable('its regular expression is none');
  return text.replace(pattern, replacement);
}

function isSimple(source: string): boolean {
  if (/\\[1-9k]|\(\?(?!:)/.test(source)) return false;
  const atoms = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?:|\{\d+,?\d*\}|[^]/g) ?? [];
  const repetitions = atoms.filter((atom) => /^(?:[*+]|\{\d+,?\d*\})$/.test(atom));
  const isOfGroup = atoms.some((atom, at) => repetitions.includes(atom) && atoms[at - 1] === ')');
  return repetitions.length <= 1 && !isOfGroup && atoms.filter((atom) => atom === '?').length <= mostOptions;
}

function tryPattern(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
