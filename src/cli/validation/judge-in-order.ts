import type { FileResult } from '../../model/file-result.js';
import type { ResourceText } from '../resource-texts.js';
import type { ValidateText } from '../validate-texts.js';
import type { ValidationPool } from './validation-pool.js';

/** Judges texts as they come; results come in the order of the texts. */
export type JudgeTexts = (texts: AsyncIterable<ResourceText>) => AsyncGenerator<FileResult>;

/** How the work is shared out. */
export interface SharedWork {
  readonly validateHere: ValidateText;
  readonly startPool: (workers: number) => Promise<ValidationPool>;
  /** As the user asked; `undefined` leaves it to the amount of work. */
  readonly jobs: number | undefined;
  readonly cores: number;
}

/** Less than that is done sooner here than a second worker starts and warms up. In UTF-16 units, as all sizes here. */
const worthWorkers = 16_000_000;
/** A text beyond this is judged by a worker, whose memory has a limit: one that takes more ends in an issue. */
const largestHere = 1_000_000;
/** A batch ends with the text that brings it to this size, so that even small texts are few messages. */
const batchSize = 512_000;
const batchLength = 200;
/** No more than this is under way, or one batch where that alone is larger. */
const mostUnderWay = 32_000_000;

/**
 * Begins in this thread, and hands over to worker threads where the work turns out to be worth that. Only a few batches
 * are under way at a time, so that memory does not grow with the input. What is under way is dropped where the caller
 * stops early.
 */
export function judgeInOrder({ validateHere, startPool, jobs, cores }: SharedWork): JudgeTexts {
  const workers = jobs ?? cores;
  const handOverAt = workers === 1 ? Infinity : jobs === undefined ? worthWorkers : 0;
  return async function* (texts) {
    const source = texts[Symbol.asyncIterator]();
    for (let done = 0; ;) {
      const next = await source.next();
      if (next.done === true) return;
      const size = sizeOf(next.value);
      if (size > largestHere || done >= handOverAt) {
        yield* judgeByWorkers(startingWith(next.value, source), await startPool(workers), workers);
        return;
      }
      done += size;
      yield validateHere(next.value);
    }
  };
}

async function* startingWith(
  first: ResourceText,
  rest: AsyncIterator<ResourceText>,
): AsyncGenerator<ResourceText> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

interface Batch {
  readonly texts: readonly ResourceText[];
  readonly size: number;
}

async function* judgeByWorkers(
  texts: AsyncIterable<ResourceText>,
  pool: ValidationPool,
  workers: number,
): AsyncGenerator<FileResult> {
  const underWay: { readonly size: number; readonly results: Promise<readonly FileResult[]> }[] = [];
  const isFull = (): boolean =>
    underWay.length >= 2 * workers || underWay.reduce((sum, { size }) => sum + size, 0) >= mostUnderWay;
  try {
    for await (const { texts: batch, size } of toBatches(texts)) {
      underWay.push({ size, results: watched(pool.validate(batch)) });
      while (isFull()) yield* (await underWay.shift()?.results) ?? [];
    }
    for (const { results } of underWay) yield* await results;
  } finally {
    await pool.close();
  }
}

/** A batch that fails while an earlier one is awaited is not unheard of: it is awaited later, or dropped. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function* toBatches(texts: AsyncIterable<ResourceText>): AsyncGenerator<Batch> {
  let batch: ResourceText[] = [];
  let size = 0;
  for await (const text of texts) {
    if (batch.length > 0 && (size + sizeOf(text) > batchSize || batch.length === batchLength)) {
      yield { texts: batch, size };
      batch = [];
      size = 0;
    }
    batch.push(text);
    size += sizeOf(text);
  }
  if (batch.length > 0) yield { texts: batch, size };
}

function sizeOf(text: ResourceText): number {
  return 'text' in text ? text.text.length : 0;
}
