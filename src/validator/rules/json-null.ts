import { defineRule } from '../rule.js';

export const jsonNull = defineRule({
  id: 'json-null',
  fhirIssueType: 'invalid',
  severity: 'error',
  summary: 'A null stands only in an array of primitives, beside a companion that has something to say.',
  spec: 'https://hl7.org/fhir/STU3/json.html#null',
  message: (params: { name: string }) => `"${params.name}" is null; a property without a value is left out.`,
});
