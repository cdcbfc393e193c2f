import { describe, expect, it } from 'vitest';
import { expectErrorCode } from '../../../../src/conform/expectations/expect-error-code.js';
import { createAnswer } from '../../../support/answer-fixture.js';

const spine = 'https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1';

function outcome(status: number, code?: string, system = spine) {
  const details = code === undefined ? {} : { details: { coding: [{ system, code }] } };
  const issue = [{ severity: 'error', code: 'invalid', ...details }];
  return createAnswer({ status, body: { resourceType: 'OperationOutcome', issue } });
}

describe('the code of an error in GP Connect', () => {
  it.each([
    ['fits the status', outcome(404, 'PATIENT_NOT_FOUND'), undefined],
    ['is any, with a status that has none of its own', outcome(415, 'UNSUPPORTED_MEDIA_TYPE'), undefined],
    ['does not fit the status', outcome(404, 'INVALID_NHS_NUMBER'), 'INVALID_NHS_NUMBER'],
    ['is of another system', outcome(404, 'PATIENT_NOT_FOUND', 'urn:other'), 'no such code'],
    ['is missing', outcome(422), 'no such code'],
    ['is missing, with a status that has none of its own', outcome(415), 'no such code'],
  ])('%s', (_, answer, found) => {
    const { examined, deviations } = expectErrorCode(answer, 'gp-connect');
    expect(examined).toBe(1);
    expect(deviations.map((deviation) => deviation.found)).toEqual(found === undefined ? [] : [found]);
  });

  it('is not looked at in another dialect, nor in what is no OperationOutcome', () => {
    expect(expectErrorCode(outcome(404), 'careconnect').examined).toBe(0);
    expect(expectErrorCode(outcome(404), 'patient-held-record').examined).toBe(0);
    expect(expectErrorCode(createAnswer({ status: 404, body: 'oops' }), 'gp-connect').examined).toBe(0);
  });
});
