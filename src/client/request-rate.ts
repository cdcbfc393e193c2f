import { setTimeout as sleep } from 'node:timers/promises';
import type { TargetRate } from '../model/target.js';

/** Lets tasks through at the pace that a target allows. */
export interface RequestRate {
  /** Runs the task when its turn comes. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** Makes the pace: never more than `concurrency` tasks at once, nor more than `requestsPerSecond` begun in a second, evenly spaced. */
export function createRequestRate(rate: TargetRate, monotonic: () => number): RequestRate {
  const waiting: (() => void)[] = [];
  const gap = rate.requestsPerSecond === undefined ? 0 : 1000 / rate.requestsPerSecond;
  let running = 0;
  let nextStart = 0;

  const enter = async (): Promise<void> => {
    if (running < rate.concurrency) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  const keepGap = async (): Promise<void> => {
    if (gap === 0) return;
    const now = monotonic();
    const start = Math.max(now, nextStart);
    nextStart = start + gap;
    if (start > now) await sleep(start - now);
  };

  return {
    async run(task) {
      await enter();
      try {
        await keepGap();
        return await task();
      } finally {
        leave();
      }
    },
  };
}
