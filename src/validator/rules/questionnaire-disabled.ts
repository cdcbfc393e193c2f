import { defineRule } from '../rule.js';

export const questionnaireDisabled = defineRule({
  id: 'questionnaire-disabled',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An item is answered only where the Questionnaire enables it.',
  spec: 'https://hl7.org/fhir/STU3/questionnaire-definitions.html#Questionnaire.item.enableWhen',
  message: (params: { linkId: string }) =>
    `The item "${params.linkId}" is answered, and by the other answers the Questionnaire does not enable it.`,
});
