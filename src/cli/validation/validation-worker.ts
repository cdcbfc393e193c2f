import { parentPort, workerData } from 'node:worker_threads';
import { openValidation } from './open-validation.js';
import type { WorkerAnswer, WorkerStart, WorkerTask } from './validation-pool.js';

/** One thread of a ValidationPool: loads its definitions, then answers each batch with its results. */
const { request, surroundings, saysNotices } = workerData as WorkerStart;
const opened = openValidation(request, surroundings, (notice) => {
  if (saysNotices) answer({ notice });
});

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (task: WorkerTask) => {
  void opened.then((validateText) => {
    answer({ id: task.id, results: task.batch.map(validateText) });
  });
});
