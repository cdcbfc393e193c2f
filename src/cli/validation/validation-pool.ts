import { Worker } from 'node:worker_threads';
import type { FileResult } from '../../model/file-result.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { ResourceText } from '../resource-texts.js';
import type { LoadSurroundings, ValidationRequest } from './validation-request.js';

/** Worker threads that validate, each with definitions of its own. */
export interface ValidationPool {
  /** The results of a batch, in its order. Rejects with a ToolkitError where a worker fails. */
  readonly validate: (batch: readonly ResourceText[]) => Promise<readonly FileResult[]>;
  /** Ends the workers; what is under way is dropped. */
  readonly close: () => Promise<void>;
}

/** What the workers are started with. */
export interface PoolStart {
  readonly request: ValidationRequest;
  readonly surroundings: LoadSurroundings;
  /** Hears what was passed over on loading; absent where that was heard before. */
  readonly onNotice?: ((text: string) => unknown) | undefined;
}

/** What one worker is started with. */
export interface WorkerStart extends Pick<PoolStart, 'request' | 'surroundings'> {
  /** One of them says what was passed over. */
  readonly saysNotices: boolean;
}

/** What a worker is asked, and what it answers. */
export interface WorkerTask {
  readonly id: number;
  readonly batch: readonly ResourceText[];
}
export type WorkerAnswer =
  { readonly id: number; readonly results: readonly FileResult[] } | { readonly notice: string };

interface Member {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

interface Waiting {
  readonly resolve: (results: readonly FileResult[]) => void;
  readonly reject: (error: Error) => void;
}

const script = new URL('./validation-worker.js', import.meta.url);

export function startValidationPool(workers: number, start: PoolStart): ValidationPool {
  const members = Array.from({ length: workers }, (_, at) => startMember(start, at === 0));
  let next = 0;
  return {
    validate: (batch) =>
      new Promise((resolve, reject) => {
        const id = next++;
        const [member] = members.toSorted((a, b) => a.waiting.size - b.waiting.size);
        member?.waiting.set(id, { resolve, reject });
        const task: WorkerTask = { id, batch };
        member?.worker.postMessage(task);
      }),
    close: async () => {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function startMember({ onNotice, request, surroundings }: PoolStart, isFirst: boolean): Member {
  const start: WorkerStart = { request, surroundings, saysNotices: isFirst && onNotice !== undefined };
  const worker = new Worker(script, { workerData: start });
  const waiting = new Map<number, Waiting>();
  const fail = (reason: string, cause?: unknown): void => {
    const error = new ToolkitError('internal', `A worker of the validation failed: ${reason}`, { cause });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: WorkerAnswer) => {
    if ('notice' in answer) {
      onNotice?.(answer.notice);
      return;
    }
    waiting.get(answer.id)?.resolve(answer.results);
    waiting.delete(answer.id);
  });
  worker.on('error', (error: Error) => {
    fail(error.message, error);
  });
  worker.on('exit', (code) => {
    fail(`it ended with code ${String(code)}`);
  });
  return { worker, waiting };
}
