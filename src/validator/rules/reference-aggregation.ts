import type { ElementNode } from '../../fhir/element-node.js';
import { findEntryAround } from '../bundle.js';
import { findReferenced } from '../find-referenced.js';
import { readReference } from '../read-reference.js';
import { defineRule } from '../rule.js';
import type { ValidationContext } from '../validation-context.js';

const meanings: Readonly<Record<string, string>> = {
  contained: 'a contained resource',
  referenced: 'a resource outside of this one',
  bundled: 'a resource in the same Bundle',
};

export const referenceAggregation = defineRule({
  id: 'reference-aggregation',
  fhirIssueType: 'value',
  severity: 'error',
  summary:
    'A reference leads where the profile wants its target to be: contained, outside of the resource, or in the same Bundle.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.type.aggregation',
  message: (params: { reference: string; allowed: readonly string[] }) =>
    `The reference "${params.reference}" must lead to ${params.allowed.join(' or ')}.`,
  compile: ({ facts, base, typeCode, isRoot }, tools) => {
    if (isRoot || base === undefined || typeCode !== 'Reference') return undefined;
    const aggregation = facts.types.find((type) => type.code === 'Reference')?.aggregation ?? [];
    if (aggregation.length === 0) return undefined;
    const allowed = aggregation.map((mode) => meanings[mode] ?? mode);
    return (node, context) => {
      const reference = readReference(node, tools.source, context)?.reference;
      if (reference === undefined) return;
      if (!aggregation.some((mode) => isOfMode(mode, { reference, node }, context)))
        tools.report({ node }, context, { reference, allowed });
    };
  },
});

interface Referring {
  readonly reference: string;
  readonly node: ElementNode;
}

function isOfMode(mode: string, { reference, node }: Referring, context: ValidationContext): boolean {
  const isContained = reference.startsWith('#');
  if (mode === 'contained') return isContained;
  if (isContained || mode !== 'bundled') return !isContained;
  // A resource that stands alone may be meant for a Bundle.
  if (findEntryAround(node) === undefined) return true;
  return findReferenced(reference, node, context.resourceIndexes) !== undefined;
}
