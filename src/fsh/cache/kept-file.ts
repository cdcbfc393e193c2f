import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** A file of the cache, and what its content holds for. */
export interface KeptPlace {
  readonly file: string;
  /** Changes with all that the content was made from. */
  readonly key: string;
}

/** Raised whenever the form of a kept file changes. */
const format = 1;

/** What was kept there. Absent where there is nothing, it holds for something else, or cannot be read. */
export function readKeptFile({ file, key }: KeptPlace): unknown {
  try {
    const content: unknown = deserialize(readFileSync(file));
    return isContent(content) && content.key === key ? content.value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value of plain data. A reader finds the old file or the new one, never a part of it. */
export function writeKeptFile({ file, key }: KeptPlace, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${String(process.pid)}.new`;
  writeFileSync(fresh, serialize({ format, key, value }));
  renameSync(fresh, file);
}

function isContent(content: unknown): content is { readonly key: unknown; readonly value: unknown } {
  return typeof content === 'object' && content !== null && 'format' in content && content.format === format;
}
