import type { Behaviour } from './behaviour.js';

/**
 * One deliberate defect of the reference server. It changes exactly one observable behaviour, so that a
 * scenario that looks at this behaviour must fail, and no other.
 */
export interface Fault {
  /** Kebab case; never reused for something else. */
  readonly id: string;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What the server does, against what it ought to do. */
  readonly description: string;
  /** The id of the requirement that it breaks, as in the catalogue of requirements. */
  readonly requirement?: string;
  /** The seams that behave wrongly, made from those that behave so far. */
  readonly alter: (correct: Behaviour) => Partial<Behaviour>;
}
