import { defineRule } from '../rule.js';

export const questionnaireOrder = defineRule({
  id: 'questionnaire-order',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'The items of a response stand in the order of its Questionnaire.',
  spec: 'https://hl7.org/fhir/STU3/questionnaireresponse-definitions.html#QuestionnaireResponse',
  message: (params: { linkId: string; after: string }) =>
    `The item "${params.linkId}" must stand before "${params.after}", as it does in the Questionnaire.`,
});
