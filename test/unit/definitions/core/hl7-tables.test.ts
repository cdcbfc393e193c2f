import { describe, expect, it } from 'vitest';
import { approximateStu3Tables, separateVersions } from '../../../../src/definitions/core/hl7-tables.js';

const systems = 'http://terminology.hl7.org/CodeSystem';
const valueSets = 'http://terminology.hl7.org/ValueSet';

const published = [
  { resourceType: 'CodeSystem', id: 'v2-2.3.1-0360', url: `${systems}/v2-0360|2.3.1`, version: '2.3.1' },
  { resourceType: 'CodeSystem', id: 'v2-2.7-0360', url: `${systems}/v2-0360|2.7`, version: '2.7' },
  { resourceType: 'CodeSystem', id: 'v2-0131', url: `${systems}/v2-0131`, version: '2.9' },
  { resourceType: 'CodeSystem', id: 'v3-ActReason', url: `${systems}/v3-ActReason`, version: '2018-08-12' },
  {
    resourceType: 'ValueSet',
    id: 'v2-2.7-0360',
    url: `${valueSets}/v2-2.7-0360`,
    version: '2.7',
    compose: {
      include: [{ system: `${systems}/v2-0360|2.7` }, { valueSet: [`${valueSets}/v3-Race`] }],
      exclude: [
        { system: `${systems}/v3-ActReason`, concept: [{ code: 'a' }] },
        { system: 'http://loinc.org' },
      ],
    },
  },
];

describe('R4’s v2 and v3 tables', () => {
  it('have their version beside their URL, the newest of a URL first', () => {
    const separated = separateVersions(published);
    expect(separated.filter(({ url }) => url === `${systems}/v2-0360`).map(({ version }) => version)).toEqual(
      ['2.7', '2.3.1'],
    );
    expect(separated.find(({ resourceType }) => resourceType === 'ValueSet')).toMatchObject({
      compose: {
        include: [{ system: `${systems}/v2-0360`, version: '2.7' }, { valueSet: [`${valueSets}/v3-Race`] }],
      },
    });
  });
});

describe('STU3’s v2 and v3 tables', () => {
  const made = approximateStu3Tables(separateVersions(published));
  const find = (id: string, resourceType: string) =>
    made.find((each) => each['id'] === id && each['resourceType'] === resourceType);

  it('stand under STU3’s URLs, without a version, and say where they are from', () => {
    expect(find('v3-ActReason', 'CodeSystem')).toEqual({
      resourceType: 'CodeSystem',
      id: 'v3-ActReason',
      url: 'http://hl7.org/fhir/v3/ActReason',
      approximatedFrom: `${systems}/v3-ActReason|2018-08-12`,
    });
    expect(find('v2-0131', 'CodeSystem')).toMatchObject({ url: 'http://hl7.org/fhir/v2/0131' });
    expect(find('v2-2.7-0360', 'CodeSystem')).toMatchObject({
      url: 'http://hl7.org/fhir/v2/0360/2.7',
      approximatedFrom: `${systems}/v2-0360|2.7`,
    });
  });

  it('refer to each other by STU3’s URLs, and to all others by their own', () => {
    expect(find('v2-2.7-0360', 'ValueSet')).toEqual({
      resourceType: 'ValueSet',
      id: 'v2-2.7-0360',
      url: 'http://hl7.org/fhir/ValueSet/v2-2.7-0360',
      approximatedFrom: `${valueSets}/v2-2.7-0360|2.7`,
      compose: {
        include: [
          { system: 'http://hl7.org/fhir/v2/0360/2.7' },
          { valueSet: ['http://hl7.org/fhir/ValueSet/v3-Race'] },
        ],
        exclude: [
          { system: 'http://hl7.org/fhir/v3/ActReason', concept: [{ code: 'a' }] },
          { system: 'http://loinc.org' },
        ],
      },
    });
  });
});
