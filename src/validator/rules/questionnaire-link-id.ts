import { defineRule } from '../rule.js';

export const questionnaireLinkId = defineRule({
  id: 'questionnaire-link-id',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'Every item of a response is one that its Questionnaire has in that place.',
  spec: 'https://hl7.org/fhir/STU3/questionnaireresponse-definitions.html#QuestionnaireResponse.item.linkId',
  message: (params: { linkId: string; isElsewhere: boolean }) =>
    params.isElsewhere
      ? `The Questionnaire has the item "${params.linkId}" in another place.`
      : `The Questionnaire has no item "${params.linkId}".`,
});
