import type { VerdictCounts } from '../model/run-result.js';
import { verdicts, type Verdict } from '../model/verdict.js';
import { formatNumber } from './quantity.js';

/** Everything that can be said of a scenario, a step or a requirement. */
export type Outcome = Verdict | 'not-tested' | 'not-reached';

/** The words of the verdicts for people, lower case. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  error: 'error',
  failed: 'failed',
  'not-exercised': 'not exercised',
  'not-claimed': 'not claimed',
  passed: 'passed',
  'not-tested': 'not tested',
  'not-reached': 'not reached',
};

/** Counts as words, worst first, without those that are zero: `2 failed, 31 passed`; `none` where all are zero. */
export function formatVerdictCounts(counts: VerdictCounts): string {
  const parts = verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${formatNumber(counts[verdict])} ${outcomeWords[verdict]}`);
  return parts.length > 0 ? parts.join(', ') : 'none';
}
