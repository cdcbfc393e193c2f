import { claiming, patient, patientXml, type RuleTable } from './rule-table.js';

const weight =
  '"status": "final", "code": { "coding": [{ "system": "http://loinc.org", "code": "29463-7" }] }';

export const typeTables: readonly RuleTable[] = [
  {
    rule: 'type-unknown',
    valid: ['{ "resourceType": "Basic", "code": { "text": "x" } }'],
    invalid: [
      { resource: '{ "resourceType": "patient" }', path: 'patient', at: '1:1' },
      { resource: '<Resource xmlns="http://hl7.org/fhir"/>', path: 'Resource', at: '1:1' },
      {
        resource:
          '{ "resourceType": "Bundle", "type": "collection",\n  "entry": [{ "fullUrl": "urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498",\n  "resource": { "resourceType": "HumanName" } }] }',
        path: 'Bundle.entry[0].resource',
        at: '3:3',
      },
    ],
  },
  {
    rule: 'type-form',
    valid: [patient('"multipleBirthInteger": 2, "active": false')],
    invalid: [
      { resource: patient('"multipleBirthInteger": "2"'), path: 'Patient.multipleBirthInteger', at: '2:3' },
      { resource: patient('"name": ["Jane Jones"]'), path: 'Patient.name[0]', at: '2:12' },
      { resource: patientXml('<maritalStatus value="M"/>'), path: 'Patient.maritalStatus', at: '2:3' },
    ],
  },
  {
    rule: 'type-forbidden',
    valid: [
      claiming(
        'Observation',
        'Observation-weight',
        `${weight}, "valueQuantity": { "value": 70, "unit": "kg" }`,
      ),
    ],
    invalid: [
      {
        resource: claiming('Observation', 'Observation-weight', `${weight}, "valueString": "70"`),
        path: 'Observation.valueString',
        at: '2:99',
      },
    ],
  },
  {
    rule: 'type-profile',
    valid: [claiming('Patient', 'Patient-address', '"address": [{ "country": "IE" }]')],
    invalid: [
      {
        resource: claiming('Patient', 'Patient-address', '"address": [{ "city": "Leeds" }]'),
        path: 'Patient.address[0]',
        at: '2:15',
      },
    ],
  },
  {
    rule: 'primitive-format',
    valid: [patient('"birthDate": "1984-02-29", "deceasedDateTime": "2018-07-05T09:30:00Z"')],
    invalid: [
      { resource: patient('"birthDate": "1985-02-29"'), path: 'Patient.birthDate', at: '2:3' },
      {
        resource: patient('"deceasedDateTime": "2018-07-05T09:30:00"'),
        path: 'Patient.deceasedDateTime',
        at: '2:3',
      },
      { resource: patientXml('<active value="yes"/>'), path: 'Patient.active', at: '2:3' },
      { resource: patient('"name": [{ "family": " " }]'), path: 'Patient.name[0].family', at: '2:14' },
    ],
  },
  {
    rule: 'primitive-length',
    valid: [claiming('Patient', 'Patient-short-name', `"name": [{ "family": "${'x'.repeat(35)}" }]`)],
    invalid: [
      {
        resource: claiming('Patient', 'Patient-short-name', `"name": [{ "family": "${'x'.repeat(36)}" }]`),
        path: 'Patient.name[0].family',
        at: '2:14',
      },
    ],
  },
  {
    rule: 'value-fixed',
    valid: [
      claiming(
        'Observation',
        'Observation-weight',
        `${weight}, "valueQuantity": { "value": 70, "unit": "kg" }`,
      ),
    ],
    invalid: [
      {
        resource: claiming(
          'Observation',
          'Observation-weight',
          `${weight}, "valueQuantity": { "value": 70, "unit": "g" }`,
        ),
        path: 'Observation.valueQuantity.unit',
        at: '2:131',
      },
    ],
  },
  {
    rule: 'value-pattern',
    valid: [claiming('Observation', 'Observation-weight', weight)],
    invalid: [
      {
        resource: claiming(
          'Observation',
          'Observation-weight',
          '"status": "final", "code": { "coding": [{ "code": "29463-7" }] }',
        ),
        path: 'Observation.code',
        at: '2:22',
      },
    ],
  },
  {
    rule: 'value-regex',
    valid: [
      claiming(
        'Patient',
        'Patient-postcode',
        '"address": [{ "postalCode": "LS1 6AE" }, { "city": "Leeds" }]',
      ),
    ],
    invalid: [
      {
        resource: claiming('Patient', 'Patient-postcode', '"address": [{ "postalCode": "x LS1 6AE" }]'),
        path: 'Patient.address[0].postalCode',
        at: '2:17',
      },
    ],
  },
];
