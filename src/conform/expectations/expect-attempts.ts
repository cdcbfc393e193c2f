import type { Attempt } from '../scenario/scenario.js';
import { judgeEach, toDeviation, type Judgement } from './judgement.js';

/** Everything that was tried worked as it is claimed to. */
export function expectAllWorked(attempts: readonly Attempt[]): Judgement {
  return judgeEach(
    attempts,
    ({ what, expected, worked, answer }) =>
      worked
        ? undefined
        : toDeviation(
            answer,
            `${what}, which is claimed, to give ${expected}`,
            `the status ${String(answer.response.status)} with another answer`,
          ),
    'Nothing was tried.',
  );
}

/** Everything that worked is claimed. */
export function expectAllClaimed(attempts: readonly Attempt[]): Judgement {
  return judgeEach(
    attempts.filter(({ worked }) => worked),
    ({ what, claimed, answer }) =>
      claimed
        ? undefined
        : toDeviation(answer, `the capability statement to claim ${what}, which works`, 'no such claim'),
    'Nothing of what was tried worked.',
  );
}
