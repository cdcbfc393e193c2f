import { defineRule } from '../rule.js';

export const jsonDuplicateKey = defineRule({
  id: 'json-duplicate-key',
  fhirIssueType: 'invalid',
  severity: 'error',
  summary: 'No property stands twice in an object.',
  spec: 'https://hl7.org/fhir/STU3/json.html',
  message: (params: { name: string }) =>
    `The property "${params.name}" stands twice in this object; only the first was read.`,
});
