import { defineRule } from '../rule.js';

export const questionnaireUnchecked = defineRule({
  id: 'questionnaire-unchecked',
  fhirIssueType: 'not-supported',
  severity: 'information',
  summary: 'The Questionnaire that a response answers is at hand, and says enough to judge the answers.',
  spec: 'https://hl7.org/fhir/STU3/questionnaireresponse.html',
  message: (params: { reason: string }) => `Not compared with its Questionnaire: ${params.reason}.`,
});
