import { jsonFormOf, primitiveFormats } from '../../fhir/primitive-formats.js';
import { defineRule } from '../rule.js';

export const primitiveFormat = defineRule({
  id: 'primitive-format',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'A primitive value follows the rules of its type.',
  spec: 'https://hl7.org/fhir/STU3/datatypes.html#primitive',
  message: (params: { type: string; found: string; expected: string }) =>
    `"${params.found}" is no ${params.type}: expected ${params.expected}.`,
  compile: ({ base, kind, typeCode, isRoot }, tools) => {
    if (base !== undefined || isRoot || kind !== 'primitive' || typeCode === undefined) return undefined;
    const format = primitiveFormats.get(typeCode);
    if (format === undefined) return undefined;
    const form = jsonFormOf(typeCode);
    return (node, context) => {
      const { value } = node;
      if (value === undefined || (node.form !== form && node.form !== 'text') || format.matches(value))
        return;
      tools.report({ node }, context, { type: typeCode, found: shorten(value), expected: format.expected });
    };
  },
});

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
