import { defineRule } from '../rule.js';

export const profileUnchecked = defineRule({
  id: 'profile-unchecked',
  fhirIssueType: 'not-supported',
  severity: 'warning',
  summary: 'A profile has a snapshot to check against.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: { profile: string }) =>
    `The profile ${params.profile} comes with a differential only and was not checked.`,
});
