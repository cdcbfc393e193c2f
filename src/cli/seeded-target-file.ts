import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Document, isMap, parseDocument, visit } from 'yaml';
import type { SeedData } from '../conform/seed/seed-data.js';
import { ToolkitError } from '../model/toolkit-error.js';

const mark = '# Written by `careconnect seed`: the target file with the data of the records that it loaded.';

/** The part `data` of a target file. */
export function formatSeedData(data: SeedData): string {
  return toText(new Document({ data }));
}

/** A target file with the data of loaded records in place of the records that it names; all else stays. */
export function formatSeededTarget(text: string, data: SeedData): string {
  const document = parseDocument(text);
  for (const [name, records] of Object.entries(data))
    document.setIn(['data', name], document.createNode(records));
  const own = toText(document);
  return own.startsWith(mark) ? own : `${mark}\n${own}`;
}

function toText(document: Document): string {
  visit(document, {
    Map(_, node) {
      // A record is a line; what holds records is not.
      if (node.items.length > 0 && node.items.length < 3 && node.items.every(({ value }) => !isMap(value)))
        node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/**
 * Makes sure, before anything is sent, that a seeded target file may be written. Throws `usage` where the file is
 * somebody else's, or where relative paths of the target file would lead elsewhere from there.
 */
export async function checkSeededPlace(place: SeededPlace): Promise<void> {
  const { file, name, targetFile } = place;
  if (dirname(file) !== dirname(targetFile)) {
    throw new ToolkitError(
      'usage',
      `--write-data names ${name}; expected a file beside the target file, whose relative paths start there`,
    );
  }
  if (existsSync(file) && !(await readFile(file, 'utf8')).startsWith(mark)) {
    throw new ToolkitError(
      'usage',
      `--write-data names ${name}, which is there and was not written by \`careconnect seed\`; expected another name`,
    );
  }
}

/** Where a seeded target file goes, as absolute paths, and as the user names it. */
export interface SeededPlace {
  readonly file: string;
  readonly name: string;
  readonly targetFile: string;
}

/** Writes the file as a whole or not at all. Throws `usage` where it cannot be written. */
export async function writeSeededTarget({ file, name }: SeededPlace, text: string): Promise<void> {
  const temporary = `${file}.new`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError('usage', `${name} cannot be written: ${detail}`, { cause });
  }
}
