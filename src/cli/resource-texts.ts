import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Surroundings } from './surroundings.js';
import { joinLines, splitLines, type Line } from './split-lines.js';

/** Where a text stands on disk, so that it can be read again. */
export interface TextOrigin {
  readonly file: string;
  /** In bytes. */
  readonly start: number;
  readonly length: number;
}

/** The text of one resource as the user gave it, or why it could not be had. */
export type ResourceText =
  | {
      readonly name: string;
      readonly text: string;
      readonly firstLine: number;
      /** Absent for standard input. */
      readonly origin?: TextOrigin;
    }
  | {
      readonly name: string;
      readonly problem: 'missing' | 'unreadable' | 'not-utf-8';
      readonly detail: string;
    };

/** Where the texts are read from. */
export interface TextSource extends Pick<Surroundings, 'stdin' | 'cwd'> {
  /** A file that folders and globs leave out: the one that the results are written to. As an absolute path. */
  readonly leftOut?: string | undefined;
}

/** The largest resource in bytes; V8 holds no text of more than about 512 million characters. */
export const largestResource = 500_000_000;

/**
 * All resources that the given paths name, in their order: files; folders, read recursively for JSON, XML
 * and NDJSON; globs; `-` for standard input. Each line of NDJSON is one resource, and only that line is held.
 * What cannot be read is given with its reason.
 */
export async function* readResourceTexts(
  paths: readonly string[],
  source: TextSource,
): AsyncGenerator<ResourceText> {
  for (const path of paths) {
    if (path === '-') yield* readStandardInput(source.stdin);
    else yield* readPath(path, source);
  }
}

async function* readPath(path: string, { cwd, leftOut }: TextSource): AsyncGenerator<ResourceText> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory() === true) {
    const names = await listFolder(full);
    if (names.length === 0) yield { name: path, problem: 'missing', detail: noResources };
    for (const name of names) {
      if (join(full, name) !== leftOut) yield* readOne(join(path, name), join(full, name));
    }
  } else if (found !== undefined) {
    yield* readOne(path, full);
  } else if (isDynamicPattern(path)) {
    const names = (await glob(path, { cwd, onlyFiles: true, expandDirectories: false })).sort();
    if (names.length === 0) yield { name: path, problem: 'missing', detail: 'no file matches this pattern' };
    for (const name of names) {
      if (resolve(cwd, name) !== leftOut) yield* readOne(name, resolve(cwd, name));
    }
  } else {
    yield { name: path, problem: 'missing', detail: 'there is no such file or folder' };
  }
}

const noResources = 'the folder holds no JSON, XML or NDJSON file';

/** Resources of a folder and those below it; a package's own lists and hidden files are no resources. */
async function listFolder(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.(json|xml|ndjson)$/i.test(name))
    .filter((name) => !/(^|[\\/])(\.[^\\/]*|package\.json|node_modules)([\\/]|$)/.test(name))
    .sort();
}

async function* readOne(name: string, file: string): AsyncGenerator<ResourceText> {
  try {
    if (/\.ndjson$/i.test(name)) yield* toTexts(name, splitLines(createReadStream(file)), file);
    else yield await readWhole(name, file);
  } catch (error) {
    yield { name, problem: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function readWhole(name: string, file: string): Promise<ResourceText> {
  const { size } = await stat(file);
  if (size > largestResource) return { name, problem: 'unreadable', detail: tooLarge(size) };
  const bytes = await readFile(file);
  return toText(name, { bytes, number: 1, start: 0 }, file);
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number): string => String(Math.round(bytes / 1_000_000));
  return `it has ${megabytes(size)} MB, and a resource may have at most ${megabytes(largestResource)} MB`;
}

async function* toTexts(
  name: string,
  lines: AsyncIterable<Line> | Iterable<Line>,
  file?: string,
): AsyncGenerator<ResourceText> {
  let isEmpty = true;
  for await (const line of lines) {
    if (isBlank(line)) continue;
    isEmpty = false;
    yield toText(`${name}:${String(line.number)}`, line, file);
  }
  // An empty text is judged as well, so that a lost input never passes.
  if (isEmpty) yield { name, text: '', firstLine: 1 };
}

/** A byte-order mark stays for the reader to see. */
function toText(name: string, { bytes, number, start }: Line, file: string | undefined): ResourceText {
  if (bytes.length > largestResource) return { name, problem: 'unreadable', detail: tooLarge(bytes.length) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const origin = file === undefined ? {} : { origin: { file, start, length: bytes.length } };
    return { name, text, firstLine: number, ...origin };
  } catch {
    return { name, problem: 'not-utf-8', detail: 'the bytes are no valid UTF-8' };
  }
}

/** Standard input has no name to tell NDJSON by: its first two lines do. */
async function* readStandardInput(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ResourceText> {
  const lines = splitLines(stream);
  const head: Line[] = [];
  for (;;) {
    const next = await lines.next();
    if (next.done === true) break;
    head.push(next.value);
    if (head.filter((line) => !isBlank(line)).length === 2) break;
  }
  if (isNdjson(head)) {
    yield* toTexts('-', followedBy(head, lines));
    return;
  }
  const all: Line[] = [];
  for await (const line of followedBy(head, lines)) all.push(line);
  yield toText('-', { bytes: joinLines(all), number: 1, start: 0 }, undefined);
}

async function* followedBy(head: readonly Line[], rest: AsyncIterable<Line>): AsyncGenerator<Line> {
  yield* head;
  yield* rest;
}

/** Two lines, each a JSON object of its own. */
function isNdjson(head: readonly Line[]): boolean {
  const lines = head.filter((line) => !isBlank(line));
  return lines.length > 1 && lines.every(({ bytes }) => /^\s*\{[^]*\}\s*$/.test(toLatin(bytes)));
}

function isBlank({ bytes }: Line): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function toLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
