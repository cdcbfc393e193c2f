import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { ToolkitError } from '../../model/toolkit-error.js';

/** What a terminology server has said, kept on disk from run to run. */
export interface AnswerCache {
  /** What was put under the same key, unless it is too old or damaged. */
  readonly find: (key: readonly string[]) => unknown;
  readonly put: (key: readonly string[], content: unknown) => void;
}

/** What a cache stands on. */
export interface CacheTools {
  readonly now: () => Date;
  /** Called once, where nothing can be written. */
  readonly onFailure: (reason: string) => void;
  /** Milliseconds; older content is not used. Default seven days. */
  readonly maxAgeMs?: number;
}

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * A cache in a folder, which is made where it is missing: a file for each key, named by the key's SHA-256. Files may be
 * deleted at any time, and several processes may use one folder.
 *
 * @throws ToolkitError `usage` where the folder cannot be made.
 */
export function createAnswerCache(folder: string, tools: CacheTools): AnswerCache {
  makeFolder(folder);
  const maxAge = tools.maxAgeMs ?? week;
  let isWritable = true;
  return {
    find: (key) => {
      const kept = readKept(fileOf(folder, key));
      if (kept === undefined || JSON.stringify(kept['key']) !== JSON.stringify(key)) return undefined;
      const age = tools.now().getTime() - Date.parse(String(kept['at']));
      return age >= 0 && age < maxAge ? kept['content'] : undefined;
    },
    put: (key, content) => {
      if (!isWritable) return;
      try {
        write(fileOf(folder, key), { at: tools.now().toISOString(), key, content });
      } catch (error) {
        isWritable = false;
        tools.onFailure(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError('usage', `The folder ${folder} of --tx-cache cannot be made: ${reason}`, {
      cause,
    });
  }
}

function fileOf(folder: string, key: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex');
  return join(folder, hash.slice(0, 2), `${hash.slice(2)}.json`);
}

function readKept(file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isJsonObject(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that no reader sees half of it. */
function write(file: string, content: object): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${String(process.pid)}`;
  writeFileSync(aside, JSON.stringify(content));
  renameSync(aside, file);
}
