import { describe, expect, it } from 'vitest';
import { createNhsNumberSource } from '../../../../src/conform/fixtures/nhs-number-source.js';
import { toCriteria } from '../../../../src/conform/interactions/search-details.js';
import { readResource } from '../../../../src/fhir/read-resource.js';
import { createTestTarget } from '../../../support/test-target.js';

const baseUrl = 'http://target.test/fhir';
const target = createTestTarget(baseUrl, {
  data: {
    patients: { own: { id: '1', nhsNumber: '9990001006' }, other: { id: '2' } },
    organizations: {},
    practitioners: {},
  },
});

const procedure = {
  resourceType: 'Procedure',
  status: 'completed',
  subject: { reference: `${baseUrl}/Patient/1` },
  performedDateTime: '2019-03-10T10:00:00Z',
};

function ask(words: string, changes: object = {}) {
  const { root } = readResource(JSON.stringify({ ...procedure, ...changes }));
  const nhsNumbers = createNhsNumberSource('run');
  const context = { record: undefined, resource: root, otherPatient: '2', target, nhsNumbers };
  const criteria = toCriteria(words, context);
  return 'unknown' in criteria ? criteria : criteria.map(({ parameter, value }) => `${parameter}=${value}`);
}

describe('details taken from the record itself', () => {
  it.each([
    ['patient', ['patient=1']],
    ['another patient and date', ['patient=2', 'date=2019-03-10']],
    ['a patient whom nobody knows', ['patient=careconnect-conformance-no-such-id']],
    ["the patient's NHS number", ['patient.identifier=https://fhir.nhs.uk/Id/nhs-number|9990001006']],
    ['patient and another date', ['patient=1', 'date=1901-01-01']],
    ["an organization that has the patient's id", ['patient=Organization/1']],
    [
      "a patient of another server who has the patient's id",
      ['patient=https://another-server.example/Patient/1'],
    ],
    ['date from that day on', ['date=ge2019-03-10']],
    ['date from that day on up to the same day', ['date=ge2019-03-10', 'date=le2019-03-10']],
    ['date before that day', ['date=lt2019-03-10']],
    ['date after that day', ['date=gt2019-03-10']],
    ['status and another status', ['status=completed', 'status=entered-in-error']],
    ['subject', [`subject=${baseUrl}/Patient/1`]],
  ])('%s are parameters', (words, expected) => {
    expect(ask(words)).toEqual(expected);
  });

  it('of a Period are its first day, and its last or the one before for what comes later', () => {
    const performed = {
      performedDateTime: undefined,
      performedPeriod: { start: '2019-03-10', end: '2019-03-12' },
    };
    expect(ask('date', performed)).toEqual(['date=ge2019-03-10']);
    expect(ask('date after that day', performed)).toEqual(['date=gt2019-03-12']);
    const beforeLast = 'date from the day before its last on';
    expect(ask(beforeLast, performed)).toEqual(['date=ge2019-03-11']);
    const short = { ...performed, performedPeriod: { start: '2019-03-11', end: '2019-03-12' } };
    expect(ask(beforeLast, short)).toEqual({ unknown: beforeLast });
    expect(ask(beforeLast)).toEqual({ unknown: beforeLast });
    expect(ask('date after that day', { ...performed, performedPeriod: { start: '2019' } })).toEqual({
      unknown: 'date after that day',
    });
  });

  it("of a patient's id are its second half, where it has one", () => {
    const words = "the last part of the patient's id";
    expect(ask(words, { subject: { reference: 'Patient/p-1234' } })).toEqual(['patient=234']);
    expect(ask(words)).toEqual({ unknown: words });
  });

  it('are not known where the record has none, or a time that is on another day in UTC', () => {
    expect(ask('patient and category')).toEqual({ unknown: 'category' });
    expect(ask('date', { performedDateTime: '2019-07-01T00:30:00+01:00' })).toEqual({ unknown: 'date' });
    expect(ask("the patient's NHS number", { subject: { reference: 'Patient/2' } })).toEqual({
      unknown: "the patient's NHS number",
    });
  });
});
