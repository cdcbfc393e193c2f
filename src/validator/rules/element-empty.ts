import type { ElementNode } from '../../fhir/element-node.js';
import type { ElementKind } from '../compile-tools.js';
import { defineRule } from '../rule.js';

export const elementEmpty = defineRule({
  id: 'element-empty',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element has a value or elements of its own (ele-1).',
  spec: 'https://hl7.org/fhir/STU3/element.html#ele-1',
  message: (params: { element: string }) =>
    `"${params.element}" is empty; an element has a value, an extension or other elements, or is left out.`,
  compile: ({ base, isRoot, kind }, tools) => {
    if (base !== undefined || isRoot) return undefined;
    return (node, context) => {
      if (node.value !== undefined || node.resourceType !== undefined) return;
      if (node.children.some((child) => child.name !== 'id')) return;
      if (context.document.format === 'json' && isSaidOtherwise(node, kind)) return;
      tools.report({ node }, context, { element: node.name });
    };
  },
});

/** In JSON, other rules have more to say of a null, of a misplaced companion and of a resource without a type. */
function isSaidOtherwise(node: ElementNode, kind: ElementKind): boolean {
  if (kind === 'resource') return true;
  return node.form !== 'object' && (kind !== 'primitive' || !node.hasCompanion);
}
