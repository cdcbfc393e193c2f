import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../model/exchange.js';
import type { ExchangeRecorder, Occasion } from './exchange-recorder.js';
import type { RequestRate } from './request-rate.js';
import { readRetryAfter } from './retry-after.js';
import type { WireRequest, WireResult } from './transport.js';

/** Sends requests at the pace that a target allows. */
export interface PoliteSender {
  /** Sends the request, and once more where the target asks for a short wait. Returns the last exchange. */
  readonly send: (request: WireRequest, occasion: Occasion) => Promise<Exchange>;
}

/** A longer `Retry-After` than this is not waited for. */
const longestRetryAfterMs = 30_000;

/** Makes a sender that keeps to the rate and honours `Retry-After` on 429 and 503 once, up to 30 seconds. */
export function createPoliteSender(
  rate: RequestRate,
  recorder: ExchangeRecorder,
  clocks: { readonly now: () => Date },
): PoliteSender {
  const findWait = ({ response }: WireResult): number | undefined =>
    response?.status === 429 || response?.status === 503
      ? readRetryAfter(response.headers['retry-after'], clocks.now())
      : undefined;

  return {
    async send(request, occasion) {
      let wait: number | undefined;
      const inspect = (result: WireResult): readonly string[] => {
        wait = findWait(result);
        return wait === undefined ? [] : [formatRetryNote(wait)];
      };
      const first = await rate.run(() => recorder.perform(request, { ...occasion, inspect }));
      if (wait === undefined || wait > longestRetryAfterMs) return first;
      await sleep(wait);
      const notes = [...(occasion.notes ?? []), `Sent again after the Retry-After of exchange ${first.id}`];
      return rate.run(() => recorder.perform(request, { ...occasion, notes }));
    },
  };
}

function formatRetryNote(wait: number): string {
  const seconds = Math.ceil(wait / 1000);
  return wait > longestRetryAfterMs
    ? `Retry-After asks for ${seconds} s, longer than this client waits; not sent again`
    : `Retry-After asks for ${seconds} s; sent again once after that`;
}
