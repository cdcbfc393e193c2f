import type { Exchange, ExchangeRequest, ExchangeResponse } from '../model/exchange.js';
import { redactExchange } from './redact.js';
import type { Redaction } from './redact.js';
import type { Transport, WireRequest, WireResult } from './transport.js';

/** The clocks and the listener of a recorder. */
export interface RecorderOptions {
  readonly record: (exchange: Exchange) => void;
  readonly now: () => Date;
  readonly monotonic: () => number;
  readonly newId: () => string;
}

/** Why a request is made and what its evidence should say. */
export interface Occasion {
  readonly purpose: Exchange['purpose'];
  readonly notes?: readonly string[];
  /** Sees the raw result before it is redacted and recorded, to learn of secrets in it or to add notes. */
  readonly inspect?: (result: WireResult) => readonly string[];
}

/** Makes requests and records each as an exchange without secrets. */
export interface ExchangeRecorder {
  readonly perform: (request: WireRequest, occasion: Occasion) => Promise<Exchange>;
  /** Records a request that could not be sent at all. */
  readonly recordUnsent: (request: ExchangeRequest, unsent: Unsent) => Exchange;
  /** The response as it came, before redaction. */
  readonly responseOf: (exchange: Exchange) => ExchangeResponse | undefined;
}

/** Why a request was not sent. */
export interface Unsent {
  readonly purpose: Exchange['purpose'];
  readonly failure: NonNullable<Exchange['failure']>;
}

/** Makes a recorder over a transport. Raw responses are kept in memory where redaction changed them, and nowhere else. */
export function createExchangeRecorder(
  transport: Transport,
  redaction: Redaction,
  options: RecorderOptions,
): ExchangeRecorder {
  const { record, now, monotonic, newId } = options;
  const rawResponses = new Map<string, ExchangeResponse>();

  const finish = (raw: Exchange): Exchange => {
    const exchange = redactExchange(raw, redaction);
    if (raw.response && exchange.redacted.some((place) => place.startsWith('response.'))) {
      rawResponses.set(exchange.id, raw.response);
    }
    record(exchange);
    return exchange;
  };

  return {
    async perform(request, { purpose, notes = [], inspect }) {
      const started = { id: newId(), purpose, startedAt: now().toISOString() };
      const from = monotonic();
      const result = await transport.exchange(request);
      const durationMs = Math.max(0, Math.round(monotonic() - from));
      const allNotes = [...notes, ...result.notes, ...(inspect?.(result) ?? [])];
      return finish({
        ...started,
        request: { ...request, url: request.url.href },
        ...(result.response && { response: result.response }),
        ...(result.failure && { failure: result.failure }),
        durationMs,
        redacted: [],
        ...(allNotes.length > 0 && { notes: allNotes }),
      });
    },
    recordUnsent(request, { purpose, failure }) {
      return finish({
        id: newId(),
        purpose,
        request,
        failure,
        startedAt: now().toISOString(),
        durationMs: 0,
        redacted: [],
      });
    },
    responseOf: (exchange) => rawResponses.get(exchange.id) ?? exchange.response,
  };
}
