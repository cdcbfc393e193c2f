import { defineRule } from '../rule.js';

export const definitionPath = defineRule({
  id: 'definition-path',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'Every element of a differential is one that what the profile is based on has.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: { path: string; base: string }) =>
    `There is no element ${params.path} in ${params.base}, on which the profile is based.`,
});
