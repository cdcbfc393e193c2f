import type { FileResult } from '../../src/model/file-result.js';

const patientProfile = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';

/** A valid file, with nothing left unchecked. */
export const validFile: FileResult = {
  file: 'examples/patient-complete.json',
  resourceType: 'Patient',
  fhirVersion: '3.0.2',
  profiles: [patientProfile],
  valid: true,
  issues: [],
  unchecked: [],
};

/** A valid file with a warning and something that could not be checked. */
export const validFileWithGaps: FileResult = {
  file: 'examples/observation.xml',
  resourceType: 'Observation',
  fhirVersion: '3.0.2',
  profiles: [],
  valid: true,
  issues: [
    {
      rule: 'narrative-missing',
      severity: 'warning',
      code: 'invariant',
      expression: 'Observation',
      message:
        'The Observation has no narrative; FHIR recommends one so that a person can read the resource.',
      line: 1,
      column: 1,
      source: {
        profile: 'http://hl7.org/fhir/StructureDefinition/DomainResource',
        element: 'DomainResource',
      },
    },
  ],
  unchecked: [
    {
      rule: 'binding-unchecked',
      expression: 'Observation.code.coding[0]',
      reason:
        'the value set http://hl7.org/fhir/ValueSet/observation-codes needs codes of http://loinc.org, which are not at hand',
      source: { profile: 'http://hl7.org/fhir/StructureDefinition/Observation', element: 'Observation.code' },
    },
  ],
};

/** A file with errors of several kinds, out of the order of the source. */
export const invalidFile: FileResult = {
  file: 'examples/patient-broken.json',
  resourceType: 'Patient',
  fhirVersion: '3.0.2',
  profiles: [patientProfile],
  valid: false,
  issues: [
    {
      rule: 'slice-min',
      severity: 'error',
      code: 'structure',
      expression: 'Patient.name',
      message:
        'Patient.name has 1 entry and none of them is the slice "official", but at least 1 is asked for: a name whose use is "official".',
      line: 112,
      column: 5,
      source: { profile: patientProfile, element: 'Patient.name:official' },
      causes: [
        {
          rule: 'value-fixed',
          severity: 'error',
          code: 'value',
          expression: 'Patient.name[0].use',
          message: 'The use is "usual", but "official" is fixed.',
        },
      ],
    },
    {
      rule: 'primitive-date',
      severity: 'error',
      code: 'value',
      expression: 'Patient.birthDate',
      message: '"31/01/1980" is no FHIR date; dates are written YYYY, YYYY-MM or YYYY-MM-DD.',
      line: 9,
      column: 16,
      source: { profile: 'http://hl7.org/fhir/StructureDefinition/Patient', element: 'Patient.birthDate' },
    },
    {
      rule: 'nhs-number-invalid',
      severity: 'warning',
      code: 'business-rule',
      expression: 'Patient.identifier[0].value',
      message: '"999 000 0001" is no NHS number: its check digit should be 2.',
      line: 21,
      column: 9,
    },
  ],
  unchecked: [],
};

/** A file that could not be read as JSON or XML. */
export const unreadableFile: FileResult = {
  file: 'examples/cut-off.json',
  fhirVersion: '3.0.2',
  profiles: [],
  valid: false,
  issues: [
    {
      rule: 'json-syntax',
      severity: 'fatal',
      code: 'invalid',
      expression: '',
      message: 'The JSON ends inside an object; "}" or "," was expected.',
      line: 4,
      column: 1,
    },
  ],
  unchecked: [],
};

/** A file of which the configuration left one issue out. */
export const overriddenFile: FileResult = {
  ...validFile,
  file: 'examples/patient-old.json',
  overrides: [
    {
      issue: {
        rule: 'extension-unknown',
        severity: 'warning',
        code: 'extension',
        expression: 'Patient.extension[0]',
        message: 'The extension urn:old is not known here, so its content was not checked.',
        line: 4,
        column: 7,
      },
      to: 'ignored',
      reason: 'Taken out with release 4.',
    },
  ],
};
