import { defineRule } from '../rule.js';

export const elementMax = defineRule({
  id: 'element-max',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element occurs at most as often as its maximum.',
  spec: 'https://hl7.org/fhir/STU3/conformance-rules.html#cardinality',
  message: (params: { element: string; max: number }) =>
    params.max === 0
      ? `The element "${params.element}" is not allowed here.`
      : `The element "${params.element}" may occur ${params.max === 1 ? 'once' : `${params.max} times`}; this is one more.`,
  compile: ({ facts, base, isRoot }, tools) => {
    const { max, stem, sliceName } = facts;
    if (isRoot || sliceName !== undefined || max === Infinity || max >= (base?.max ?? Infinity))
      return undefined;
    return (node, context) => {
      // In the core's own terms an array in place of a single value is an issue of its own.
      if (base === undefined && node.inArray) return;
      if (node.index === max) tools.report({ node }, context, { element: stem, max });
    };
  },
});
