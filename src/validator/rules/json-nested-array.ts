import { defineRule } from '../rule.js';

export const jsonNestedArray = defineRule({
  id: 'json-nested-array',
  fhirIssueType: 'invalid',
  severity: 'error',
  summary: 'No array stands directly in an array.',
  spec: 'https://hl7.org/fhir/STU3/json.html',
  message: () => 'An array stands directly in another array, which FHIR never does.',
});
