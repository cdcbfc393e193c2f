import { defineRule } from '../rule.js';

export const profileUnknown = defineRule({
  id: 'profile-unknown',
  fhirIssueType: 'not-found',
  severity: 'warning',
  summary: 'A profile that a resource claims is at hand.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: { profile: string }) =>
    `The profile ${params.profile} is not at hand, so the resource was not checked against it.`,
});
