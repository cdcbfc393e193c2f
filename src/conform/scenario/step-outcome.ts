import type { Finding } from '../../model/run-result.js';
import type { Verdict } from '../../model/verdict.js';

/** What became of one step. It travels as an attachment in Cucumber's messages. */
export interface StepOutcome {
  readonly outcome: Verdict;
  /** Why, in one sentence; absent for `passed`. */
  readonly reason?: string;
  /** How many things the step's assertion looked at; absent for steps that assert nothing. */
  readonly examined?: number;
  readonly exchanges: readonly string[];
  readonly findings: readonly Finding[];
}

/** Media type of the attachment that carries a StepOutcome as JSON. */
export const stepOutcomeMediaType = 'application/vnd.careconnect-conformance.step-outcome+json';

/** Why an action could not be done; nothing for one that was done. */
export interface Hindrance {
  readonly outcome: 'not-exercised' | 'not-claimed';
  readonly reason: string;
  /** The key of the target file under which what is needed would stand. */
  readonly key?: string;
}

/** The target holds nothing to look at, or the target file does not say what is needed: then `key` says where. */
export function notExercised(reason: string, key?: string): Hindrance {
  return { outcome: 'not-exercised', reason, ...(key === undefined ? {} : { key }) };
}

/** The target does not claim what the step is about. */
export function notClaimed(reason: string): Hindrance {
  return { outcome: 'not-claimed', reason };
}
