import { describe, expect, it } from 'vitest';
import { judgeNothingFound, judgeNotShown } from '../../../../src/conform/assertions/judge-reading.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import { createAnswer, createSearchset, type AnswerParts } from '../../../support/answer-fixture.js';
import { createTestSession } from '../../../support/session-fixture.js';

const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid' }] };

function scenarioWith(...answers: readonly (AnswerParts | readonly string[])[]): Scenario {
  const scenario = createScenario('test', createTestSession('http://target.test/fhir'));
  scenario.memory.record = { type: 'Condition', id: '1' };
  scenario.memory.answers = answers.map((answer) =>
    'map' in answer
      ? createSearchset(answer.map((id) => ({ resourceType: 'Condition', id })))
      : createAnswer(answer),
  );
  return scenario;
}

describe('a record that a search must not show', () => {
  it.each([
    ['an empty list', []],
    ['a list of others', ['2']],
    ['a refusal', { status: 400, body: outcome }],
  ])('is not shown by %s', (_what, answer) => {
    const { examined, deviations } = judgeNotShown(scenarioWith(answer));
    expect(deviations).toEqual([]);
    expect(examined).toBeGreaterThan(0);
  });

  it.each([
    ['a list with it', ['1', '2'], 'it once among 2 matches'],
    ['a refusal without an OperationOutcome', { status: 400, body: '' }, 'no body'],
    ['a failure of the server', { status: 500, body: outcome }, 'an OperationOutcome of the code invalid'],
  ])('is not told by %s', (_what, answer, found) => {
    expect(judgeNotShown(scenarioWith(answer)).deviations[0]?.found).toMatch(found);
  });

  it('is shown by a page before one that cannot be had', () => {
    expect(
      judgeNotShown(scenarioWith(['1'], { status: 404, body: outcome })).deviations.length,
    ).toBeGreaterThan(0);
  });
});

describe('a search that finds nothing', () => {
  it('has no match on any page', () => {
    expect(judgeNothingFound(scenarioWith([], []))).toMatchObject({ deviations: [] });
    expect(judgeNothingFound(scenarioWith(['1'], [])).deviations).toMatchObject([
      { found: '1 match' },
      { found: 'the total 1' },
    ]);
  });
});
