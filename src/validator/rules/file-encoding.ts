import { defineRule } from '../rule.js';

export const fileEncoding = defineRule({
  id: 'file-encoding',
  fhirIssueType: 'invalid',
  severity: 'fatal',
  summary: 'Resources are written in UTF-8.',
  spec: 'https://hl7.org/fhir/STU3/formats.html',
  message: () => 'The bytes of the file are no valid UTF-8, the only encoding that FHIR allows.',
});
