/** A deviation that the owner of a target knows of and that somebody has accepted for a time. */
export interface KnownIssue {
  /** Id of the scenario that fails. */
  readonly scenario: string;
  /** Id of the requirement that is not met. */
  readonly requirement: string;
  /** Id of the validator's rule that is broken; either this or `finding` is given. */
  readonly rule?: string;
  /** A part of what is found, as the report words it. */
  readonly finding?: string;
  /** Why it is accepted. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Where its mending is followed up. */
  readonly ticket: string;
  /** The last day on which it holds, as YYYY-MM-DD, in UTC. */
  readonly expires: string;
}

/**
 * What became of an entry in a run.
 *
 * - `met`: its deviation was seen.
 * - `not-run`: its scenario did not run, or nothing was there to look at, so nothing is known.
 * - `not-seen`: its scenario ran, and its deviation was not seen: it is mended, or it is another one by now.
 * - `expired`: its last day is over, so it accepts nothing.
 * - `unknown`: it names a scenario, a requirement or a rule that does not exist, so it accepts nothing.
 */
export type KnownIssueState = 'met' | 'not-run' | 'not-seen' | 'expired' | 'unknown';

/** An entry of the list of known issues, and what became of it. */
export interface KnownIssueResult extends KnownIssue {
  /** Where it stands in its file, from 1. */
  readonly line: number;
  readonly state: KnownIssueState;
  /** What is wrong with it, and what to do; given for `not-seen`, `expired` and `unknown`, which fail the run. */
  readonly problem?: string;
}

/** The list of known issues that a run was held against. */
export interface KnownIssuesResult {
  /** The file, as the user named it. */
  readonly file: string;
  readonly entries: readonly KnownIssueResult[];
}
