import { defineRule } from '../rule.js';

export const questionnaireRepeats = defineRule({
  id: 'questionnaire-repeats',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An item is there once and answered once, unless the Questionnaire lets it repeat.',
  spec: 'https://hl7.org/fhir/STU3/questionnaire-definitions.html#Questionnaire.item.repeats',
  message: (params: { linkId: string }) =>
    `This is a second answer to "${params.linkId}", which the Questionnaire does not let repeat.`,
});
