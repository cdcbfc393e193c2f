import { defineRule } from '../rule.js';

export const xmlText = defineRule({
  id: 'xml-text',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'Values stand in attributes; elements have no text of their own.',
  spec: 'https://hl7.org/fhir/STU3/xml.html',
  message: (params: { found: string }) =>
    `The text "${params.found}" stands between elements; values belong in the attribute "value".`,
});
