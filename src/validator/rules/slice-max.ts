import { defineRule } from '../rule.js';

export const sliceMax = defineRule({
  id: 'slice-max',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A slice has at most as many members as the profile allows.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html#slicing',
  message: (params: { element: string; slice: string; max: number; found: number }) =>
    params.max === 0
      ? `The slice "${params.slice}" of "${params.element}" is not allowed here.`
      : `The slice "${params.slice}" of "${params.element}" allows at most ${params.max}, found ${params.found}.`,
});
