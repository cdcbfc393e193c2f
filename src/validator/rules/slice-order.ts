import { defineRule } from '../rule.js';

export const sliceOrder = defineRule({
  id: 'slice-order',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'Slices stand in their order, and what is in no slice comes last where the profile says so.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html#slicing',
  message: (params: { element: string; slice: string }) =>
    `This "${params.element}" is in the slice "${params.slice}" and must stand before those that come after it in the profile or are in no slice.`,
});
