import { InvariantNotEvaluable } from './invariant-compiler.js';

const longestText = 2000;
const mostOpenRepetitions = 4;

/**
 * The regular expression of `matches()` and `replaceMatches()`. It need not match the whole text
 * (https://hl7.org/fhirpath/N1/#matchesregex--string--boolean). Throws `InvariantNotEvaluable` for one
 * that is none, or that could take long on a hostile text.
 */
export function compilePattern(source: string, flags: '' | 'g' = ''): RegExp {
  if (!isBounded(source)) throw new InvariantNotEvaluable('its regular expression could take too long');
  // Published expressions escape characters that need no escape, which the strict mode of `u` refuses.
  const pattern = tryPattern(source, `${flags}us`) ?? tryPattern(source, `${flags}s`);
  if (pattern === undefined) throw new InvariantNotEvaluable('its regular expression is none');
  return pattern;
}

/** Throws `InvariantNotEvaluable` for a text that is too long to be tried. */
export function assertMatchable(text: string): string {
  if (text.length > longestText)
    throw new InvariantNotEvaluable('the text is too long for a regular expression');
  return text;
}

function tryPattern(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/**
 * No lookaround, no back references, few open repetitions; and a group that repeats holds a single
 * character, or starts with a character that nothing else in it can match, so that there is one way only.
 */
function isBounded(source: string): boolean {
  if (/\\[1-9k]|\(\?(?!:)/.test(source)) return false;
  const atoms = readAtoms(source);
  const open = atoms.filter((atom) => /^(?:[*+]|\{\d+,\})/.test(atom)).length;
  if (open > mostOpenRepetitions) return false;
  return atoms.every((atom, at) => {
    const isRepeated = /^[*+{]/.test(atom) && atoms[at - 1] === ')';
    return !isRepeated || isUnambiguous(bodyBefore(atoms, at - 1));
  });
}

/** Characters, escapes, classes, parentheses and quantifiers, one by one. */
function readAtoms(source: string): readonly string[] {
  return source.match(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?:|\{\d*,?\d*\}|[^]/g) ?? [];
}

/** What stands between the parenthesis at `end` and that which opens it. */
function bodyBefore(atoms: readonly string[], end: number): readonly string[] {
  let depth = 0;
  for (let at = end; at >= 0; at--) {
    if (atoms[at] === ')') depth++;
    if (atoms[at]?.startsWith('(') === true && --depth === 0) return atoms.slice(at + 1, end);
  }
  return [];
}

function isUnambiguous(body: readonly string[]): boolean {
  const [first = '', ...rest] = body;
  if (rest.length === 0) return true;
  if (body.includes('|') || body.includes('.')) return false;
  const opening = /^(?:\\([^\w\s])|([-:;,/=#@&%~!]))$/.exec(first)?.slice(1).find(Boolean);
  if (opening === undefined || /^[*+?{(]/.test(rest[0] ?? '')) return false;
  const matchers = rest.filter((atom) => !/^(?:[*+?)]|\(|\(\?:|\{\d)/.test(atom));
  return matchers.every((atom) => tryPattern(`^${atom}$`, 's')?.test(opening) === false);
}
