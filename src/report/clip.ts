/** A text cut to a limit. `length` is that of the whole text, in UTF-16 units. */
export interface Clipped {
  readonly text: string;
  readonly length: number;
  readonly cut: boolean;
}

/** Cuts a text to at most `limit` UTF-16 units, never through a surrogate pair. */
export function clip(text: string, limit: number): Clipped {
  if (text.length <= limit) return { text, length: text.length, cut: false };
  const last = text.charCodeAt(limit - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
  return { text: text.slice(0, end), length: text.length, cut: true };
}
