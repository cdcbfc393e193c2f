import type { RunComparison, ScenarioChangeKind, ScenarioSide } from '../../model/run-comparison.js';
import { formatCount } from '../quantity.js';
import { outcomeWords } from '../verdict-words.js';
import { hasNewFailure } from './compare-runs.js';

/** The headings of the kinds of change. */
export const changeTitles: Readonly<Record<ScenarioChangeKind, string>> = {
  'newly-failing': 'Newly failing',
  'changed-finding': 'Failing as before, with another finding',
  'no-longer-failing': 'Failed before, and not judged this time',
  'changed-verdict': 'With another verdict',
  'newly-passing': 'Newly passing',
  added: 'Added',
  removed: 'Not in this run',
};

/** What the comparison comes to, in a few words. */
export function nameRunComparison(comparison: RunComparison): string {
  const { summary } = comparison;
  const failing = summary['newly-failing'];
  if (hasNewFailure(comparison)) return `${formatCount(failing, 'scenario')} newly failing`;
  if (failing > 0) return 'Nothing newly failing but what is accepted';
  return 'Nothing newly failing';
}

/** The verdict of a side with what belongs to it: `failed, accepted`; `not there` where the run has no result of it. */
export function describeSide(side: ScenarioSide | undefined): string {
  if (side === undefined) return 'not there';
  return side.accepted ? `${outcomeWords[side.verdict]}, accepted` : outcomeWords[side.verdict];
}
