const longestPattern = 200;
const longestText = 256;
const mostRepetitions = 2;
const mostOptions = 4;

/** Whether the whole text matches; undefined where the text is too long to be tried. */
export type BoundedRegex = (text: string) => boolean | undefined;

/**
 * A regular expression of a definition, anchored at both ends, whose worst case stays small: no
 * lookaround, back reference or repeated group, at most two open repetitions and four optional parts,
 * and texts of at most 256 characters. Undefined where the pattern is not of that kind.
 */
export function compileBoundedRegex(pattern: string): BoundedRegex | undefined {
  if (pattern.length > longestPattern || /\\[1-9k]|\(\?(?!:)/.test(pattern)) return undefined;
  const bare = pattern
    .replace(/\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replaceAll('(?:', '(');
  if (/\)[*+{]/.test(bare)) return undefined;
  if (count(bare, /[*+]|\{\d*,\d*\}/g) > mostRepetitions || count(bare, /\?/g) > mostOptions)
    return undefined;
  const regex = compile(`^(?:${pattern})$`);
  return regex && ((text) => (text.length > longestText ? undefined : regex.test(text)));
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

function compile(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u');
  } catch {
    return undefined;
  }
}
