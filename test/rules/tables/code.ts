import { claiming, patient, patientXml, type RuleTable } from './rule-table.js';

const eyeColours = 'https://example.org/CodeSystem/eye-colours';

/** An Observation whose value is one coding, on a line of its own. */
const observation = (coding: string, more = ''): string =>
  `{ "resourceType": "Observation", "status": "final", "code": { "text": "x" }${more},\n  "valueCodeableConcept": { "coding": [${coding}] } }`;

const claimingObservation = (profile: string, code: string): string =>
  claiming(
    'Observation',
    profile,
    `"status": "final", "code": { "text": "x" },\n  "valueCodeableConcept": { "coding": [{ "system": "${eyeColours}", "code": "${code}" }] }`,
  );

const place = 'Observation.valueCodeableConcept';

export const codeTables: readonly RuleTable[] = [
  {
    rule: 'binding-required',
    valid: [patient('"gender": "other"')],
    invalid: [
      { resource: patient('"gender": "OTHER"'), path: 'Patient.gender', at: '2:3' },
      { resource: patientXml('<gender value="m"/>'), path: 'Patient.gender', at: '2:3' },
      {
        resource: patient('"telecom": [{ "system": "telephone", "value": "1" }]'),
        path: 'Patient.telecom[0].system',
        at: '2:17',
      },
    ],
  },
  {
    rule: 'binding-extensible',
    valid: [patient('"maritalStatus": { "text": "x" }')],
    invalid: [
      {
        resource: patient(
          '"maritalStatus": { "coding": [{ "system": "http://hl7.org/fhir/v3/NullFlavor", "code": "NI" }] }',
        ),
        path: 'Patient.maritalStatus',
        at: '2:3',
      },
    ],
  },
  {
    rule: 'binding-preferred',
    valid: [claimingObservation('Observation-eye-colour', 'brown')],
    invalid: [{ resource: claimingObservation('Observation-eye-colour', 'hazel'), path: place, at: '3:3' }],
  },
  {
    rule: 'binding-cycle',
    valid: [claimingObservation('Observation-eye-colour', 'brown')],
    invalid: [{ resource: claimingObservation('Observation-shade', 'brown'), path: place, at: '3:3' }],
  },
  {
    rule: 'binding-unchecked',
    valid: [
      patient('"gender": "other"'),
      '{ "resourceType": "Binary", "contentType": "text/plain", "content": "eA==" }',
    ],
    invalid: [
      { resource: claiming('Patient', 'Patient-gender', '"gender": "other"'), path: 'Patient.gender' },
    ],
  },
  {
    rule: 'binding-max',
    valid: [patient('"language": "en-GB"')],
    invalid: [
      {
        resource: claiming('Patient', 'Patient-language', '"language": "en-GB"'),
        path: 'Patient.language',
        at: '2:3',
      },
    ],
  },
  {
    rule: 'code-unknown',
    valid: [observation(`{ "system": "${eyeColours}", "code": "hazel" }`), observation('{ "code": "x" }')],
    invalid: [
      {
        resource: observation(`{ "system": "${eyeColours}", "code": "grey" }`),
        path: `${place}.coding[0].code`,
        at: '2:98',
      },
      {
        resource: patientXml(
          '<meta><tag><system value="http://hl7.org/fhir/v3/MaritalStatus"/><code value="x"/></tag></meta>',
        ),
        path: 'Patient.meta.tag.code',
        at: '2:68',
      },
      {
        resource:
          '{ "resourceType": "Observation", "status": "final", "code": { "text": "x" },\n  "valueQuantity": { "value": 1, "system": "http://hl7.org/fhir/special-values", "code": "kg" } }',
        path: 'Observation.valueQuantity.code',
        at: '2:82',
      },
    ],
  },
  {
    rule: 'code-display',
    valid: [
      observation(`{ "system": "${eyeColours}", "code": "brown", "display": " BROWN" }`),
      observation(`{ "system": "${eyeColours}", "code": "brown", "display": "Brown tywyll" }`),
    ],
    invalid: [
      {
        resource: observation(`{ "system": "${eyeColours}", "code": "brown", "display": "Hazel" }`),
        path: `${place}.coding[0].display`,
        at: '2:115',
      },
      {
        resource: observation(
          `{ "system": "${eyeColours}", "code": "brown", "display": "Hazel" }`,
          ', "language": "en-GB"',
        ),
        path: `${place}.coding[0].display`,
        at: '2:115',
      },
    ],
  },
  {
    rule: 'code-inactive',
    valid: [observation(`{ "system": "${eyeColours}", "code": "hazel" }`)],
    invalid: [
      {
        resource: observation(`{ "system": "${eyeColours}", "code": "mixed" }`),
        path: `${place}.coding[0].code`,
        at: '2:98',
      },
    ],
  },
  {
    rule: 'code-abstract',
    valid: [observation(`{ "system": "${eyeColours}", "code": "hazel" }`)],
    invalid: [
      {
        resource: observation(`{ "system": "${eyeColours}", "code": "any" }`),
        path: `${place}.coding[0].code`,
        at: '2:98',
      },
    ],
  },
  {
    rule: 'code-system-value-set',
    valid: [observation(`{ "system": "${eyeColours}", "code": "hazel" }`)],
    invalid: [
      {
        resource: observation(
          '{ "system": "https://example.org/ValueSet/common-eye-colours", "code": "brown" }',
        ),
        path: `${place}.coding[0].system`,
        at: '2:42',
      },
    ],
  },
  {
    rule: 'code-unchecked',
    valid: [observation(`{ "system": "${eyeColours}", "code": "hazel" }`)],
    invalid: [
      {
        resource: observation('{ "system": "http://snomed.info/sct", "code": "1" }'),
        path: `${place}.coding[0]`,
      },
    ],
  },
];
