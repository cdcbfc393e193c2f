import { defineRule } from '../rule.js';

export const jsonEmptyArray = defineRule({
  id: 'json-empty-array',
  fhirIssueType: 'invalid',
  severity: 'error',
  summary: 'Arrays have items.',
  spec: 'https://hl7.org/fhir/STU3/json.html',
  message: (params: { name: string }) =>
    `"${params.name}" is an empty array; a property without a value is left out.`,
});
