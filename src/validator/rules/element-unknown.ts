import { defineRule } from '../rule.js';

export const elementUnknown = defineRule({
  id: 'element-unknown',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'Every element is one that its parent has.',
  spec: 'https://hl7.org/fhir/STU3/structuredefinition.html',
  message: (params: { name: string; parent: string }) =>
    `The element "${params.name}" is unknown; ${params.parent} has none of that name.`,
});
