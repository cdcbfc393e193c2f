import { compileBinding, type BindingFinding } from '../bindings.js';
import { inParentheses } from '../format-reason.js';
import { defineRule } from '../rule.js';

export const bindingRequired = defineRule({
  id: 'binding-required',
  fhirIssueType: 'code-invalid',
  severity: 'error',
  summary: 'A code with a required binding is in the value set.',
  spec: 'https://hl7.org/fhir/STU3/terminologies.html#required',
  message: (params: BindingFinding) =>
    `Found ${params.found}; a code of the value set ${params.valueSet} is required${inParentheses(params.because)}.`,
  compile: (element, tools) => compileBinding('required', element, tools),
});
