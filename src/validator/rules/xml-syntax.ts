import { defineRule } from '../rule.js';

export const xmlSyntax = defineRule({
  id: 'xml-syntax',
  fhirIssueType: 'invalid',
  severity: 'fatal',
  summary: 'The text is well-formed XML.',
  spec: 'https://hl7.org/fhir/STU3/xml.html',
  message: (params: { found: string }) => `The text is not well-formed XML: ${params.found}.`,
});
