import type { ElementNode, ValueForm } from '../../fhir/element-node.js';
import { jsonFormOf } from '../../fhir/primitive-formats.js';
import type { ElementUnderCompilation } from '../compile-tools.js';
import { defineRule } from '../rule.js';

const words: Readonly<Record<ValueForm, string>> = {
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
  compile: (element, tools) => {
    if (element.base !== undefined || element.isRoot) return undefined;
    const expected = expectedForm(element);
    const type = element.typeCode ?? 'Element';
    return (node, context) => {
      if (isFine(node, expected)) return;
      const found = node.form === 'none' && node.hasCompanion ? 'a companion alone' : words[node.form];
      tools.report({ node }, context, { element: node.name, type, found, expected: words[expected] });
    };
  },
});

function expectedForm(element: ElementUnderCompilation): ValueForm {
  if (element.kind === 'xhtml') return 'xhtml';
  if (element.kind === 'primitive') return jsonFormOf(element.typeCode ?? 'string');
  return 'object';
}

function isFine(node: ElementNode, expected: ValueForm): boolean {
  // An array in an array was reported by the reader.
  if (node.form === 'array') return true;
  switch (expected) {
    case 'xhtml':
      return node.form === 'xhtml' || node.form === 'string';
    case 'object':
      return node.form === 'object' || (node.form === 'none' && !node.hasCompanion);
    default:
      return node.form === expected || node.form === 'text' || node.form === 'none';
  }
}
