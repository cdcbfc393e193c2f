import { defineRule } from '../rule.js';

export const typeUnknown = defineRule({
  id: 'type-unknown',
  fhirIssueType: 'structure',
  severity: 'fatal',
  summary: 'The resource is of a type that the release has.',
  spec: 'https://hl7.org/fhir/STU3/resourcelist.html',
  message: (params: { type: string; release: string }) =>
    `There is no resource type "${params.type}" in FHIR ${params.release}.`,
});
