/** One line of a stream, without its line end. */
export interface Line {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly number: number;
  /** Where it begins in the stream, in bytes. */
  readonly start: number;
}

const lineFeed = 0x0a;

/** The lines of a stream as they come; never more than one line and one chunk are held. */
export async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line, undefined> {
  let parts: Uint8Array[] = [];
  let number = 1;
  let start = 0;
  const take = (last: Uint8Array): Line => {
    const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    const line = { bytes, number, start };
    number++;
    start += bytes.length + 1;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      yield take(chunk.subarray(from, at));
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield take(new Uint8Array());
  return undefined;
}

/** Lines that follow each other as one text again. */
export function joinLines(lines: readonly Line[]): Uint8Array {
  const end = Uint8Array.of(lineFeed);
  return Buffer.concat(lines.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [end, bytes])));
}
