import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose exchanges are being made: a step of a scenario. */
export interface Attribution {
  readonly scenario: string;
  /** Position of the step in its scenario, from 0. */
  readonly step: number;
  /** Ids of the exchanges made so far; the recorder of the run adds to them. */
  readonly exchanges: string[];
}

/**
 * The step that the running code belongs to. Several scenarios share one client and its token, so that the client
 * cannot know for whom it sends; the asynchronous context can.
 */
export const attribution = new AsyncLocalStorage<Attribution>();
