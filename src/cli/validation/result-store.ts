import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileResult } from '../../model/file-result.js';
import { ToolkitError } from '../../model/toolkit-error.js';

/** Results that are looked at again once all of them are there, in their order and as often as is needed. */
export interface ResultStore extends Iterable<FileResult> {
  readonly add: (result: FileResult) => void;
  readonly close: () => void;
}

/** So many findings are held in memory; a result without any counts as one. */
const mostHeld = 5_000;

/**
 * Holds few results in memory and many in a temporary file, which nobody else can open, and which is gone when the
 * program is, however it ends. One result with more findings than all that is held stays in memory: it was there already.
 */
export function createResultStore(most = mostHeld): ResultStore {
  let held: FileResult[] = [];
  let weight = 0;
  let file: SpillFile | undefined;
  const large: FileResult[] = [];
  const put = (result: FileResult, into: SpillFile): void => {
    const isLarge = weigh(result) > most;
    if (isLarge) large.push(result);
    into.add(isLarge ? '' : JSON.stringify(result));
  };
  return {
    add: (result) => {
      weight += weigh(result);
      if (file !== undefined) put(result, file);
      else held.push(result);
      if (file !== undefined || weight <= most) return;
      file = openSpillFile();
      for (const each of held) put(each, file);
      held = [];
    },
    *[Symbol.iterator]() {
      yield* held;
      let next = 0;
      for (const line of file?.lines() ?? []) {
        const result = line === '' ? large[next++] : (JSON.parse(line) as FileResult);
        if (result !== undefined) yield result;
      }
    },
    close: () => {
      file?.close();
      file = undefined;
    },
  };
}

function weigh({ issues, unchecked, overrides = [] }: FileResult): number {
  return 1 + issues.length + unchecked.length + overrides.length;
}

interface SpillFile {
  readonly add: (line: string) => void;
  readonly lines: () => Iterable<string>;
  readonly close: () => void;
}

const chunkSize = 65_536;
const lineFeed = 0x0a;

function openSpillFile(): SpillFile {
  const folder = orSay(() => mkdtempSync(join(tmpdir(), 'careconnect-results-')));
  const handle = orSay(() => openSync(join(folder, 'results.ndjson'), 'wx+', 0o600));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  // Where an open file can lose its name, nothing is left behind even by a program that is killed.
  const isGone = tryTo(remove);
  let gathered = '';
  const flush = (): void => {
    orSay(() => {
      writeFileSync(handle, gathered);
    });
    gathered = '';
  };
  return {
    add: (line) => {
      gathered += `${line}\n`;
      if (gathered.length >= chunkSize) flush();
    },
    lines: () => {
      flush();
      return readLines(handle);
    },
    close: () => {
      closeSync(handle);
      if (!isGone) remove();
    },
  };
}

/** The lines of an open file from its beginning. Never more than one line and one chunk are held. */
function* readLines(handle: number): Generator<string> {
  let parts: Buffer[] = [];
  for (let position = 0; ;) {
    const chunk = Buffer.alloc(chunkSize);
    const length = readSync(handle, chunk, 0, chunkSize, position);
    if (length === 0) return;
    position += length;
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0 && at < length; at = chunk.indexOf(lineFeed, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]).toString('utf8');
      parts = [];
      from = at + 1;
    }
    parts.push(chunk.subarray(from, length));
  }
}

function tryTo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function orSay<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `Results cannot be kept in the folder for temporary files (${tmpdir()}): ${reason}`;
    throw new ToolkitError('usage', message, { cause });
  }
}
