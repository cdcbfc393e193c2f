import type { SeedRecord } from './seed-record.js';

/** A record with what there is to say of it. */
export interface SeedRemark {
  readonly key: string;
  readonly reason: string;
}

/** What came of loading records. */
export interface SeedOutcome {
  /** How many records there are to load. */
  readonly total: number;
  /** Created by this call, and by earlier ones of which the journal tells. */
  readonly created: number;
  readonly createdEarlier: number;
  readonly refused: readonly SeedRemark[];
  /** Not sent. */
  readonly leftOut: readonly SeedRemark[];
  /** Records that others refer to in a circle, and that could not be given the reference which closes it. */
  readonly incomplete: readonly SeedRemark[];
  /** Records that may be there twice, because an earlier call did not learn whether it had created them. */
  readonly perhapsTwice: readonly SeedRemark[];
  /** How many references tell in words what the target does not hold. */
  readonly referencesInWords: number;
  /** The records that the target holds, as it was given them, with the ids that they have there. */
  readonly placed: readonly SeedRecord[];
  /** Place on the target, as `[type]/[id]`, by what the record was called before. */
  readonly places: ReadonlyMap<string, string>;
  readonly interrupted: boolean;
  /** Why it ended before its time: what got no answer. */
  readonly outage?: string;
}
