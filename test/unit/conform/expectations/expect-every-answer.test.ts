import { describe, expect, it } from 'vitest';
import { expectAllClaimed, expectAllWorked } from '../../../../src/conform/expectations/expect-attempts.js';
import {
  expectEveryContentType,
  expectEveryErrorOutcome,
  expectEveryNoStore,
} from '../../../../src/conform/expectations/expect-every-answer.js';
import { createAnswer, createPatientResource, createSearchset } from '../../../support/answer-fixture.js';

const patient = createPatientResource('1', '9990001006');
const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] };

describe('every error', () => {
  it('is an OperationOutcome, but for 401 and answers to HEAD', () => {
    const answers = [
      createAnswer({ status: 404, body: outcome }),
      createAnswer({ status: 401 }),
      createAnswer({ status: 404, method: 'HEAD' }),
      createAnswer({ body: patient }),
    ];
    expect(expectEveryErrorOutcome(answers, 'careconnect')).toEqual({ examined: 2, deviations: [] });
  });

  it('is told once for many of a kind', () => {
    const wrong = createAnswer({ status: 500, body: 'oops' });
    const { deviations } = expectEveryErrorOutcome([wrong, wrong, wrong], 'careconnect');
    expect(deviations).toHaveLength(1);
    expect(deviations[0]?.found).toMatch(/and the same in 2 more answers$/);
  });

  it('is nothing examined where there was none', () => {
    expect(expectEveryErrorOutcome([createAnswer({ body: patient })], 'careconnect').examined).toBe(0);
  });
});

describe('every resource', () => {
  it('is declared in its format', () => {
    const xml = createAnswer({ body: '<Patient xmlns="http://hl7.org/fhir"/>' });
    expect(expectEveryContentType([createAnswer({ body: patient })])).toEqual({
      examined: 1,
      deviations: [],
    });
    expect(expectEveryContentType([xml]).deviations).toMatchObject([{ path: 'header content-type' }]);
    expect(expectEveryContentType([createAnswer({ status: 204 })]).examined).toBe(0);
  });

  it('with a patient in it is not to be stored', () => {
    const stored = createSearchset([patient]);
    expect(expectEveryNoStore([stored]).deviations).toHaveLength(1);
    expect(expectEveryNoStore([createSearchset([]), createAnswer({ body: outcome })]).examined).toBe(0);
  });
});

describe('what was tried', () => {
  const answer = createAnswer();
  const attempt = { what: 'read', claimed: true, worked: true, expected: 'the record', answer };

  it('worked', () => {
    expect(expectAllWorked([attempt])).toEqual({ examined: 1, deviations: [] });
    expect(expectAllWorked([{ ...attempt, worked: false }]).deviations).toMatchObject([
      { expected: 'read, which the capability statement claims, to give the record' },
    ]);
    expect(expectAllWorked([]).examined).toBe(0);
  });

  it('says nothing of the whole where a part could not be tried, but for what failed', () => {
    expect(expectAllWorked([attempt], ['search by phone'])).toEqual({
      examined: 0,
      deviations: [],
      reason: 'The record has no value to try these with: search by phone.',
    });
    expect(expectAllWorked([{ ...attempt, worked: false }], ['search by phone']).deviations).toHaveLength(1);
  });

  it('is claimed where it worked', () => {
    expect(expectAllClaimed([attempt])).toEqual({ examined: 1, deviations: [] });
    expect(expectAllClaimed([{ ...attempt, claimed: false }]).deviations).toHaveLength(1);
    expect(expectAllClaimed([{ ...attempt, claimed: false, worked: false }])).toMatchObject({
      examined: 0,
      reason: 'Nothing of what was tried worked.',
    });
  });
});
