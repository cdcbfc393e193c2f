import { defineRule } from '../rule.js';

export const definitionCardinality = defineRule({
  id: 'definition-cardinality',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A profile lets an element occur no more often, and no less, than what it is based on.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: { element: string; said: string; before: string }) =>
    `The profile lets ${params.element} occur ${params.said}, where what it is based on says ${params.before}.`,
});
