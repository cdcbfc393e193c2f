import { defineRule } from '../rule.js';

export const sliceUndecided = defineRule({
  id: 'slice-undecided',
  fhirIssueType: 'not-supported',
  severity: 'information',
  summary: 'Whether an element is in a slice can be decided.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html#discriminator',
  message: (params: { slice: string }) =>
    `Whether elements are in the slice "${params.slice}" could not be decided from its discriminator, so it was not counted.`,
});
