import { defineRule } from '../rule.js';

export const questionnaireRequired = defineRule({
  id: 'questionnaire-required',
  fhirIssueType: 'required',
  severity: 'error',
  summary: 'A response that is completed or amended has every required item that is enabled.',
  spec: 'https://hl7.org/fhir/STU3/questionnaire-definitions.html#Questionnaire.item.required',
  message: (params: { linkId: string }) =>
    `The item "${params.linkId}" has no answer, and the Questionnaire requires it of a completed response.`,
});
