import { defineRule } from '../rule.js';

export const elementEmpty = defineRule({
  id: 'element-empty',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element has a value or elements of its own (ele-1).',
  spec: 'https://hl7.org/fhir/STU3/element.html#ele-1',
  message: (params: { element: string }) =>
    `"${params.element}" is empty; an element has a value, an extension or other elements, or is left out.`,
  compile: ({ base, isRoot }, tools) => {
    if (base !== undefined || isRoot) return undefined;
    return (node, context) => {
      if (node.value !== undefined || node.resourceType !== undefined) return;
      if (node.children.some((child) => child.name !== 'id')) return;
      // A null in an array was reported by the reader, where it does not hold the place of a companion.
      if (node.form === 'none' && node.inArray && !node.hasCompanion) return;
      tools.report({ node }, context, { element: node.name });
    };
  },
});
