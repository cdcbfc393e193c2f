import { defineRule } from '../rule.js';

export const codeAbstract = defineRule({
  id: 'code-abstract',
  fhirIssueType: 'business-rule',
  severity: 'warning',
  summary: 'A code is for use in data, and not only there to group others.',
  spec: 'https://hl7.org/fhir/STU3/codesystem.html#defined-props',
  message: (params: { code: string; system: string }) =>
    `The code "${params.code}" of ${params.system} only groups others and is not for use in data.`,
});
