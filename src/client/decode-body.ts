import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { BodyBytes, TransportFailure } from '../model/exchange.js';

/** A body as text with what is odd about it, or the reason why it has no text. */
export type DecodedBody =
  | { readonly text: string; readonly notes: readonly string[]; readonly bytes?: BodyBytes }
  | { readonly failure: TransportFailure };

const decompressors: Readonly<
  Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer>
> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/**
 * The text of a response body. FHIR bodies are UTF-8 (https://hl7.org/fhir/STU3/json.html), so every body is read as
 * UTF-8; bytes that are not become U+FFFD, a note says so, and the bytes are told by their hash. A byte order mark is kept. Compressed bodies are
 * unpacked up to `maxBytes`.
 */
export function decodeBody(
  bytes: Buffer,
  contentEncoding: string | undefined,
  maxBytes: number,
): DecodedBody {
  const coding = (contentEncoding ?? '').trim().toLowerCase();
  const decompress = decompressors[coding];
  if (!decompress || bytes.length === 0) return decodeText(bytes, coding);
  try {
    return decodeText(decompress(bytes, { maxOutputLength: maxBytes }), '');
  } catch (error) {
    if (error instanceof RangeError) {
      return {
        failure: { kind: 'too-large', message: `The unpacked body is longer than ${maxBytes} bytes` },
      };
    }
    return {
      failure: { kind: 'malformed', message: `The body is said to be ${coding} but cannot be unpacked` },
    };
  }
}

function decodeText(bytes: Buffer, unknownCoding: string): DecodedBody {
  const notes =
    unknownCoding === '' || unknownCoding === 'identity'
      ? []
      : [`The response has the content coding "${unknownCoding}", which this client cannot unpack`];
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), notes };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return {
      text,
      notes: [...notes, 'The response body is not valid UTF-8: undecodable bytes are shown as U+FFFD'],
      bytes: { length: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    };
  }
}
