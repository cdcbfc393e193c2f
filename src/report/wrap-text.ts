/**
 * Breaks a text into lines of at most `width` characters at spaces, keeping its own line breaks and the spaces
 * that a line begins with. A word that is longer than a line, such as a URL, stays whole so that it can be copied.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split(/\r\n|[\r\n]/).flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const words = line.trimStart().split(' ');
  const lines: string[] = [];
  let current = line.slice(0, line.length - line.trimStart().length) + (words[0] ?? '');
  for (const word of words.slice(1)) {
    if (current.length + 1 + word.length <= width) current += ` ${word}`;
    else {
      lines.push(current.trimEnd());
      current = word;
    }
  }
  return [...lines, current.trimEnd()];
}

/** Wraps a text and indents it: `first` stands before the first line, spaces of the same width before the others. */
export function hangText(first: string, text: string, width: number): string {
  const indent = ' '.repeat(first.length);
  const lines = wrapText(text, Math.max(20, width - first.length));
  return lines.map((line, at) => (at === 0 ? first : indent) + line).join('\n');
}
