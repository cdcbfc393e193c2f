import { defineRule } from '../rule.js';

export const xmlAttribute = defineRule({
  id: 'xml-attribute',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'Elements have no attributes but value, id and, on extensions, url.',
  spec: 'https://hl7.org/fhir/STU3/xml.html',
  message: (params: { name: string }) =>
    `The attribute "${params.name}" is unknown here; FHIR has only value, id and, on extensions, url.`,
});
