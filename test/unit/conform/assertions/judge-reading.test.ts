import { describe, expect, it } from 'vitest';
import { judgeNothingFound, judgeNotShown } from '../../../../src/conform/assertions/judge-reading.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import type { DialectName } from '../../../../src/model/target.js';
import { createAnswer, createSearchset, type AnswerParts } from '../../../support/answer-fixture.js';
import { createTestSession } from '../../../support/session-fixture.js';

const outcomeOf = (code: string, details?: object) => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code, ...(details === undefined ? {} : { details }) }],
});

type Answers = readonly (AnswerParts | readonly string[])[];

const scenarioWith = (...answers: Answers): Scenario => scenarioIn('careconnect', ...answers);

const outcome = outcomeOf('invalid');

function scenarioIn(dialect: DialectName, ...answers: Answers): Scenario {
  const scenario = createScenario('test', createTestSession('http://target.test/fhir', { dialect }));
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
    ['a refusal of what makes no sense', { status: 422, body: outcome }],
    ['a refusal of who is not known', { status: 404, body: outcomeOf('not-found') }],
  ])('is not shown by %s', (_what, answer) => {
    const { examined, deviations } = judgeNotShown(scenarioWith(answer));
    expect(deviations).toEqual([]);
    expect(examined).toBeGreaterThan(0);
  });

  it.each([
    ['a list with it', ['1', '2'], 'it once among 2 matches'],
    ['a refusal without an OperationOutcome', { status: 400, body: '' }, 'no body'],
    ['a search that there is not', { status: 404, body: outcomeOf('not-supported') }, 'the status 404'],
    ['a method that is not allowed', { status: 405, body: outcome }, 'the status 405'],
    ['a format that is not given', { status: 406, body: outcome }, 'the status 406'],
    ['a content type that is not read', { status: 415, body: outcome }, 'the status 415'],
    ['a failure of the server', { status: 500, body: outcome }, 'an OperationOutcome of the code invalid'],
  ])('is not told by %s', (_what, answer, found) => {
    expect(judgeNotShown(scenarioWith(answer)).deviations[0]?.found).toMatch(found);
  });

  it.each([
    [401, 'access was not granted'],
    [403, 'access was not granted'],
    [408, 'the target had no time for it'],
    [429, 'the target had no time for it'],
  ])('is neither shown nor hidden by the status %i, which is about something else', (status, why) => {
    const { examined, deviations, reason } = judgeNotShown(scenarioWith({ status, body: outcome }));
    expect({ examined, deviations }).toEqual({ examined: 0, deviations: [] });
    expect(reason).toContain(`the status ${String(status)}`);
    expect(reason).toContain(why);
  });

  it('is refused with a code of the dialect, where that has codes', () => {
    const system = 'https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1';
    const coded = outcomeOf('invalid', { coding: [{ system, code: 'INVALID_PARAMETER' }] });
    expect(judgeNotShown(scenarioIn('gp-connect', { status: 422, body: coded })).deviations).toEqual([]);
    expect(judgeNotShown(scenarioIn('gp-connect', { status: 422, body: outcome })).deviations).toMatchObject([
      { found: 'no such code' },
    ]);
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
