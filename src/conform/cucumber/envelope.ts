import type { runCucumber } from '@cucumber/cucumber/api';

/** One message of Cucumber's stream. Taken from Cucumber itself, so that its types and ours are the same. */
export type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0];

export type PickleMessage = NonNullable<Envelope['pickle']>;
export type TestCaseMessage = NonNullable<Envelope['testCase']>;
export type AttachmentMessage = NonNullable<Envelope['attachment']>;
export type StepFinishedMessage = NonNullable<Envelope['testStepFinished']>;

/** A point in time or a length of time, as Cucumber writes both. */
interface Seconds {
  readonly seconds: number;
  readonly nanos: number;
}

/** Milliseconds, since the epoch where a point in time is given. */
export function toMilliseconds({ seconds, nanos }: Seconds): number {
  return seconds * 1000 + Math.round(nanos / 1_000_000);
}
