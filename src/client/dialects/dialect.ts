import type { Headers } from '../../model/exchange.js';
import type { Target } from '../../model/target.js';

/**
 * A convention that some targets follow beside FHIR: what each request to the target carries, which codes its errors have,
 * and what it offers.
 */
export interface Dialect {
  /** The headers of a request in this dialect. They go to the target and to no other origin; those of the target file win. */
  readonly headersOf: (request: SpokenRequest, target: Target) => Headers;
  /** None where the dialect asks for no codes beside FHIR's own. */
  readonly errorCodes?: ErrorCodes;
  /** What a target of this dialect claims, beside the usual, where its file claims nothing. */
  readonly claims: readonly string[];
}

/** What a dialect sees of a request. */
export interface SpokenRequest {
  readonly method: string;
  readonly url: URL;
  readonly now: Date;
}

/** The codes in `issue.details` that errors have. */
export interface ErrorCodes {
  readonly system: string;
  /** Those that fit a status; with a status that is not listed, any code of the system will do. */
  readonly byStatus: Readonly<Record<number, readonly string[]>>;
}
