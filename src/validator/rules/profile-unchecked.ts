import { defineRule } from '../rule.js';

export const profileUnchecked = defineRule({
  id: 'profile-unchecked',
  fhirIssueType: 'not-supported',
  severity: 'warning',
  summary: 'A profile says what it demands, by a snapshot or a differential.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: { profile: string }) =>
    `The profile ${params.profile} has neither a snapshot nor a differential, so there was nothing to check.`,
});
