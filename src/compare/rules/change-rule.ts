import type { ChangeClass, ChangeDirection } from '../../model/comparison.js';

/** One row of the table of changes. */
export interface ChangeRule {
  readonly class: ChangeClass;
  readonly direction: ChangeDirection;
  /** What was and what is, as the beginning of a sentence; `{what}`, `{was}` and `{is}` stand for values. */
  readonly says: string;
  /** Why it is in its class, as the end of that sentence. */
  readonly because: string;
}

/** A part of the table, by id of the rule. */
export type ChangeRules = Readonly<Record<string, ChangeRule>>;
