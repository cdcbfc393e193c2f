import { findChild, findChildren, findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { defineRule } from '../rule.js';

export const definitionCount = defineRule({
  id: 'definition-count',
  fhirIssueType: 'invalid',
  severity: 'error',
  summary: 'A code system that holds all of its concepts has as many as it says.',
  spec: 'https://hl7.org/fhir/STU3/codesystem-definitions.html#CodeSystem.count',
  message: (params: { count: number; found: number }) =>
    `The code system says that it has ${String(params.count)} concepts, and it holds ${String(params.found)}.`,
  compile: ({ facts, base, isRoot }, tools) => {
    if (base !== undefined || !isRoot || facts.path !== 'CodeSystem') return undefined;
    return (node, context) => {
      const count = findChild(node, 'count');
      if (count?.value === undefined || findChildValue(node, 'content') !== 'complete') return;
      const found = countConcepts(node);
      if (Number(count.value) !== found)
        tools.report({ node: count }, context, { count: Number(count.value), found });
    };
  },
});

function countConcepts(node: ElementNode): number {
  return findChildren(node, 'concept').reduce((sum, concept) => sum + 1 + countConcepts(concept), 0);
}
