import type { EvidenceLevel } from '../model/evidence-level.js';

const words: Readonly<Record<EvidenceLevel, string>> = {
  full: 'full: everything that was sent and received, without secrets',
  masked: 'masked: other values in place of those that speak of a person',
  headers: 'headers: no bodies, and the rest masked',
};

/** What a level of evidence means, in a few words after its name. */
export function describeEvidence(level: EvidenceLevel): string {
  return words[level];
}
