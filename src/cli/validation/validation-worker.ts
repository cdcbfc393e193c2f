import { parentPort, workerData } from 'node:worker_threads';
import type { FileResult } from '../../model/file-result.js';
import type { ResourceText } from '../resource-texts.js';
import type { ValidateText } from '../validate-texts.js';
import { openValidation } from './open-validation.js';
import type { WorkerAnswer, WorkerStart } from './validation-pool.js';

/** One thread of a ValidationPool: loads its definitions, then answers each batch with its results, in turn. */
const { request, surroundings } = workerData as WorkerStart;
const opened = openValidation(request, surroundings, () => undefined);

parentPort?.on('message', (batch: readonly ResourceText[]) => {
  void opened.then((validateText) => {
    parentPort?.postMessage(toAnswer(batch.map((text) => judge(text, validateText))));
  });
});

/** JSON is written and read in a fraction of the time that a copy of the objects takes, but for what no string holds. */
function toAnswer(results: readonly FileResult[]): WorkerAnswer {
  try {
    return JSON.stringify(results);
  } catch (error) {
    if (error instanceof RangeError) return results;
    throw error;
  }
}

/** V8 limits the sizes of strings and maps by a RangeError: a text beyond them is one that cannot be read. */
function judge(text: ResourceText, validateText: ValidateText): FileResult {
  const { name } = text;
  try {
    return validateText(text);
  } catch (cause) {
    if (cause instanceof RangeError) {
      const detail = `it is too large to be validated (${cause.message})`;
      return validateText({ name, problem: 'unreadable', detail });
    }
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
