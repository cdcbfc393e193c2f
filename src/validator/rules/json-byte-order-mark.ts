import { defineRule } from '../rule.js';

export const jsonByteOrderMark = defineRule({
  id: 'json-byte-order-mark',
  fhirIssueType: 'invalid',
  severity: 'warning',
  summary: 'The text begins with the resource, not with a byte-order mark.',
  spec: 'https://hl7.org/fhir/STU3/json.html',
  message: () => 'The text begins with a byte-order mark, which JSON does not allow.',
});
