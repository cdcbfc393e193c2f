import { defineRule } from '../rule.js';

export const definitionUnchecked = defineRule({
  id: 'definition-unchecked',
  fhirIssueType: 'not-supported',
  severity: 'information',
  summary: 'What a profile is based on is at hand.',
  spec: 'https://hl7.org/fhir/STU3/structuredefinition-definitions.html#StructureDefinition.baseDefinition',
  message: (params: { base: string }) =>
    `The profile could not be compared with what it is based on, because ${params.base} is not at hand.`,
});
