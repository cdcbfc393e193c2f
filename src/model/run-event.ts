import type { Exchange } from './exchange.js';
import type { RunResult, ScenarioResult } from './run-result.js';

/** What a run says while it goes on. Reporters listen; they never steer. */
export type RunEvent =
  | { readonly type: 'run-started'; readonly planned: number }
  | { readonly type: 'scenario-started'; readonly id: string; readonly name: string }
  | { readonly type: 'exchange-recorded'; readonly exchange: Exchange }
  | { readonly type: 'scenario-finished'; readonly scenario: ScenarioResult }
  | { readonly type: 'run-finished'; readonly result: RunResult };

export type RunListener = (event: RunEvent) => void;
