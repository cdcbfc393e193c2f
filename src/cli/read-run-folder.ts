import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Exchange } from '../model/exchange.js';
import type { RunResult } from '../model/run-result.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { packageRoot } from './tool-version.js';

/** All that is known of a run. */
export interface RunFolder {
  readonly result: RunResult;
  readonly exchanges: readonly Exchange[];
}

/**
 * Reads the folder of a run. run.json is checked against its published JSON Schema.
 *
 * @throws ToolkitError `usage` where a file is missing or is not what a run writes.
 */
export async function readRunFolder(folder: string): Promise<RunFolder> {
  const file = join(folder, 'run.json');
  const result = parseJson(await readText(file), file);
  await checkRunResult(result, file);
  const record = join(folder, 'exchanges.ndjson');
  const lines = (await readText(record)).split('\n').filter((line) => line !== '');
  const exchanges = lines.map((line, at) => parseJson(line, `${record}:${String(at + 1)}`));
  // The schema has proved the first; the second was written beside it by the same run.
  return { result: result as RunResult, exchanges: exchanges as readonly Exchange[] };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new ToolkitError('usage', `${file} cannot be read; expected the folder of a run`, { cause });
  }
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolkitError('usage', `${place} is no JSON: ${reason}`, { cause });
  }
}

async function checkRunResult(value: unknown, file: string): Promise<void> {
  const schema: unknown = JSON.parse(await readFile(new URL('schemas/run.schema.json', packageRoot), 'utf8'));
  const ajv = new Ajv({ allErrors: false, strict: false });
  const validate = ajv.compile(schema as object);
  if (validate(value)) return;
  const [error] = validate.errors ?? [];
  throw new ToolkitError(
    'usage',
    `${file} is not what a run writes: ${error?.instancePath ?? ''} ${error?.message ?? ''}`,
  );
}
