import { defineRule } from '../rule.js';

export const fileUnreadable = defineRule({
  id: 'file-unreadable',
  fhirIssueType: 'exception',
  severity: 'fatal',
  summary: 'A file that is to be validated can be read.',
  spec: 'https://hl7.org/fhir/STU3/formats.html',
  message: (params: { detail: string }) => `The file could not be read: ${params.detail}.`,
});
