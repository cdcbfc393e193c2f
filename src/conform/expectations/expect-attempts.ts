import { findResource, type Answer } from '../answer.js';
import type { Attempt } from '../scenario/scenario.js';
import { describeBody } from './expect-answer.js';
import { formatMatches, listMatches } from './expect-matches.js';
import { judgeEach, nothingExamined, toDeviation, type Judgement } from './judgement.js';

/**
 * Everything that was tried worked as it is claimed to. Where something claimed could not be tried, and nothing that was
 * tried failed, nothing is said of the whole.
 */
export function expectAllWorked(attempts: readonly Attempt[], untried: readonly string[] = []): Judgement {
  const judgement = judgeAttempts(attempts);
  return untried.length === 0 || judgement.deviations.length > 0
    ? judgement
    : nothingExamined(`The record has no value to try these with: ${untried.join(', ')}.`);
}

function judgeAttempts(attempts: readonly Attempt[]): Judgement {
  return judgeEach(
    attempts,
    ({ what, expected, found, worked, answer }) =>
      worked
        ? undefined
        : toDeviation(
            answer,
            `${what}, which the capability statement claims, to give ${expected}`,
            `the status ${String(answer.response.status)} with ${found ?? describeAnswer(answer)}`,
          ),
    'Nothing was tried.',
  );
}

function describeAnswer(answer: Answer): string {
  if (findResource(answer)?.resourceType !== 'Bundle') return describeBody(answer);
  return `a Bundle of ${formatMatches(listMatches(answer).length)}`;
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
