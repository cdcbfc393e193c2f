import { type RuleTable, claiming, patient, patientXml } from './rule-table.js';

export const elementTables: readonly RuleTable[] = [
  {
    rule: 'element-unknown',
    valid: [patient('"generalPractitioner": [{ "reference": "Practitioner/1" }]')],
    invalid: [
      { resource: patient('"active": true, "Active": true'), path: 'Patient.Active', at: '2:19' },
      { resource: patient('"name": [{ "firstName": "x" }]'), path: 'Patient.name[0].firstName', at: '2:14' },
      { resource: patientXml('<nickname value="x"/>'), path: 'Patient.nickname', at: '2:3' },
    ],
  },
  {
    rule: 'element-empty',
    valid: [patient('"maritalStatus": { "text": "x" }')],
    invalid: [
      { resource: patient('"name": [{ "id": "n" }]'), path: 'Patient.name[0]', at: '2:12' },
      { resource: patientXml('<maritalStatus/>'), path: 'Patient.maritalStatus', at: '2:3' },
    ],
  },
  {
    rule: 'element-min',
    valid: [patient('"link": [{ "other": { "reference": "Patient/1" }, "type": "seealso" }]')],
    invalid: [
      {
        resource: patient('"link": [{ "other": { "reference": "Patient/1" } }]'),
        path: 'Patient.link[0].type',
        at: '2:12',
      },
      { resource: patientXml('<link><type value="seealso"/></link>'), path: 'Patient.link.other', at: '2:3' },
    ],
  },
  {
    rule: 'element-max',
    valid: [patientXml('<name><text value="x"/></name><name><text value="y"/></name>')],
    invalid: [
      {
        resource: patientXml('<active value="true"/>\n  <active value="true"/>'),
        path: 'Patient.active[1]',
        at: '3:3',
      },
    ],
  },
  {
    rule: 'element-choice',
    valid: [patient('"multipleBirthInteger": 2')],
    invalid: [
      {
        resource: patient('"multipleBirthInteger": 2,\n  "multipleBirthBoolean": true'),
        path: 'Patient.multipleBirthBoolean',
        at: '3:3',
      },
      {
        resource: patientXml('<deceasedBoolean value="true"/>\n  <deceasedDateTime value="2018"/>'),
        path: 'Patient.deceasedDateTime',
        at: '3:3',
      },
    ],
  },
  {
    rule: 'element-order',
    valid: [patient('"birthDate": "1985", "gender": "male"')],
    invalid: [
      {
        resource: patientXml('<birthDate value="1985"/><gender value="male"/>'),
        path: 'Patient.gender',
        at: '2:28',
      },
      {
        resource: patientXml('<name><given value="x"/>\n    <family value="y"/></name>'),
        path: 'Patient.name.family',
        at: '3:5',
      },
    ],
  },
  {
    rule: 'element-id-duplicate',
    valid: [
      patient('"id": "a", "name": [{ "id": "a", "text": "x" }, { "id": "b", "text": "y" }]'),
      patient(
        '"contained": [{ "resourceType": "Organization", "id": "o", "name": "x", "alias": ["y"], "_alias": [{ "id": "a" }] }],\n  "name": [{ "id": "a", "text": "x" }], "managingOrganization": { "reference": "#o" }',
      ),
    ],
    invalid: [
      {
        resource: patient(
          '"name": [{ "id": "a", "text": "x" }], "telecom": [{\n  "id": "a", "system": "phone" }]',
        ),
        path: 'Patient.telecom[0].id',
        at: '3:3',
      },
      {
        resource: patient(
          '"contained": [{ "resourceType": "Organization", "id": "o", "name": "x" }, { "resourceType": "Organization",\n  "id": "o", "name": "y" }], "managingOrganization": { "reference": "#o" }',
        ),
        path: 'Patient.contained[1].id',
        at: '3:3',
      },
      {
        resource: patientXml(
          '<name id="a"><text value="x"/></name>\n  <name id="a"><text value="y"/></name>',
        ),
        path: 'Patient.name[1].id',
        at: '3:3',
      },
    ],
  },
  {
    rule: 'element-must-support',
    valid: [claiming('Patient', 'Patient-supported', '"gender": "other"')],
    invalid: [
      {
        resource: claiming('Patient', 'Patient-supported', '"active": true'),
        path: 'Patient.gender',
        at: '1:1',
      },
    ],
  },
];
