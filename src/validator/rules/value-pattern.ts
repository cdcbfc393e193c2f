import { matchesValue } from '../match-value.js';
import { formatExpected, formatFound } from '../format-value.js';
import { defineRule } from '../rule.js';

export const valuePattern = defineRule({
  id: 'value-pattern',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'An element with a pattern has at least what the pattern says.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.pattern_x_',
  message: (params: { element: string; expected: string; found: string }) =>
    `"${params.element}" must contain ${params.expected}, found ${params.found}.`,
  compile: ({ facts, isRoot }, tools) => {
    const { pattern } = facts;
    if (isRoot || pattern === undefined) return undefined;
    return (node, context) => {
      if (matchesValue(node, pattern.value, 'partial')) return;
      const params = {
        element: node.name,
        expected: formatExpected(pattern.value),
        found: formatFound(node),
      };
      tools.report({ node }, context, params);
    };
  },
});
