import { defineRule } from '../rule.js';

export const jsonSyntax = defineRule({
  id: 'json-syntax',
  fhirIssueType: 'invalid',
  severity: 'fatal',
  summary: 'The text is JSON.',
  spec: 'https://hl7.org/fhir/STU3/json.html',
  message: (params: { found: string; expected: string }) =>
    `The text is not JSON: found ${params.found}, expected ${params.expected}.`,
});
