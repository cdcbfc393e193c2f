import type { ElementNode } from '../../fhir/element-node.js';
import type { ChildUnderCompilation } from '../compile-tools.js';
import { defineRule } from '../rule.js';

export const elementMin = defineRule({
  id: 'element-min',
  fhirIssueType: 'required',
  severity: 'error',
  summary: 'An element occurs at least as often as its minimum.',
  spec: 'https://hl7.org/fhir/STU3/conformance-rules.html#cardinality',
  message: (params: { element: string; min: number; found: number }) =>
    params.min === 1 && params.found === 0
      ? `The element "${params.element}" is missing; it is mandatory here.`
      : `The element "${params.element}" needs at least ${params.min}, found ${params.found}.`,
  compile: ({ children }, tools) => {
    const needed = children.filter(isNeeded);
    if (needed.length === 0) return undefined;
    return (node, context) => {
      // A value where elements belong is an issue of its own.
      if (node.value !== undefined) return;
      for (const child of needed) {
        const { min, stem } = child.facts;
        const found = count(node, child.names);
        if (found < min) tools.report({ node, child: stem }, context, { element: stem, min, found });
      }
    };
  },
});

/** A minimum that only restates the sum of the slices' minima is theirs to report. */
function isNeeded({ facts, base }: ChildUnderCompilation): boolean {
  if (facts.min === 0 || facts.min <= (base?.min ?? 0)) return false;
  const bySlices = facts.slices.reduce((sum, slice) => sum + slice.min, 0);
  return facts.min > bySlices;
}

function count(node: ElementNode, names: readonly string[]): number {
  let found = 0;
  for (const child of node.children) if (names.includes(child.name)) found++;
  return found;
}
