import { describe, expect, it } from 'vitest';
import { expectOneOwner } from '../../../../src/conform/expectations/expect-owner.js';
import { createSearchset } from '../../../support/answer-fixture.js';

const owner = { patient: '1', baseUrl: 'https://fhir.test/STU3' };
const appointment = (...patients: readonly string[]) => ({
  resourceType: 'Appointment',
  id: 'a',
  participant: patients.map((reference) => ({ actor: { reference } })),
});
const condition = (reference?: string) => ({
  resourceType: 'Condition',
  id: 'c',
  ...(reference !== undefined && { subject: { reference } }),
});

describe('the records of a patient', () => {
  it.each([
    ['relative', condition('Patient/1')],
    ['absolute', condition('https://fhir.test/STU3/Patient/1')],
    ['of two patients, such as an appointment of mother and child', appointment('Patient/2', 'Patient/1')],
  ])('are those that name the patient: %s', (_what, resource) => {
    expect(expectOneOwner([createSearchset([resource])], owner)).toEqual({ examined: 1, deviations: [] });
  });

  it.each([
    ['of another', condition('Patient/2'), 'Condition/c, which is about Patient/2'],
    ['of nobody', condition(), 'Condition/c, which is about no patient of the target'],
    ['of another server', condition('https://other.test/Patient/1'), /no patient of the target$/],
    ['of two others', appointment('Patient/2', 'Patient/3'), /Patient\/2 and Patient\/3$/],
  ])('are not those %s', (_what, resource, found) => {
    expect(expectOneOwner([createSearchset([resource])], owner).deviations).toMatchObject([
      { found: expect.stringMatching(found) as string },
    ]);
  });

  it('say nothing where there are none', () => {
    expect(expectOneOwner([createSearchset([])], owner)).toMatchObject({ examined: 0 });
  });
});
