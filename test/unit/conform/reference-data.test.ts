import { describe, expect, it } from 'vitest';
import { formatExcerpt, clipText } from '../../../src/conform/format-excerpt.js';
import { findReferenceData } from '../../../src/conform/reference-data.js';
import { toRecordType } from '../../../src/conform/record-type.js';
import { getByWords, toCount, toStatuses, toWordPattern } from '../../../src/conform/words.js';
import { readResource } from '../../../src/fhir/read-resource.js';
import { createPatientResource } from '../../support/answer-fixture.js';

describe('what is known of the reference server', () => {
  it('is of each type the record that tells most', () => {
    const { data, profiles } = findReferenceData([
      createPatientResource('bare', '9990000018', { gender: undefined, birthDate: undefined }),
      createPatientResource('full', '9990001006'),
      { ...createPatientResource('none', '1'), identifier: [] } as { readonly resourceType: string },
      { resourceType: 'Organization', id: 'o', identifier: [{ system: 's', value: 'v' }] } as {
        readonly resourceType: string;
      },
      { resourceType: 'Practitioner', id: 'without-identifier' } as { readonly resourceType: string },
    ]);
    expect(data).toEqual({
      patients: {
        known: {
          id: 'full',
          nhsNumber: '9990001006',
          family: 'Smith',
          given: 'Anna',
          gender: 'female',
          birthDate: '1950-03-09',
        },
        'other-1': { id: 'bare', nhsNumber: '9990000018', family: 'Smith', given: 'Anna' },
      },
      organizations: { known: { id: 'o', identifier: 's|v' } },
      practitioners: {},
      records: {},
    });
    expect(profiles['Patient']).toBe(
      'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1',
    );
  });
});

describe('the records of other types', () => {
  const request = (id: string, changes: object) => ({
    resourceType: 'MedicationRequest',
    id,
    status: 'active',
    subject: { reference: 'Patient/1' },
    ...changes,
  });

  it('are named until each search parameter can be tried on one of them', () => {
    const { data } = findReferenceData([
      request('bare', {}),
      request('dated', { authoredOn: '2019-01-01' }),
      request('linked', { medicationReference: { reference: 'Medication/1' } }),
    ]);
    expect(data.records).toEqual({
      MedicationRequest: { known: { id: 'dated' }, 'other-1': { id: 'linked' } },
    });
  });
});

describe('the appointments', () => {
  const appointment = (id: string, status: string) => ({ resourceType: 'Appointment', id, status });

  it('are named by what is known of them from outside', () => {
    const { data } = findReferenceData([
      appointment('kept', 'fulfilled'),
      appointment('off', 'cancelled'),
      appointment('gone', 'noshow'),
    ]);
    expect(data.records?.['Appointment']).toEqual({
      known: { id: 'kept' },
      cancelled: { id: 'off' },
      missed: { id: 'gone' },
    });
  });
});

describe('the answers to questionnaires', () => {
  it('are named by what is known of them from outside', () => {
    const response = (id: string, status: string) => ({ resourceType: 'QuestionnaireResponse', id, status });
    const { data } = findReferenceData([response('whole', 'completed'), response('half', 'in-progress')]);
    expect(data.records?.['QuestionnaireResponse']).toEqual({
      known: { id: 'whole' },
      unfinished: { id: 'half' },
    });
  });
});

describe('an excerpt', () => {
  const excerptOf = (resource: object): string => {
    const { root } = readResource(JSON.stringify(resource));
    return root === undefined ? '' : formatExcerpt(root);
  };

  it('shows one element a line, indented', () => {
    expect(excerptOf({ resourceType: 'Patient', name: [{ family: 'Smith', given: ['Anna'] }] })).toBe(
      'Patient:\n  name:\n    family: Smith\n    given: Anna',
    );
  });

  it('is cut where it is long, and says so', () => {
    const given = Array.from({ length: 30 }, (_, at) => `Name${String(at)}`);
    const excerpt = excerptOf({ resourceType: 'Patient', name: [{ given }] });
    expect(excerpt.split('\n')).toHaveLength(15);
    expect(excerpt).toMatch(/… 18 more lines$/);
    expect(clipText('x'.repeat(200))).toMatch(/^x{160}…$/);
    expect(clipText('two\n lines')).toBe('two lines');
  });
});

describe('the words of the scenarios', () => {
  it('are matched longest first and as they are written', () => {
    const pattern = toWordPattern(['a (b)', 'a (b) c']);
    expect(pattern.exec('a (b) c')?.[0]).toBe('a (b) c');
  });

  it('name statuses, counts and types', () => {
    expect(toStatuses('400 or 422')).toEqual([400, 422]);
    expect([toCount('no'), toCount('exactly one')]).toEqual([0, 1]);
    expect([toRecordType('patient'), toRecordType('organizations')]).toEqual(['Patient', 'Organization']);
  });

  it('are refused where nobody knows them', () => {
    expect(() => toRecordType('dragon')).toThrow('The scenarios have no words "dragon"');
    expect(getByWords({ yes: 1 }, 'yes')).toBe(1);
  });
});
