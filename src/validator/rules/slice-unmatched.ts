import { defineRule } from '../rule.js';

export const sliceUnmatched = defineRule({
  id: 'slice-unmatched',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'Where slicing is closed, every repetition is in a slice.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html#slicing',
  message: (params: { element: string; slices: readonly string[] }) =>
    `This "${params.element}" is in none of the slices that the profile allows: ${params.slices.join(', ')}.`,
});
