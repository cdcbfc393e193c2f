/** What an answer rests on where the release's own content is not at hand. */
export function nameSources(sources: readonly string[]): string {
  return `judged by ${[...new Set(sources)].join(', ')}, which stands in for this release's own content`;
}

/** A reason in parentheses, as the end of a sentence wants it; nothing where there is none. */
export function inParentheses(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`;
}
