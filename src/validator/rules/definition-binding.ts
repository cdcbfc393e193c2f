import { defineRule } from '../rule.js';

export const definitionBinding = defineRule({
  id: 'definition-binding',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A profile does not weaken a binding that is required or extensible.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html#binding',
  message: (params: { element: string; said: string; before: string }) =>
    `The profile makes the binding of ${params.element} ${params.said}, where what it is based on makes it ${params.before}.`,
});
