import { defineRule } from '../rule.js';

export const bindingUnchecked = defineRule({
  id: 'binding-unchecked',
  fhirIssueType: 'not-supported',
  severity: 'information',
  summary: 'The codes of a bound value set are at hand.',
  spec: 'https://hl7.org/fhir/STU3/terminologies.html',
  message: (params: { valueSet: string; reason: string }) =>
    `The value set ${params.valueSet} could not be checked: ${params.reason}.`,
});
