import { defineRule } from '../rule.js';

export const definitionValue = defineRule({
  id: 'definition-value',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A profile does not fix another value than what it is based on.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.fixed_x_',
  message: (params: { element: string; said: string; before: string }) =>
    `The profile fixes ${params.element} to ${params.said}, where what it is based on fixes ${params.before}.`,
});
