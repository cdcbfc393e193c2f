import { defineRule } from '../rule.js';

export const definitionBase = defineRule({
  id: 'definition-base',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A profile is for the type of what it is based on.',
  spec: 'https://hl7.org/fhir/STU3/structuredefinition-definitions.html#StructureDefinition.type',
  message: (params: { base: string; expected: string; found: string }) =>
    `The profile is for ${params.found} and is based on ${params.base}, which is for ${params.expected}.`,
});
