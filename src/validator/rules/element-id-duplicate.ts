import type { ElementNode } from '../../fhir/element-node.js';
import { defineRule } from '../rule.js';

/** Elements of a definition have ids of their own, which stand in its snapshot and its differential alike. */
export const elementIdDuplicate = defineRule({
  id: 'element-id-duplicate',
  fhirIssueType: 'invalid',
  severity: 'error',
  summary:
    'An id stands once among the elements of a resource, and once among the resources that it contains.',
  spec: 'https://hl7.org/fhir/STU3/element.html#id',
  message: (params: { id: string; isResource: boolean }) =>
    params.isResource
      ? `Another contained resource has the id "${params.id}", so that a reference to it could mean either.`
      : `Another element of the resource has the id "${params.id}".`,
  compile: ({ facts, base, isRoot }, tools) => {
    if (base !== undefined || isRoot || facts.stem !== 'id') return undefined;
    return (node, context) => {
      const { parent, value } = node;
      if (parent === undefined || value === undefined || parent.typeCode === 'ElementDefinition') return;
      const isResource = parent.resourceType !== undefined;
      if (isResource && parent.name !== 'contained') return;
      const holder = findHolder(isResource ? parent.parent : parent);
      if (holder === undefined) return;
      const known = context.ids.get(holder) ?? new Set<string>();
      context.ids.set(holder, known);
      const key = isResource ? `#${value}` : value;
      if (known.has(key)) tools.report({ node }, context, { id: value, isResource });
      known.add(key);
    };
  },
});

/** The resource that an element belongs to: itself, or the nearest around it. */
function findHolder(node: ElementNode | undefined): ElementNode | undefined {
  let at = node;
  while (at !== undefined && at.resourceType === undefined) at = at.parent;
  return at;
}
