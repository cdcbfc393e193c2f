import { compileBinding, type BindingFinding } from '../bindings.js';
import { inParentheses } from '../format-reason.js';
import { defineRule } from '../rule.js';

export const bindingExtensible = defineRule({
  id: 'binding-extensible',
  fhirIssueType: 'code-invalid',
  severity: 'warning',
  summary: 'A code with an extensible binding is in the value set, unless none of its codes fits.',
  spec: 'https://hl7.org/fhir/STU3/terminologies.html#extensible',
  message: (params: BindingFinding) =>
    `Found ${params.found}, which is not in the value set ${params.valueSet}${inParentheses(params.because)}; another code is allowed only where none of those fits.`,
  compile: (element, tools) => compileBinding('extensible', element, tools),
});
