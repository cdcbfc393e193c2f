import { defineRule } from '../rule.js';

export const questionnaireOption = defineRule({
  id: 'questionnaire-option',
  fhirIssueType: 'code-invalid',
  severity: 'error',
  summary: 'An answer to a choice is one of its options.',
  spec: 'https://hl7.org/fhir/STU3/questionnaire-definitions.html#Questionnaire.item.option',
  message: (params: { linkId: string; found: string }) =>
    `The answer ${params.found} is none of the options that the Questionnaire gives for "${params.linkId}".`,
});
