import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { FileResult } from '../../model/file-result.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { formatNumber } from '../../report/quantity.js';
import type { ResourceText } from '../resource-texts.js';
import type { LoadSurroundings, ValidationRequest } from './validation-request.js';

/** Worker threads that validate, each with definitions of its own. */
export interface ValidationPool {
  /** The results of a batch, in its order. Rejects with a ToolkitError where a worker fails. */
  readonly validate: (batch: readonly ResourceText[]) => Promise<readonly FileResult[]>;
  /** Ends the workers; what is under way is dropped. */
  readonly close: () => Promise<void>;
}

/** What one worker is started with. */
export interface WorkerStart {
  readonly request: ValidationRequest;
  readonly surroundings: LoadSurroundings;
}

/** The results of a batch, as JSON or as they are. */
export type WorkerAnswer = string | readonly FileResult[];

/** What the workers are started with. */
export interface PoolStart extends WorkerStart {
  /** Ends the workers when the user ends the program. */
  readonly signal: AbortSignal;
  /** What each worker may fill with objects, in MB. By default as much as this thread: `--max-old-space-size`. */
  readonly megabytes?: number;
}

interface Task {
  readonly batch: readonly ResourceText[];
  readonly resolve: (results: readonly FileResult[]) => void;
  readonly reject: (error: Error) => void;
}

/** A worker and what it was told to do, the first of which it is doing. */
interface Member {
  worker: Worker;
  tasks: Task[];
}

const script = new URL('./validation-worker.js', import.meta.url);

/**
 * Starts worker threads. A text whose validation takes more memory than a worker has is a text that cannot be read;
 * the worker is replaced and the others of its batch are judged one by one.
 */
export function startValidationPool(
  workers: number,
  { request, surroundings, signal, megabytes = ownMegabytes() }: PoolStart,
): ValidationPool {
  const workerData: WorkerStart = { request, surroundings };
  const members: Member[] = [];
  const start = (): Worker =>
    new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  const give = (task: Task): void => {
    const [member] = members.toSorted((a, b) => a.tasks.length - b.tasks.length);
    member?.tasks.push(task);
    member?.worker.postMessage(task.batch);
  };
  const validate = (batch: readonly ResourceText[]): Promise<readonly FileResult[]> =>
    new Promise((resolve, reject) => {
      give({ batch, resolve, reject });
    });
  const replace = (member: Member): void => {
    const [tooMuch, ...others] = member.tasks;
    member.tasks = [];
    member.worker = watch(start(), member, replace);
    if (tooMuch !== undefined) judgeOneByOne(tooMuch, validate, megabytes);
    others.forEach(give);
  };
  for (let count = 0; count < workers; count++) {
    const member: Member = { worker: start(), tasks: [] };
    members.push(member);
    watch(member.worker, member, replace);
  }
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', end);
    await Promise.all(members.map(({ worker }) => worker.terminate()));
  };
  const end = (): void => void close();
  signal.addEventListener('abort', end);
  return { validate, close };
}

/** Hears a worker. What it says after it was replaced is of no interest. */
function watch(worker: Worker, member: Member, replace: (member: Member) => void): Worker {
  const fail = (reason: string, cause?: unknown): void => {
    const error = new ToolkitError('internal', `A worker of the validation failed: ${reason}`, { cause });
    for (const { reject } of member.tasks) reject(error);
    member.tasks = [];
  };
  worker.on('message', (answer: WorkerAnswer) => {
    member.tasks.shift()?.resolve(toResults(answer));
  });
  worker.on('error', (error: Error) => {
    if (isOutOfMemory(error)) replace(member);
    else fail(error.message, error);
  });
  worker.on('exit', (code) => {
    if (member.worker === worker) fail(`it ended with code ${String(code)}`);
  });
  return worker;
}

function toResults(answer: WorkerAnswer): readonly FileResult[] {
  // What a worker of ours has just written.
  return typeof answer === 'string' ? (JSON.parse(answer) as readonly FileResult[]) : answer;
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function judgeOneByOne(
  { batch, resolve, reject }: Task,
  validate: ValidationPool['validate'],
  megabytes: number,
): void {
  const detail = `its validation takes more than ${formatNumber(megabytes)} MB of memory (NODE_OPTIONS=--max-old-space-size=… allows more)`;
  const texts =
    batch.length > 1 ? batch : batch.map(({ name }) => ({ name, problem: 'unreadable' as const, detail }));
  Promise.all(texts.map((text) => validate([text]))).then((results) => {
    resolve(results.flat());
  }, reject);
}

function ownMegabytes(): number {
  return Math.floor(getHeapStatistics().heap_size_limit / 1024 / 1024);
}
