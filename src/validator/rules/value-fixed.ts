import { matchesValue } from '../match-value.js';
import { formatExpected, formatFound } from '../format-value.js';
import { defineRule } from '../rule.js';

export const valueFixed = defineRule({
  id: 'value-fixed',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'An element with a fixed value has exactly that value.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.fixed_x_',
  message: (params: { element: string; expected: string; found: string }) =>
    `"${params.element}" must be exactly ${params.expected}, found ${params.found}.`,
  compile: ({ facts, isRoot }, tools) => {
    const { fixed } = facts;
    if (isRoot || fixed === undefined) return undefined;
    return (node, context) => {
      if (matchesValue(node, fixed.value, 'exact')) return;
      const params = { element: node.name, expected: formatExpected(fixed.value), found: formatFound(node) };
      tools.report({ node }, context, params);
    };
  },
});
