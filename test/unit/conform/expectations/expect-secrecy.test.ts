import { describe, expect, it } from 'vitest';
import {
  collectNhsNumbers,
  expectNoLeaks,
  expectNothingOf,
} from '../../../../src/conform/expectations/expect-secrecy.js';
import { createAnswer, createPatientResource, createSearchset } from '../../../support/answer-fixture.js';

const system = 'https://fhir.nhs.uk/Id/nhs-number';
const record = {
  type: 'Patient',
  identifier: { system, value: '9990001006' },
  family: 'Smith',
  given: 'Al',
  birthDate: '1950-03-09',
} as const;

describe('an error', () => {
  it('tells nothing of the patient', () => {
    expect(expectNothingOf(createAnswer({ status: 401, body: '{}' }), record)).toEqual({
      examined: 3,
      deviations: [],
    });
  });

  it.each(['9990001006', 'Smith', '1950-03-09'])('tells %s of the patient', (fact) => {
    const answer = createAnswer({ status: 401, body: `No access to ${fact}` });
    expect(expectNothingOf(answer, record).deviations).toMatchObject([{ found: `"${fact}" in the body` }]);
  });

  it('may say what the request said', () => {
    const url = `http://target.test/fhir/Patient?identifier=${encodeURIComponent(`${system}|9990001006`)}`;
    const answer = createAnswer({ status: 401, url, body: 'No access to 9990001006' });
    expect(expectNothingOf(answer, record).deviations).toEqual([]);
    const created = createAnswer({ status: 409, requestBody: '9990001006', body: '9990001006 is there' });
    expect(expectNothingOf(created, record).deviations).toEqual([]);
  });

  it('is nothing examined where nothing is known of the patient', () => {
    expect(expectNothingOf(createAnswer({ status: 401 }), { type: 'Patient', given: 'Al' }).examined).toBe(0);
  });

  it('survives a request whose address is no valid escape', () => {
    const url = 'http://target.test/fhir/Patient?family=%E0%A4%A';
    expect(
      expectNothingOf(createAnswer({ status: 400, url, body: 'Smith' }), record).deviations,
    ).toHaveLength(1);
  });
});

describe('the errors of a run', () => {
  const numbers = new Set(['9990001006', '9990001014']);

  it('hold no NHS number', () => {
    const answers = [createAnswer({ status: 404, body: 'not found' }), createAnswer({ body: '9990001006' })];
    expect(expectNoLeaks(answers, numbers)).toEqual({ examined: 1, deviations: [] });
  });

  it('hold one', () => {
    const answers = [createAnswer({ status: 404, body: 'not 9990001014' })];
    expect(expectNoLeaks(answers, numbers).deviations).toMatchObject([{ found: '"9990001014" in the body' }]);
  });

  it('are nothing examined where there is none that says anything', () => {
    expect(expectNoLeaks([createAnswer(), createAnswer({ status: 404, body: '' })], numbers).examined).toBe(
      0,
    );
  });

  it('are compared with the NHS numbers of all patients that were sent', () => {
    const answers = [
      createSearchset([createPatientResource('1', '9990001006'), createPatientResource('2', '9990001014')]),
      createAnswer({ body: createPatientResource('3', '9990001022') }),
      createAnswer({ body: { ...createPatientResource('4', '1'), resourceType: 'Organization' } }),
    ];
    expect([...collectNhsNumbers(answers)]).toEqual(['9990001006', '9990001014', '9990001022']);
  });
});
