import { defineRule } from '../rule.js';

export const jsonArray = defineRule({
  id: 'json-array',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'In JSON, an element that may repeat is an array and any other is not.',
  spec: 'https://hl7.org/fhir/STU3/json.html',
  message: (params: { element: string; isArray: boolean }) =>
    params.isArray
      ? `"${params.element}" is an array, but the element does not repeat.`
      : `"${params.element}" must be an array, because the element may repeat.`,
});
