import type { ValueForm } from '../../fhir/element-node.js';
import { defineRule } from '../rule.js';

/** The forms of values, in words for messages. */
export const wordsOfForms: Readonly<Record<ValueForm, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  object: 'an object',
  text: 'a value',
  xhtml: 'XHTML',
  array: 'an array',
  none: 'no value',
};

export const typeForm = defineRule({
  id: 'type-form',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A value is written in the form that its type has.',
  spec: 'https://hl7.org/fhir/STU3/json.html#primitive',
  message: (params: { element: string; type: string; found: string; expected: string }) =>
    `"${params.element}" is ${params.found}, expected ${params.expected} (${params.type}).`,
});
