import { defineRule } from '../rule.js';

export const profileType = defineRule({
  id: 'profile-type',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A profile is for the type of the resource.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: { profile: string; expected: string; found: string }) =>
    `The profile ${params.profile} is for ${params.expected}, and this is ${params.found}.`,
});
