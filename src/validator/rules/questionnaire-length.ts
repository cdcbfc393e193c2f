import { defineRule } from '../rule.js';

export const questionnaireLength = defineRule({
  id: 'questionnaire-length',
  fhirIssueType: 'too-long',
  severity: 'error',
  summary: 'An answer in words is not longer than the Questionnaire allows.',
  spec: 'https://hl7.org/fhir/STU3/questionnaire-definitions.html#Questionnaire.item.maxLength',
  message: (params: { linkId: string; max: number; found: number }) =>
    `The answer to "${params.linkId}" has ${String(params.found)} characters; the Questionnaire allows ${String(params.max)}.`,
});
