import { defineRule } from '../rule.js';

export const invariantUnchecked = defineRule({
  id: 'invariant-unchecked',
  fhirIssueType: 'not-supported',
  severity: 'information',
  summary: 'An invariant can be evaluated.',
  spec: 'https://hl7.org/fhir/STU3/conformance-rules.html#constraints',
  message: (params: { key: string; reason: string }) =>
    `The invariant ${params.key} could not be evaluated: ${params.reason}.`,
});
