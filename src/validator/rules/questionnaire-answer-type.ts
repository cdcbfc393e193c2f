import { defineRule } from '../rule.js';

export const questionnaireAnswerType = defineRule({
  id: 'questionnaire-answer-type',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'An answer is of the type that its question asks for; groups and displays have none.',
  spec: 'https://hl7.org/fhir/STU3/valueset-item-type.html',
  message: (params: { linkId: string; type: string; found: string; allowed: readonly string[] }) =>
    params.allowed.length === 0
      ? `The item "${params.linkId}" is a ${params.type}, which has no answer of its own.`
      : `The question "${params.linkId}" (${params.type}) is answered by ${params.allowed.join(' or ')}, found ${params.found}.`,
});
