import { patient, patientXml, type RuleTable } from './rule-table.js';

export const extensionTables: readonly RuleTable[] = [
  {
    rule: 'extension-url',
    valid: [
      patient(
        '"extension": [{ "url": "https://example.org/StructureDefinition/eye-colour", "valueString": "x" }]',
      ),
    ],
    invalid: [
      {
        resource: patient('"extension": [{ "url": "eye-colour", "valueString": "x" }]'),
        path: 'Patient.extension[0]',
        at: '2:17',
      },
      {
        resource: patientXml('<extension url="eye-colour"><valueString value="x"/></extension>'),
        path: 'Patient.extension',
        at: '2:3',
      },
    ],
  },
  {
    rule: 'extension-unknown',
    valid: [
      patient(
        '"extension": [{ "url": "https://example.org/StructureDefinition/eye-colour", "valueString": "x" }]',
      ),
    ],
    invalid: [
      {
        resource: patient('"extension": [{ "url": "urn:x", "valueString": "x" }]'),
        path: 'Patient.extension[0]',
        at: '2:17',
      },
    ],
  },
  {
    rule: 'extension-part-unknown',
    valid: [
      patient(
        '"extension": [{ "url": "https://example.org/StructureDefinition/registration", "extension": [{ "url": "status", "valueCode": "x" }] }]',
      ),
    ],
    invalid: [
      {
        resource: patient(
          '"extension": [{ "url": "https://example.org/StructureDefinition/registration",\n    "extension": [{ "url": "state", "valueCode": "x" }] }]',
        ),
        path: 'Patient.extension[0].extension[0]',
        at: '3:19',
      },
    ],
  },
  {
    rule: 'extension-context',
    valid: [
      patient(
        '"extension": [{ "url": "https://example.org/StructureDefinition/eye-colour", "valueString": "x" }]',
      ),
    ],
    invalid: [
      {
        resource: patient(
          '"maritalStatus": { "extension": [{ "url": "https://example.org/StructureDefinition/eye-colour", "valueString": "x" }] }',
        ),
        path: 'Patient.maritalStatus.extension[0]',
        at: '2:36',
      },
      {
        resource:
          '{ "resourceType": "Person",\n  "extension": [{ "url": "https://example.org/StructureDefinition/eye-colour", "valueString": "x" }] }',
        path: 'Person.extension[0]',
        at: '2:17',
      },
    ],
  },
  {
    rule: 'extension-modifier',
    valid: [
      patient(
        '"modifierExtension": [{ "url": "https://example.org/StructureDefinition/refuted", "valueBoolean": true }]',
      ),
    ],
    invalid: [
      {
        resource: patient(
          '"extension": [{ "url": "https://example.org/StructureDefinition/refuted", "valueBoolean": true }]',
        ),
        path: 'Patient.extension[0]',
        at: '2:17',
      },
      {
        resource: patient(
          '"modifierExtension": [{ "url": "https://example.org/StructureDefinition/eye-colour", "valueString": "x" }]',
        ),
        path: 'Patient.modifierExtension[0]',
        at: '2:25',
      },
    ],
  },
];
