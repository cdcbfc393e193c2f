import { compileLimit, type BindingFinding } from '../bindings.js';
import { inParentheses } from '../format-reason.js';
import { defineRule } from '../rule.js';

export const bindingMax = defineRule({
  id: 'binding-max',
  fhirIssueType: 'code-invalid',
  severity: 'error',
  summary: 'A code that a binding leaves free is in the largest value set that it allows.',
  spec: 'https://hl7.org/fhir/STU3/extension-elementdefinition-maxvalueset.html',
  message: (params: BindingFinding) =>
    `Found ${params.found}; only codes of the value set ${params.valueSet} are allowed${inParentheses(params.because)}.`,
  compile: compileLimit,
});
