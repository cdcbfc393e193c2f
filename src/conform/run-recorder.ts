import type { Exchange } from '../model/exchange.js';
import type { RunEvent, RunListener } from '../model/run-event.js';
import { attribution } from './scenario/attribution.js';

/** Tells listeners what happens, and attributes exchanges to the step that makes them. */
export interface RunRecorder {
  readonly emit: (event: RunEvent) => void;
  readonly recordExchange: (exchange: Exchange) => void;
}

/** Makes the recorder of a run. */
export function createRunRecorder(listeners: readonly RunListener[]): RunRecorder {
  const emit = (event: RunEvent): void => {
    for (const listener of listeners) listener(event);
  };
  return {
    emit,
    recordExchange: (exchange) => {
      const place = attribution.getStore();
      place?.exchanges.push(exchange.id);
      const attributed =
        place === undefined ? exchange : { ...exchange, scenario: place.scenario, step: place.step };
      emit({ type: 'exchange-recorded', exchange: attributed });
    },
  };
}
