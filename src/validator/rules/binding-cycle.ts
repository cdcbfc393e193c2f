import { defineRule } from '../rule.js';

export const bindingCycle = defineRule({
  id: 'binding-cycle',
  fhirIssueType: 'processing',
  severity: 'warning',
  summary: 'A bound value set does not include itself, not by way of others either.',
  spec: 'https://hl7.org/fhir/STU3/valueset.html',
  message: (params: { valueSet: string; cycle: readonly string[] }) =>
    `The value set ${params.valueSet} could not be checked: its definition leads back to itself (${params.cycle.join(' → ')}).`,
});
