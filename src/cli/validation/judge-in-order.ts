import type { FileResult } from '../../model/file-result.js';
import type { ResourceText } from '../resource-texts.js';
import type { ValidateText } from '../validate-texts.js';
import type { ValidationPool } from './validation-pool.js';

/** Judges texts as they come; results come in the order of the texts. */
export type JudgeTexts = (texts: AsyncIterable<ResourceText>) => AsyncGenerator<FileResult>;

/** How the work is shared out. */
export interface SharedWork {
  readonly openHere: () => Promise<ValidateText>;
  readonly startPool: (workers: number) => ValidationPool;
  /** As the user asked; `undefined` leaves it to the amount of work. */
  readonly jobs: number | undefined;
  readonly cores: number;
}

/** Less than that is done sooner here than a second worker starts and warms up. In UTF-16 units. */
const worthWorkers = 16_000_000;
/** A batch ends with the text that brings it to this size, so that even small texts are few messages. */
const batchSize = 512_000;
const batchLength = 200;

/**
 * Begins in this thread, and hands over to worker threads where the work turns out to be worth that. Only a few batches
 * are under way at a time, so that memory does not grow with the input. What is under way is dropped where the caller
 * stops early.
 */
export function judgeInOrder(work: SharedWork): JudgeTexts {
  const workers = work.jobs ?? work.cores;
  const handOverAt = work.jobs === undefined ? worthWorkers : 0;
  return async function* (texts) {
    const validateHere = workers === 1 || handOverAt > 0 ? await work.openHere() : undefined;
    const source = texts[Symbol.asyncIterator]();
    const rest: AsyncIterable<ResourceText> = { [Symbol.asyncIterator]: () => source };
    if (validateHere !== undefined) {
      let done = 0;
      while (workers === 1 || done < handOverAt) {
        const next = await source.next();
        if (next.done === true) return;
        done += sizeOf(next.value);
        yield validateHere(next.value);
      }
    }
    yield* judgeByWorkers(rest, work.startPool(workers), workers);
  };
}

async function* judgeByWorkers(
  texts: AsyncIterable<ResourceText>,
  pool: ValidationPool,
  workers: number,
): AsyncGenerator<FileResult> {
  const underWay: Promise<readonly FileResult[]>[] = [];
  try {
    for await (const batch of toBatches(texts)) {
      underWay.push(watched(pool.validate(batch)));
      if (underWay.length >= 2 * workers) yield* (await underWay.shift()) ?? [];
    }
    for (const results of underWay) yield* await results;
  } finally {
    await pool.close();
  }
}

/** A batch that fails while an earlier one is awaited is not unheard of: it is awaited later, or dropped. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function* toBatches(texts: AsyncIterable<ResourceText>): AsyncGenerator<readonly ResourceText[]> {
  let batch: ResourceText[] = [];
  let size = 0;
  for await (const text of texts) {
    batch.push(text);
    size += sizeOf(text);
    if (size < batchSize && batch.length < batchLength) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

function sizeOf(text: ResourceText): number {
  return 'text' in text ? text.text.length : 0;
}
