import { defineRule } from '../rule.js';

export const codeSystemValueSet = defineRule({
  id: 'code-system-value-set',
  fhirIssueType: 'code-invalid',
  severity: 'warning',
  summary: 'The system of a code is a code system and no value set.',
  spec: 'https://hl7.org/fhir/STU3/datatypes-definitions.html#Coding.system',
  message: (params: { system: string }) =>
    `${params.system} is a value set; the system of a code is the code system that defines it.`,
});
