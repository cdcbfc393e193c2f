import { claiming, patient, patientXml, type RuleTable } from './rule-table.js';

const narrative = (content: string): string =>
  patient(
    `"text": { "status": "generated",\n  "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">${content}</div>" }`,
  );

/** A patient whose profile wants a certain practitioner, here a contained one of these members. */
const referring = (reference: string, practitioner?: string): string => {
  const contained =
    practitioner === undefined
      ? ''
      : `"contained": [{ "resourceType": "Practitioner", "id": "gp", ${practitioner} }],`;
  return claiming(
    'Patient',
    'Patient-named-practitioner',
    `${contained}\n  "generalPractitioner": [{ ${reference} }]`,
  );
};

const claim = (profile: string): string =>
  `"meta": { "profile": ["https://example.org/StructureDefinition/${profile}"] }, "name": [{ "text": "x" }]`;

export const meaningTables: readonly RuleTable[] = [
  {
    rule: 'invariant-failed',
    valid: [patient('"contact": [{ "telecom": [{ "system": "phone", "value": "1" }] }]')],
    invalid: [
      { resource: patient('"contact": [{ "gender": "male" }]'), path: 'Patient.contact[0]', at: '2:15' },
      { resource: patientXml('<telecom><value value="1"/></telecom>'), path: 'Patient.telecom', at: '2:3' },
    ],
  },
  {
    rule: 'invariant-unchecked',
    valid: [claiming('Patient', 'Patient-official-name', '"name": [{ "use": "official", "text": "x" }]')],
    invalid: [
      {
        resource: claiming(
          'Patient',
          'Patient-practice',
          '"managingOrganization": { "reference": "Organization/1" }',
        ),
        path: 'Patient',
      },
    ],
  },
  {
    rule: 'reference-format',
    valid: [
      '{ "resourceType": "Basic", "code": { "text": "x" }, "subject": { "reference": "urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498" } }',
      patientXml('<generalPractitioner><reference value="Practitioner/1/_history/2"/></generalPractitioner>'),
    ],
    invalid: [
      {
        resource: patient('"generalPractitioner": [{ "reference": "Practitioner" }]'),
        path: 'Patient.generalPractitioner[0]',
        at: '2:27',
      },
      {
        resource: patientXml('<managingOrganization><reference value="Practice/1"/></managingOrganization>'),
        path: 'Patient.managingOrganization',
        at: '2:3',
      },
    ],
  },
  {
    rule: 'reference-target',
    valid: [
      patient('"generalPractitioner": [{ "reference": "https://example.org/fhir/Practitioner/1" }]'),
      patient('"generalPractitioner": [{ "display": "x" }]'),
    ],
    invalid: [
      {
        resource: patient(
          '"generalPractitioner": [{ "reference": "https://example.org/fhir/Patient/1/_history/2" }]',
        ),
        path: 'Patient.generalPractitioner[0]',
        at: '2:27',
      },
      {
        resource: patientXml(
          '<managingOrganization><reference value="Practitioner/1"/></managingOrganization>',
        ),
        path: 'Patient.managingOrganization',
        at: '2:3',
      },
      {
        resource: patient('"generalPractitioner": [{ "reference": "https://example.org/files/1" }]'),
        path: 'Patient.generalPractitioner[0]',
      },
      {
        resource: patient('"managingOrganization": { "identifier": { "value": "1" } }'),
        path: 'Patient.managingOrganization',
      },
    ],
  },
  {
    rule: 'reference-profile',
    valid: [
      referring('"reference": "#gp"', '"name": [{ "text": "x" }]'),
      referring('"reference": "#gp"', claim('Practitioner-named')),
      referring('"display": "x"'),
    ],
    invalid: [
      {
        resource: referring('"reference": "#gp"', '"active": true'),
        path: 'Patient.generalPractitioner[0]',
        at: '3:27',
      },
      { resource: referring('"reference": "Practitioner/1"'), path: 'Patient.generalPractitioner[0]' },
    ],
  },
  {
    rule: 'reference-aggregation',
    valid: [
      claiming(
        'Patient',
        'Patient-references',
        '"link": [{ "other": { "reference": "Patient/1" }, "type": "refer" }]',
      ),
    ],
    invalid: [
      {
        resource: claiming(
          'Patient',
          'Patient-references',
          '"contained": [{ "resourceType": "Patient", "id": "p" }],\n  "link": [{ "other": { "reference": "#p" }, "type": "refer" }]',
        ),
        path: 'Patient.link[0].other',
        at: '3:14',
      },
    ],
  },
  {
    rule: 'reference-version',
    valid: [
      claiming(
        'Patient',
        'Patient-references',
        '"managingOrganization": { "reference": "Organization/1/_history/2" }',
      ),
    ],
    invalid: [
      {
        resource: claiming(
          'Patient',
          'Patient-references',
          '"managingOrganization": { "reference": "Organization/1" }',
        ),
        path: 'Patient.managingOrganization',
        at: '2:3',
      },
    ],
  },
  {
    rule: 'narrative-xhtml',
    valid: [narrative('<p>x &amp; y</p>')],
    invalid: [
      { resource: narrative('<p>x</p><script/>'), path: 'Patient.text.div', at: '3:3' },
      {
        resource: patientXml(
          '<text><status value="generated"/>\n    <div xmlns="http://www.w3.org/1999/xhtml"><form/>x</div></text>',
        ),
        path: 'Patient.text.div',
        at: '3:5',
      },
    ],
  },
  {
    rule: 'narrative-empty',
    valid: [narrative('<img src=\\"#x\\"/>')],
    invalid: [{ resource: narrative('<p> </p>'), path: 'Patient.text.div', at: '3:3' }],
  },
  {
    rule: 'profile-unknown',
    valid: [claiming('Patient', 'Patient-short-name', '"active": true')],
    invalid: [
      { resource: claiming('Patient', 'Patient-no-such', '"active": true'), path: 'Patient', at: '1:1' },
    ],
  },
  {
    rule: 'profile-type',
    valid: [claiming('Patient', 'Patient-short-name', '"active": true')],
    invalid: [
      { resource: claiming('Person', 'Patient-short-name', '"active": true'), path: 'Person', at: '1:1' },
    ],
  },
  {
    rule: 'profile-unchecked',
    valid: [claiming('Patient', 'Patient-short-name', '"active": true')],
    invalid: [
      { resource: claiming('Patient', 'Patient-draft', '"active": true'), path: 'Patient', at: '1:1' },
    ],
  },
  {
    rule: 'profile-circular',
    valid: [claiming('Patient', 'Patient-short-name', '"id": "x"')],
    invalid: [{ resource: claiming('Patient', 'Patient-hen', '"id": "x"'), path: 'Patient', at: '1:1' }],
  },
];
