import { describe, expect, it } from 'vitest';
import { createNhsNumberSource } from '../../../../src/conform/fixtures/nhs-number-source.js';
import { listKnownRecords } from '../../../../src/conform/interactions/find-known-record.js';
import { searchDetailsPattern, toCriteria } from '../../../../src/conform/interactions/search-details.js';
import { findSearchValues } from '../../../../src/conform/interactions/search-values.js';
import type { KnownRecord } from '../../../../src/conform/record-type.js';
import { createTargetFromUrl } from '../../../../src/conform/target/create-target-from-url.js';
import { readResource } from '../../../../src/fhir/read-resource.js';

const record: KnownRecord = {
  type: 'Patient',
  identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990001006' },
  family: 'Siân',
  given: 'Anna',
  gender: 'female',
  birthDate: '1950-03-09',
};

describe('the details of a search', () => {
  const ask = (words: string, known: KnownRecord | undefined = record) =>
    toCriteria(words, {
      record: known,
      resource: undefined,
      target: createTargetFromUrl('http://target.test/fhir'),
      nhsNumbers: createNhsNumberSource('run'),
    });

  it.each([
    ['NHS number', ['identifier=https://fhir.nhs.uk/Id/nhs-number|9990001006']],
    [
      'the NHS number as a number of another system',
      ['identifier=https://fhir.nhs.uk/Id/local-patient-identifier|9990001006'],
    ],
    ['family name and gender', ['family=Siân', 'gender=female']],
    ['name and another birth date', ['name=Siân', 'birthdate=1901-01-01']],
    ['given name and another gender', ['given=Anna', 'gender=male']],
    ['family name in capitals', ['family=SIÂN']],
    ['family name without accents', ['family=Sian']],
    ['the beginning of the family name', ['family=Siâ']],
    ['a birth date in the years since the one before', ['birthdate=ge1949-01-01']],
  ])('%s are parameters', (words, expected) => {
    const criteria = ask(words);
    expect(
      Array.isArray(criteria) && criteria.map(({ parameter, value }) => `${parameter}=${value}`),
    ).toEqual(expected);
    expect(new RegExp(`^(?:${searchDetailsPattern.source})$`).test(words)).toBe(true);
  });

  it('say which one is not known of the record', () => {
    expect(ask('family name and gender', { type: 'Patient', family: 'Smith' })).toEqual({
      unknown: 'gender',
    });
  });

  it('may be an NHS number that nobody has', () => {
    expect(ask('an NHS number that nobody has', undefined)).toMatchObject([{ parameter: 'identifier' }]);
  });
});

describe('the values to try a search parameter with', () => {
  const patient = readResource(
    JSON.stringify({
      resourceType: 'Patient',
      id: '1',
      identifier: [{ value: 'no system' }, { system: 's', value: 'v' }],
      name: [{ family: 'Smith', given: ['Anna'] }],
      gender: 'male',
      active: true,
      telecom: [{ system: 'phone', value: '01632' }],
      address: [{ city: 'Leeds' }],
    }),
  ).root;
  if (patient === undefined) throw new Error('no patient');

  it.each([
    ['identifier', 's|v'],
    ['name', 'Smith'],
    ['gender', 'male'],
    ['active', 'true'],
    ['phone', '01632'],
    ['address-city', 'Leeds'],
    ['_id', '1'],
  ])('%s finds by %s, and not by another', (parameter, fitting) => {
    const values = findSearchValues(patient, parameter);
    expect(values?.fitting).toBe(fitting);
    expect(values?.unfitting).not.toBe(fitting);
  });

  it.each(['email', 'birthdate', 'address-postalcode', 'no-such-parameter'])(
    'are none for %s',
    (parameter) => {
      expect(findSearchValues(patient, parameter)).toBeUndefined();
    },
  );
});

describe('the records that a target file names', () => {
  const target = createTargetFromUrl('http://target.test/fhir');
  const data = {
    patients: { known: { nhsNumber: '9990001006', family: 'Smith' } },
    organizations: {
      surgery: { identifier: 'https://fhir.nhs.uk/Id/ods-organization-code|A1', name: 'Surgery' },
    },
    practitioners: {},
  };

  it('are known by type', () => {
    expect(listKnownRecords({ ...target, data }, 'Patient')[0]).toEqual({
      type: 'Patient',
      identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990001006' },
      family: 'Smith',
    });
    expect(listKnownRecords({ ...target, data }, 'Organization')[0]).toEqual({
      type: 'Organization',
      identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'A1' },
    });
    expect(listKnownRecords({ ...target, data }, 'Practitioner')).toEqual([]);
  });
});
