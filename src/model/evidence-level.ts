/**
 * How much of what went over the wire a run keeps, most first.
 *
 * - `full`: everything, without secrets.
 * - `masked`: everything in its form, with other values in place of those that speak of a person.
 * - `headers`: request lines, statuses and headers, masked likewise, and no bodies.
 */
export const evidenceLevels = ['full', 'masked', 'headers'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];
