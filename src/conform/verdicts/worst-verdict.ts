import type { VerdictCounts } from '../../model/run-result.js';
import { verdicts, type Verdict } from '../../model/verdict.js';

/** The worst of the verdicts in the order of `verdicts`; none of none. */
export function findWorstVerdict(given: Iterable<Verdict>): Verdict | undefined {
  const seen = new Set(given);
  return verdicts.find((verdict) => seen.has(verdict));
}

/** How often each verdict was given. */
export function countVerdicts(given: readonly Verdict[]): VerdictCounts {
  const count = (verdict: Verdict): number => given.filter((other) => other === verdict).length;
  return {
    error: count('error'),
    failed: count('failed'),
    'not-exercised': count('not-exercised'),
    'not-claimed': count('not-claimed'),
    passed: count('passed'),
  };
}
