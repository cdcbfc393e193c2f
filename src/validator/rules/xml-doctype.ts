import { defineRule } from '../rule.js';

export const xmlDoctype = defineRule({
  id: 'xml-doctype',
  fhirIssueType: 'invalid',
  severity: 'fatal',
  summary: 'There is no document type declaration, and so no entity of its own.',
  spec: 'https://hl7.org/fhir/STU3/xml.html',
  message: () =>
    'The text has a document type declaration; resources must not, because entities can reach outside them.',
});
