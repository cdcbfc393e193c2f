import type { RuleTable } from './rule-table.js';

const core = 'http://hl7.org/fhir/StructureDefinition/';

/** A profile with its differential; each element stands in a line of its own, from line 3. */
const profile = (type: string, elements: readonly string[], more = ''): string => {
  const base = more.includes('"baseDefinition"') ? '' : `, "baseDefinition": "${core}${type}"`;
  return `{ "resourceType": "StructureDefinition", "url": "urn:x", "name": "x", "status": "draft", "kind": "resource",
  "abstract": false, "type": "${type}", "derivation": "constraint"${base}${more}, "differential": { "element": [
  ${elements.join(',\n  ')} ] } }`;
};

const element = (path: string, members = ''): string =>
  `{ "id": "${path}", "path": "${path}"${members === '' ? '' : `, ${members}`} }`;

const snapshot = (...elements: readonly string[]): string =>
  `, "snapshot": { "element": [${elements.join(', ')}] }`;

const whole = (path: string, members: string): string => element(path, `"definition": "x", ${members}`);

const based = (url: string): string => `, "baseDefinition": "${url}"`;
const weight = based('https://example.org/StructureDefinition/Observation-weight');

const codeSystem = (content: string, count: number): string =>
  `{ "resourceType": "CodeSystem", "url": "urn:x", "status": "draft", "content": "${content}",
  "count": ${count}, "concept": [{ "code": "a", "concept": [{ "code": "b" }] }] }`;

const path = 'StructureDefinition.differential.element[0]';

export const definitionTables: readonly RuleTable[] = [
  {
    rule: 'definition-unchecked',
    valid: [profile('Patient', [element('Patient.name', '"min": 1')])],
    invalid: [
      {
        resource: profile('Patient', [element('Patient.name', '"min": 1')], based('urn:none')),
        path: 'StructureDefinition.baseDefinition',
      },
    ],
  },
  {
    rule: 'definition-base',
    valid: [profile('Patient', [element('Patient.name', '"min": 1')])],
    invalid: [
      {
        resource: profile('Patient', [element('Patient.name', '"min": 1')], based(`${core}Person`)),
        path: 'StructureDefinition.baseDefinition',
        at: '2:69',
      },
    ],
  },
  {
    rule: 'definition-path',
    valid: [
      profile('Patient', [element('Patient.contact.name.family', '"min": 1')]),
      profile('Observation', [element('Observation.valueQuantity.unit', '"min": 1')]),
      profile('Questionnaire', [element('Questionnaire.item.item.text', '"min": 1')]),
    ],
    invalid: [
      { resource: profile('Patient', [element('Patient.nickname', '"min": 1')]), path, at: '3:3' },
      { resource: profile('Patient', [element('Patient.name.name', '"min": 1')]), path, at: '3:3' },
      { resource: profile('Patient', [element('Patient.contact.relation', '"min": 1')]), path, at: '3:3' },
    ],
  },
  {
    rule: 'definition-cardinality',
    valid: [
      profile('Patient', [element('Patient.name', '"min": 1, "max": "1"')]),
      profile('Observation', [element('Observation.status', '"max": "1"')]),
    ],
    invalid: [
      { resource: profile('Patient', [element('Patient.birthDate', '"max": "2"')]), path, at: '3:3' },
      { resource: profile('Observation', [element('Observation.status', '"min": 0')]), path, at: '3:3' },
    ],
  },
  {
    rule: 'definition-type',
    valid: [
      profile('Observation', [element('Observation.value[x]', '"type": [{ "code": "Quantity" }]')]),
      profile('Observation', [
        element(
          'Observation.subject',
          `"type": [{ "code": "Reference", "targetProfile": "${core}Patient" }]`,
        ),
      ]),
      profile('Bundle', [element('Bundle.entry.resource', '"type": [{ "code": "Patient" }]')]),
      profile('Observation', [element('Observation.valueQuantity', '"type": [{ "code": "Age" }]')]),
    ],
    invalid: [
      {
        resource: profile('Observation', [
          element('Observation.value[x]', '"type": [{ "code": "Money" }, { "code": "Address" }]'),
        ]),
        path,
        at: '3:3',
      },
      {
        resource: profile('Observation', [
          element(
            'Observation.subject',
            `"type": [{ "code": "Reference", "targetProfile": "${core}Organization" }]`,
          ),
        ]),
        path,
        at: '3:3',
      },
    ],
  },
  {
    rule: 'definition-binding',
    valid: [
      profile('Patient', [element('Patient.maritalStatus', '"binding": { "strength": "required" }')]),
      profile('Patient', [
        element('Patient.communication.language', '"binding": { "strength": "required" }'),
      ]),
    ],
    invalid: [
      {
        resource: profile('Patient', [
          element('Patient.maritalStatus', '"binding": { "strength": "example" }'),
        ]),
        path,
        at: '3:3',
      },
      {
        resource: profile('Patient', [element('Patient.gender', '"binding": { "strength": "extensible" }')]),
        path,
        at: '3:3',
      },
    ],
  },
  {
    rule: 'definition-value',
    valid: [
      profile('Observation', [element('Observation.valueQuantity.unit', '"fixedString": "kg"')], weight),
      profile('Observation', [element('Observation.code', '"min": 1')], weight),
    ],
    invalid: [
      {
        resource: profile(
          'Observation',
          [element('Observation.valueQuantity.unit', '"fixedString": "g"')],
          weight,
        ),
        path,
        at: '3:3',
      },
    ],
  },
  {
    rule: 'definition-snapshot',
    valid: [
      profile(
        'Patient',
        [element('Patient.gender', '"min": 1, "fixedCode": "other"')],
        snapshot(
          whole('Patient', '"min": 0, "max": "*"'),
          whole('Patient.gender', '"min": 1, "max": "1", "fixedCode": "other"'),
        ),
      ),
    ],
    invalid: [
      {
        resource: profile(
          'Patient',
          [element('Patient.gender', '"min": 1')],
          snapshot(
            whole('Patient', '"min": 0, "max": "*"'),
            whole('Patient.birthDate', '"min": 0, "max": "1"'),
          ),
        ),
        path,
        at: '3:3',
      },
      {
        resource: profile(
          'Patient',
          [element('Patient.gender', '"fixedCode": "other"')],
          snapshot(
            whole('Patient', '"min": 0, "max": "*"'),
            whole('Patient.gender', '"min": 0, "max": "1", "fixedCode": "male"'),
          ),
        ),
        path,
        at: '3:3',
      },
    ],
  },
  {
    rule: 'definition-count',
    valid: [codeSystem('complete', 2), codeSystem('fragment', 100)],
    invalid: [{ resource: codeSystem('complete', 1), path: 'CodeSystem.count', at: '2:3' }],
  },
];
