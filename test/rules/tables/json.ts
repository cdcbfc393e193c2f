import { patient, type RuleTable } from './rule-table.js';

export const jsonTables: readonly RuleTable[] = [
  {
    rule: 'json-syntax',
    valid: [patient('"active": true')],
    invalid: [
      { resource: patient('"active": True'), path: '', at: '2:13' },
      { resource: patient('// active\n  "active": true'), path: '', at: '2:3' },
      { resource: '[]', path: '', at: '1:1' },
    ],
  },
  {
    rule: 'json-byte-order-mark',
    valid: [patient('"active": true')],
    invalid: [{ resource: `\ufeff${patient('"active": true')}`, path: '', at: '1:1' }],
  },
  {
    rule: 'json-resource-type',
    valid: [patient('"active": true')],
    invalid: [
      { resource: '{ "active": true }', path: '', at: '1:1' },
      { resource: '{ "resourceType": 1 }', path: '', at: '1:19' },
      {
        resource:
          '{ "resourceType": "Bundle", "type": "collection",\n  "entry": [{ "fullUrl": "urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f70498",\n  "resource": { "id": "a" } }] }',
        path: 'Bundle.entry[0].resource',
        at: '3:3',
      },
    ],
  },
  {
    rule: 'json-duplicate-key',
    valid: [patient('"name": [{ "text": "x" }, { "text": "x" }]')],
    invalid: [
      { resource: patient('"active": true, "active": true'), path: 'Patient', at: '2:19' },
      {
        resource: patient('"name": [{ "text": "x",\n    "text": "y" }]'),
        path: 'Patient.name[0]',
        at: '3:5',
      },
    ],
  },
  {
    rule: 'json-null',
    valid: [
      patient(
        '"name": [{ "given": [null, "Mary"], "_given": [{ "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown" }] }, null] }]',
      ),
    ],
    invalid: [
      { resource: patient('"active": null'), path: 'Patient.active', at: '2:3' },
      {
        resource: patient('"name": [{ "given": [null, "Mary"] }]'),
        path: 'Patient.name[0].given[0]',
        at: '2:24',
      },
    ],
  },
  {
    rule: 'json-empty-array',
    valid: [patient('"name": [{ "text": "x" }]')],
    invalid: [{ resource: patient('"active": true, "name": []'), path: 'Patient', at: '2:27' }],
  },
  {
    rule: 'json-nested-array',
    valid: [patient('"name": [{ "given": ["a", "b"] }]')],
    invalid: [
      {
        resource: patient('"name": [{ "given": [["a"], "b"] }]'),
        path: 'Patient.name[0].given[0]',
        at: '2:24',
      },
    ],
  },
  {
    rule: 'json-companion',
    valid: [
      patient('"name": [{ "given": ["a", "b"], "_given": [null, { "id": "g2" }] }]'),
      patient('"_birthDate": { "id": "b" }, "birthDate": "1985"'),
    ],
    invalid: [
      { resource: patient('"birthDate": "1985", "_birthDate": null'), path: 'Patient', at: '2:38' },
      {
        resource: patient('"birthDate": "1985", "_birthDate": [{ "id": "b" }]'),
        path: 'Patient.birthDate',
        at: '2:39',
      },
      {
        resource: patient(
          '"name": [{ "given": ["a"], "_given": [null, { "id": "g2", "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown" }] }] }]',
        ),
        path: 'Patient.name[0]',
        at: '2:12',
      },
    ],
  },
  {
    rule: 'json-array',
    valid: [patient('"name": [{ "text": "x" }], "active": true')],
    invalid: [
      { resource: patient('"name": { "text": "x" }'), path: 'Patient.name', at: '2:3' },
      { resource: patient('"active": [true]'), path: 'Patient.active[0]', at: '2:14' },
    ],
  },
];
