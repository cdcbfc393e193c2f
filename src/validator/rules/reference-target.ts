import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { outermostResource } from '../native-invariants.js';
import { defineRule } from '../rule.js';

export const referenceTarget = defineRule({
  id: 'reference-target',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'A reference points to a resource of a type that is allowed there.',
  spec: 'https://hl7.org/fhir/STU3/references.html',
  message: (params: { reference: string; found: string; allowed: readonly string[] }) =>
    `The reference "${params.reference}" points to ${params.found}; allowed here: ${params.allowed.join(', ')}.`,
  compile: ({ facts, base, typeCode, isRoot }, tools) => {
    if (isRoot || typeCode !== 'Reference') return undefined;
    const targets = facts.types.find((type) => type.code === 'Reference')?.targetProfiles ?? [];
    const inherited = base?.types.find((type) => type.code === 'Reference')?.targetProfiles ?? [];
    if (
      targets.length === 0 ||
      targets.every((target) => inherited.includes(target)) ===
        (base !== undefined && targets.length === inherited.length)
    ) {
      if (base !== undefined || targets.length === 0) return undefined;
    }
    const allowed = toTypes(targets, (target) => {
      const structure = tools.source.findStructure(target);
      return structure === undefined || structure === 'no-snapshot' ? undefined : structure.definition.type;
    });
    if (allowed === undefined || allowed.includes('Resource')) return undefined;
    return (node, context) => {
      const reference = findChildValue(node, 'reference');
      const found = reference === undefined ? undefined : targetTypeOf(reference, node);
      if (reference === undefined || found === undefined || allowed.includes(found)) return;
      tools.report({ node }, context, { reference, found, allowed });
    };
  },
});

/** The resource types of the target profiles; `undefined` where one of them is not at hand. */
function toTypes(
  targets: readonly string[],
  typeOf: (target: string) => string | undefined,
): readonly string[] | undefined {
  const types = new Set<string>();
  for (const target of targets) {
    const type = typeOf(target);
    if (type === undefined) return undefined;
    types.add(type);
  }
  return [...types];
}

/** The type that a reference names: by its URL, or by the contained resource that it points to. */
function targetTypeOf(reference: string, node: ElementNode): string | undefined {
  if (reference.startsWith('#')) {
    const contained = outermostResource(node).children.find(
      (child) => child.name === 'contained' && findChildValue(child, 'id') === reference.slice(1),
    );
    return contained?.resourceType;
  }
  return /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/.exec(
    reference,
  )?.[1];
}
