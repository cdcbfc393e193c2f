import { defineRule } from '../rule.js';

export const definitionSnapshot = defineRule({
  id: 'definition-snapshot',
  fhirIssueType: 'structure',
  // HL7's own publisher left limits out of the snapshots of most of STU3's extensions.
  severity: 'warning',
  summary: 'The snapshot of a profile says what its differential says.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html#snapshot',
  message: (params: { element: string; aspect: string; stated: string; found: string }) =>
    params.aspect === 'element'
      ? `The differential has the element ${params.element}, and the snapshot has none of that id.`
      : `The differential states ${params.stated} as ${params.aspect} of ${params.element}, and the snapshot has ${params.found}.`,
});
