import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Surroundings } from './surroundings.js';

/** The text of one resource as the user gave it, or why it could not be had. */
export type ResourceText =
  | { readonly name: string; readonly text: string; readonly firstLine: number }
  | {
      readonly name: string;
      readonly problem: 'missing' | 'unreadable' | 'not-utf-8';
      readonly detail: string;
    };

/**
 * All resources that the given paths name, in their order: files; folders, read recursively for JSON, XML
 * and NDJSON; globs; `-` for standard input. Each line of NDJSON is one resource. What cannot be read is
 * given with its reason.
 */
export async function* readResourceTexts(
  paths: readonly string[],
  surroundings: Surroundings,
): AsyncGenerator<ResourceText> {
  for (const path of paths) {
    if (path === '-') yield* splitText('-', decode(await readAll(surroundings.stdin)));
    else yield* readPath(path, surroundings.cwd);
  }
}

async function* readPath(path: string, cwd: string): AsyncGenerator<ResourceText> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory() === true) {
    const names = await listFolder(full);
    if (names.length === 0) yield { name: path, problem: 'missing', detail: noResources };
    for (const name of names) yield* readOne(join(path, name), join(full, name));
  } else if (found !== undefined) {
    yield* readOne(path, full);
  } else if (isDynamicPattern(path)) {
    const names = (await glob(path, { cwd, onlyFiles: true, expandDirectories: false })).sort();
    if (names.length === 0) yield { name: path, problem: 'missing', detail: 'no file matches this pattern' };
    for (const name of names) yield* readOne(name, resolve(cwd, name));
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

async function* readOne(name: string, full: string): AsyncGenerator<ResourceText> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(full);
  } catch (error) {
    yield { name, problem: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
    return;
  }
  yield* splitText(name, decode(bytes));
}

/** The text, or `undefined` where the bytes are no UTF-8. A byte-order mark stays for the reader to see. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function* splitText(name: string, text: string | undefined): Generator<ResourceText> {
  if (text === undefined) {
    yield { name, problem: 'not-utf-8', detail: 'the bytes are no valid UTF-8' };
  } else if (/\.ndjson$/i.test(name) || (name === '-' && isNdjson(text))) {
    yield* splitLines(name, text);
  } else {
    yield { name, text, firstLine: 1 };
  }
}

function* splitLines(name: string, text: string): Generator<ResourceText> {
  const lines = text.split('\n');
  // An empty text is judged as well, so that a lost input never passes.
  if (lines.every(isBlank)) yield { name, text, firstLine: 1 };
  for (const [at, content] of lines.entries()) {
    if (!isBlank(content)) yield { name: `${name}:${String(at + 1)}`, text: content, firstLine: at + 1 };
  }
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** More than one line, and each of the first two is a JSON object of its own. */
function isNdjson(text: string): boolean {
  const lines = text.split('\n', 3).filter((line) => !isBlank(line));
  return lines.length > 1 && lines.slice(0, 2).every((line) => /^\s*\{.*\}\s*$/.test(line));
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
