import { inParentheses } from '../format-reason.js';
import { defineRule } from '../rule.js';

export const codeDisplay = defineRule({
  id: 'code-display',
  fhirIssueType: 'code-invalid',
  severity: 'warning',
  summary: 'The display of a code is one that its code system, or a value set with the code, gives it.',
  spec: 'https://hl7.org/fhir/STU3/datatypes-definitions.html#Coding.display',
  message: (params: { found: string; code: string; system: string; expected: string; because?: string }) =>
    `Found the display "${params.found}" for "${params.code}" of ${params.system}, expected "${params.expected}"${inParentheses(params.because)}.`,
});
