import { defineRule } from '../rule.js';

export const codeUnchecked = defineRule({
  id: 'code-unchecked',
  fhirIssueType: 'not-supported',
  severity: 'information',
  summary: 'The codes of the code system that a code names are at hand.',
  spec: 'https://hl7.org/fhir/STU3/datatypes.html#Coding',
  message: (params: { code: string; system: string; reason: string }) =>
    `The code "${params.code}" of ${params.system} could not be checked: ${params.reason}.`,
});
