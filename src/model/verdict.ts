/**
 * The five verdicts, worst first. This order is the only one: scenarios roll up to requirements,
 * suites and the run by the worst verdict among them.
 *
 * - `error`: the harness, the network, TLS or the authorization server failed; nothing is known of the target.
 * - `failed`: the target did something else than was expected.
 * - `not-exercised`: nothing was there to look at, or the run may not write.
 * - `not-claimed`: the target does not claim the optional capability.
 * - `passed`: something was looked at and all of it was as expected.
 */
export const verdicts = ['error', 'failed', 'not-exercised', 'not-claimed', 'passed'] as const;
export type Verdict = (typeof verdicts)[number];

/** Conformance words of RFC 2119 that a requirement may carry. */
export const levels = ['SHALL', 'SHOULD', 'MAY'] as const;
export type Level = (typeof levels)[number];
