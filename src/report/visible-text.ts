/**
 * Characters that a reader cannot see or that change how their neighbours are shown: control characters but
 * tab and line ends, zero-width and bidirectional controls, noncharacters, and halves of surrogate pairs.
 */
const unseen =
  // eslint-disable-next-line no-control-regex -- finding control characters is what this is for
  /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Makes every character of a text visible: a control character becomes its picture (`␛`, `␀`) or its number
 * (`⟨U+202E⟩`). So text from a server can neither steer a terminal nor turn the reading order of a page,
 * and a difference made by an invisible character can be seen.
 */
export function toVisibleText(text: string): string {
  return text.replace(unseen, toPicture);
}

function toPicture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
