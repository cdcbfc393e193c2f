import type { LowerProblem } from '../lower/lower-problem.js';

/** A doubt about an artifact, with what is known of its place beside the element. */
export type QualityProblem = LowerProblem & {
  /** A code that FSH writes at the place. */
  readonly code?: string;
};

export type ReportQuality = (problem: QualityProblem) => void;
