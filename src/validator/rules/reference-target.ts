import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import type { ElementFacts } from '../element-facts.js';
import type { FactSource } from '../fact-source.js';
import { findTarget, type ReferenceScope } from '../find-referenced.js';
import { defineRule } from '../rule.js';

export const referenceTarget = defineRule({
  id: 'reference-target',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'A reference points to a resource of a type that is allowed there.',
  spec: 'https://hl7.org/fhir/STU3/references.html',
  message: (params: { reference: string; found: string; allowed: readonly string[] }) =>
    `The reference "${params.reference}" points to ${params.found}; allowed here: ${params.allowed.join(', ')}.`,
  compile: ({ facts, base, typeCode, isRoot }, { source, report, origin }) => {
    if (isRoot || typeCode !== 'Reference') return undefined;
    const { types, missing } = readTargets(facts, source);
    if (types.length + missing.length === 0 || types.includes('Resource')) return undefined;
    if (base !== undefined && isNoNarrower(types, readTargets(base, source).types)) return undefined;
    return (node, context) => {
      const reference = findChildValue(node, 'reference');
      const found = reference === undefined ? undefined : targetTypeOf(reference, node, source, context);
      if (reference === undefined || found === undefined || types.includes(found)) return;
      if (missing.length === 0) report({ node }, context, { reference, found, allowed: types });
      else context.addUnchecked({ rule: 'reference-target', node, reason: explain(missing), source: origin });
    };
  },
});

interface Targets {
  readonly types: readonly string[];
  /** Target profiles that are not at hand or have no elements, so that nothing says what type they are for. */
  readonly missing: readonly string[];
}

function readTargets(facts: ElementFacts, source: FactSource): Targets {
  const types = new Set<string>();
  const missing: string[] = [];
  for (const target of facts.types.find((type) => type.code === 'Reference')?.targetProfiles ?? []) {
    const structure = source.findStructure(target);
    if (structure === undefined || structure === 'no-elements') missing.push(target);
    else types.add(structure.definition.type);
  }
  return { types: [...types], missing };
}

/** A reference that names no targets may point to anything. */
function isNoNarrower(types: readonly string[], inherited: readonly string[]): boolean {
  return inherited.length > 0 && inherited.every((type) => types.includes(type));
}

function explain(missing: readonly string[]): string {
  return `The type that a reference may point to could not be checked: not at hand are ${missing.join(', ')}.`;
}

/**
 * The type that a reference points to: that of the resource itself where it is at hand, else the one that
 * its URL names, which in a transaction may be a search (`Patient?identifier=…`). A URL need not be a FHIR server's,
 * and a resource of an unknown type is an issue of its own, so only types of the release count.
 */
function targetTypeOf(
  reference: string,
  node: ElementNode,
  source: FactSource,
  scope: ReferenceScope,
): string | undefined {
  const target = findTarget(reference, node, scope);
  if (target !== undefined || reference.startsWith('#'))
    return findResourceType(target?.resourceType, source);
  const path = reference.split('?')[0] ?? '';
  const pattern =
    path === reference
      ? /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/
      : /^([A-Z][A-Za-z]+)$/;
  return findResourceType(pattern.exec(path)?.[1], source);
}

function findResourceType(type: string | undefined, source: FactSource): string | undefined {
  return type !== undefined && source.findType(type)?.definition.kind === 'resource' ? type : undefined;
}
