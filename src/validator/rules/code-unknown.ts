import { compileCodingCheck, type UnknownCode } from '../codings.js';
import { inParentheses } from '../format-reason.js';
import { defineRule } from '../rule.js';

export const codeUnknown = defineRule({
  id: 'code-unknown',
  fhirIssueType: 'code-invalid',
  severity: 'error',
  summary: 'A code is one of the code system that it names.',
  spec: 'https://hl7.org/fhir/STU3/datatypes.html#Coding',
  message: (params: UnknownCode) =>
    `"${params.code}" is no code of ${params.system}${inParentheses(params.because)}${alsoOutside(params.valueSets)}.`,
  compile: compileCodingCheck,
});

function alsoOutside(valueSets: readonly string[] = []): string {
  return valueSets.length === 0 ? '' : `, and so not in the value set ${valueSets.join(' or ')}`;
}
