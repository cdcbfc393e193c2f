import type { Assertion } from '../scenario/perform-step.js';

/** What can be said of a thing, by the words that say it in scenarios. */
export type Facts = Readonly<Record<string, Assertion>>;
