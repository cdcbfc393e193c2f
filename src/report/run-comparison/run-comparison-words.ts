import type { RunComparison, ScenarioChangeKind, ScenarioSide } from '../../model/run-comparison.js';
import { formatCount } from '../quantity.js';
import { outcomeWords } from '../verdict-words.js';
import { findCourse } from './compare-runs.js';

/** The headings of the kinds of change. */
export const changeTitles: Readonly<Record<ScenarioChangeKind, string>> = {
  'newly-failing': 'Newly failing',
  'no-longer-passing': 'Passed before, and not judged this time',
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
  switch (findCourse(comparison)) {
    case 'no-verdict':
      return 'The later run came to no verdict';
    case 'worse':
      return failing > 0
        ? `${formatCount(failing, 'scenario')} newly failing`
        : `${formatCount(summary['no-longer-passing'], 'scenario')} no longer passing`;
    case 'no-worse':
  }
  if (failing > 0) return 'Nothing newly failing but what is accepted';
  return 'Nothing newly failing';
}

/** The verdict of a side with what belongs to it: `failed, accepted`; `not there` where the run has no result of it. */
export function describeSide(side: ScenarioSide | undefined): string {
  if (side === undefined) return 'not there';
  return side.accepted ? `${outcomeWords[side.verdict]}, accepted` : outcomeWords[side.verdict];
}
