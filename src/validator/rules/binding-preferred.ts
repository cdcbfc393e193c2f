import { compileBinding, type BindingFinding } from '../bindings.js';
import { inParentheses } from '../format-reason.js';
import { defineRule } from '../rule.js';

export const bindingPreferred = defineRule({
  id: 'binding-preferred',
  fhirIssueType: 'informational',
  severity: 'information',
  summary: 'A code is best taken from the value set that a profile prefers.',
  spec: 'https://hl7.org/fhir/STU3/terminologies.html#preferred',
  message: (params: BindingFinding) =>
    `Found ${params.found}, which is not in the value set ${params.valueSet}${inParentheses(params.because)}; its codes are preferred, and others are allowed.`,
  // What the core prefers is seldom what a country uses; a profile's preference is meant.
  compile: (element, tools) =>
    element.base === undefined ? undefined : compileBinding('preferred', element, tools),
});
