import { defineRule } from '../rule.js';

export const definitionType = defineRule({
  id: 'definition-type',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A profile gives an element no type, and a reference no target, that it did not have before.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: { element: string; said: string; before: string }) =>
    `The profile allows ${params.said} for ${params.element}, where what it is based on allows ${params.before}.`,
});
