import { defineRule } from '../rule.js';

export const sliceMin = defineRule({
  id: 'slice-min',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A slice has at least as many members as the profile asks for.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html#slicing',
  message: (params: { element: string; slice: string; min: number; found: number }) =>
    `The slice "${params.slice}" of "${params.element}" needs at least ${params.min}, found ${params.found}.`,
});
