import { claiming, type RuleTable } from './rule-table.js';

export const sliceTables: readonly RuleTable[] = [
  {
    rule: 'slice-min',
    valid: [claiming('Patient', 'Patient-official-name', '"name": [{ "use": "official", "text": "x" }]')],
    invalid: [
      {
        resource: claiming('Patient', 'Patient-official-name', '"active": true'),
        path: 'Patient.name',
        at: '1:1',
      },
      {
        resource: claiming('Patient', 'Patient-official-name', '"name": [{ "text": "x" }]'),
        path: 'Patient.name',
        at: '1:1',
      },
    ],
  },
  {
    rule: 'slice-max',
    valid: [
      claiming(
        'Patient',
        'Patient-official-name',
        '"name": [{ "use": "official", "text": "x" }, { "use": "old", "text": "y" }]',
      ),
    ],
    invalid: [
      {
        resource: claiming(
          'Patient',
          'Patient-official-name',
          '"name": [{ "use": "official", "text": "x" }, { "use": "old", "text": "y" },\n    { "use": "old", "text": "z" }]',
        ),
        path: 'Patient.name[2]',
        at: '3:5',
      },
    ],
  },
  {
    rule: 'slice-order',
    valid: [
      claiming(
        'Patient',
        'Patient-names-in-order',
        '"name": [{ "use": "old", "text": "x" }, { "use": "official", "text": "y" }, { "text": "z" }]',
      ),
    ],
    invalid: [
      {
        resource: claiming(
          'Patient',
          'Patient-names-in-order',
          '"name": [{ "text": "z" },\n    { "use": "official", "text": "y" }]',
        ),
        path: 'Patient.name[1]',
        at: '3:5',
      },
    ],
  },
  {
    rule: 'slice-unmatched',
    valid: [
      claiming(
        'Patient',
        'Patient-known-names',
        '"name": [{ "use": "official", "text": "x" }, { "use": "old", "text": "y" }]',
      ),
    ],
    invalid: [
      {
        resource: claiming(
          'Patient',
          'Patient-known-names',
          '"name": [{ "use": "official", "text": "x" },\n    { "text": "y" }]',
        ),
        path: 'Patient.name[1]',
        at: '3:5',
      },
    ],
  },
  {
    rule: 'slice-undecided',
    valid: [claiming('Patient', 'Patient-official-name', '"name": [{ "use": "official", "text": "x" }]')],
    invalid: [
      {
        resource: claiming('Patient', 'Patient-numbers', '"identifier": [{ "value": "1" }]'),
        path: 'Patient.identifier',
      },
    ],
  },
];
