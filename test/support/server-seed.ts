import type { Resource } from '../../src/server/resource.js';

const careConnect = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/';
const codeSystems = 'https://fhir.hl7.org.uk/STU3/CodeSystem/';
const nhsIds = 'https://fhir.nhs.uk/Id/';

/** An NHS number with its verification status, as CareConnect-Patient-1 asks. */
export function nhsNumber(value: string): object {
  return {
    extension: [
      {
        url: `${careConnect}Extension-CareConnect-NHSNumberVerificationStatus-1`,
        valueCodeableConcept: {
          coding: [
            {
              system: `${codeSystems}CareConnect-NHSNumberVerificationStatus-1`,
              code: '01',
              display: 'Number present and verified',
            },
          ],
        },
      },
    ],
    system: `${nhsIds}nhs-number`,
    value,
  };
}

/** A Patient with an official name and an NHS number, and what else is given. */
export function patient(id: string, number: string, details: object): Resource {
  return {
    resourceType: 'Patient',
    id,
    meta: { profile: [`${careConnect}CareConnect-Patient-1`] },
    identifier: [nhsNumber(number)],
    ...details,
  };
}

function officialName(family: string, ...given: readonly string[]): object {
  return { use: 'official', family, given };
}

/** Synthetic records: five patients, two organizations, two practitioners. NHS numbers are of the test range. */
export const serverSeed: readonly Resource[] = [
  patient('smith', '9990001006', {
    extension: [
      {
        url: `${careConnect}Extension-CareConnect-EthnicCategory-1`,
        valueCodeableConcept: {
          coding: [
            {
              system: `${codeSystems}CareConnect-EthnicCategory-1`,
              code: 'A',
              display: 'British, Mixed British',
            },
          ],
        },
      },
    ],
    name: [officialName('Smith', 'Anna', 'Mary')],
    telecom: [
      { system: 'phone', value: '01632 960001', use: 'home' },
      { system: 'email', value: 'anna.smith@example.org' },
    ],
    gender: 'female',
    birthDate: '1950-03-09',
    address: [
      { use: 'home', line: ['1 Mill Lane'], city: 'Otley', postalCode: 'LS21 1AB' },
      { use: 'temp', line: ['2 Quay Road'], city: 'Whitby', postalCode: 'YO21 1BC' },
    ],
    generalPractitioner: [{ reference: 'Practitioner/patel' }],
    managingOrganization: { reference: 'Organization/surgery' },
  }),
  patient('smithson', '9990001014', {
    name: [officialName('Smithson', 'Brian')],
    gender: 'male',
    birthDate: '1950-11-30',
    deceasedDateTime: '2018-05-01T10:00:00+01:00',
  }),
  patient('lopez', '9990001022', {
    name: [officialName('López', 'Zoë')],
    gender: 'female',
    birthDate: '1984-02-29',
    address: [{ use: 'home', line: ['3 High Street'], city: 'Leeds', postalCode: 'LS1 4AP' }],
  }),
  // Its check digit is 0, and another system has the number of Anna Smith.
  patient('oneill', '9990001030', {
    identifier: [nhsNumber('9990001030'), { system: 'https://example.org/local', value: '9990001006' }],
    name: [officialName("O'Neill, junior", 'Cara')],
    gender: 'female',
    birthDate: '2001-07-15',
  }),
  patient('jones', '9990001049', {
    name: [officialName('Jones', 'David')],
    gender: 'male',
    birthDate: '1970-01-31',
    deceasedBoolean: false,
  }),
  {
    resourceType: 'Organization',
    id: 'surgery',
    meta: { profile: [`${careConnect}CareConnect-Organization-1`] },
    identifier: [{ system: `${nhsIds}ods-organization-code`, value: 'A99901' }],
    name: 'Mill Lane Surgery',
  },
  {
    resourceType: 'Organization',
    id: 'hospital',
    meta: { profile: [`${careConnect}CareConnect-Organization-1`] },
    identifier: [{ system: `${nhsIds}ods-organization-code`, value: 'R9991' }],
    name: 'Otley General Hospital',
    alias: ['The Infirmary'],
  },
  {
    resourceType: 'Practitioner',
    id: 'patel',
    meta: { profile: [`${careConnect}CareConnect-Practitioner-1`] },
    identifier: [{ system: `${nhsIds}sds-user-id`, value: '999000001234' }],
    name: [{ use: 'official', family: 'Patel', given: ['Asha'], prefix: ['Dr'] }],
  },
  {
    resourceType: 'Practitioner',
    id: 'green',
    meta: { profile: [`${careConnect}CareConnect-Practitioner-1`] },
    identifier: [{ system: `${nhsIds}sds-user-id`, value: '999000005678' }],
    name: [{ use: 'official', family: 'Green', given: ['Tom'], prefix: ['Dr'] }],
  },
];
