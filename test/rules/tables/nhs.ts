import { patient, patientXml, type RuleTable } from './rule-table.js';

const nhsSystem = 'https://fhir.nhs.uk/Id/nhs-number';
const chiSystem = 'urn:oid:2.16.840.1.113883.2.1.3.2.4.16.53';
const healthAndCareSystem = 'urn:uuid:1479257a-ce8f-482a-89fa-429ac066c158';

const identified = (system: string, value: string): string =>
  patient(`"identifier": [{ "system": "${system}",\n  "value": "${value}" }]`);

const nhsNumber = (value: string): string => identified(nhsSystem, value);

const odsCode = (kind: string, value: string): string =>
  identified(`https://fhir.nhs.uk/Id/ods-${kind}-code`, value);

const status = (system: string, code: string): string =>
  patient(`"meta": { "tag": [{ "system": "${system}",\n  "code": "${code}" }] }`);

const value = { path: 'Patient.identifier[0].value', at: '3:3' };
const code = { path: 'Patient.meta.tag[0].code', at: '3:3' };

export const nhsTables: readonly RuleTable[] = [
  {
    rule: 'nhs-number-invalid',
    valid: [
      nhsNumber('4000000020'),
      nhsNumber('9476719931'),
      identified(chiSystem, '0101901232'),
      identified('https://example.org/numbers', '1'),
    ],
    invalid: [
      { resource: nhsNumber('4000000021'), ...value },
      { resource: nhsNumber('1234567890'), ...value },
      { resource: nhsNumber('400 000 0020'), ...value },
      { resource: nhsNumber('947671993'), ...value },
      { resource: identified(chiSystem, '0101901233'), ...value },
      { resource: identified(healthAndCareSystem, '3201234568'), ...value },
    ],
  },
  {
    rule: 'nhs-number-range',
    valid: [
      nhsNumber('4000000020'),
      nhsNumber('9476719931'),
      nhsNumber('3113991234'),
      identified(chiSystem, '0101901232'),
      identified(healthAndCareSystem, '3201234567'),
    ],
    invalid: [
      { resource: nhsNumber('3201234567'), ...value },
      { resource: nhsNumber('0101901232'), ...value },
      { resource: identified(chiSystem, '4000000020'), ...value },
      { resource: identified(healthAndCareSystem, '4000000020'), ...value },
      {
        resource: patientXml(
          `<identifier><system value="${nhsSystem}"/>\n  <value value="3201234567"/></identifier>`,
        ),
        path: 'Patient.identifier.value',
        at: '3:3',
      },
    ],
  },
  {
    rule: 'nhs-verification-status',
    valid: [patient('"active": true')],
    invalid: [
      {
        resource: status('https://fhir.nhs.uk/CareConnect-NHSNumberVerificationStatus-1', '1'),
        ...code,
      },
      {
        resource: status('https://fhir.hl7.org.uk/STU3/CareConnect-NHSNumberVerificationStatus-1', '09'),
        ...code,
      },
      {
        resource: status(
          'https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-NHSNumberVerificationStatus-1',
          'verified',
        ),
        ...code,
      },
    ],
  },
  {
    rule: 'nhs-ods-code-invalid',
    valid: ['RR8', 'A83627', 'A83627001', 'A1A1A', 'EE100021'].map((each) => odsCode('organization', each)),
    invalid: ['rr8', 'R8', 'RR8 30', 'A83627-001', 'The Surgery'].flatMap((each) =>
      ['organization', 'site'].map((kind) => ({ resource: odsCode(kind, each), ...value })),
    ),
  },
];
