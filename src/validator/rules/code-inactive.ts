import { defineRule } from '../rule.js';

export const codeInactive = defineRule({
  id: 'code-inactive',
  fhirIssueType: 'business-rule',
  severity: 'warning',
  summary: 'A code is not one that its code system has given up.',
  spec: 'https://hl7.org/fhir/STU3/codesystem.html#defined-props',
  message: (params: { code: string; system: string; status: string }) =>
    `The code "${params.code}" of ${params.system} is ${params.status}.`,
});
