import { defineRule } from '../rule.js';

export const jsonCompanion = defineRule({
  id: 'json-companion',
  fhirIssueType: 'structure',
  severity: 'error',
  summary:
    'A property with an underscore is an object, or an array as long as the one it belongs to, and belongs to a primitive element.',
  spec: 'https://hl7.org/fhir/STU3/json.html#primitive',
  message: (params: { name: string; problem: string }) =>
    `"_${params.name}" cannot stand here: ${params.problem}.`,
});
