import { findChild, findChildValue, type ElementNode } from '../../fhir/element-node.js';
import type { ElementFacts } from '../element-facts.js';
import type { FactSource } from '../fact-source.js';
import { readReference } from '../read-reference.js';
import { defineRule } from '../rule.js';
import type { ValidationContext } from '../validation-context.js';

/** A reference that leads to a resource which is not at hand, by a URL that names no type, is listed as unchecked. */
export const referenceTarget = defineRule({
  id: 'reference-target',
  fhirIssueType: 'value',
  severity: 'error',
  summary: 'A reference points to a resource of a type that is allowed there.',
  spec: 'https://hl7.org/fhir/STU3/references.html',
  message: (params: { reference?: string | undefined; found: string; allowed: readonly string[] }) => {
    const name = params.reference === undefined ? 'by identifier' : `"${params.reference}"`;
    return `The reference ${name} points to ${params.found}; allowed here: ${params.allowed.join(', ')}.`;
  },
  compile: ({ facts, base, typeCode, isRoot }, { source, report, origin }) => {
    if (isRoot || typeCode !== 'Reference') return undefined;
    const { types, missing } = readTargets(facts, source);
    if (types.length + missing.length === 0 || types.includes('Resource')) return undefined;
    if (base !== undefined && isNoNarrower(types, readTargets(base, source).types)) return undefined;
    return (node, context) => {
      const target = findType(node, source, context);
      if (target === undefined || (target.type !== undefined && types.includes(target.type))) return;
      if (target.type !== undefined && missing.length === 0) {
        report({ node }, context, { reference: target.reference, found: target.type, allowed: types });
        return;
      }
      const reason = target.type === undefined ? explainUnknown(target.reference) : explainMissing(missing);
      context.addUnchecked({ rule: 'reference-target', node, reason, source: origin });
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

/** How a reference is given, and the type that it leads to where that is known. */
interface TargetType {
  /** Undefined where the reference is by identifier. */
  readonly reference: string | undefined;
  readonly type: string | undefined;
}

/**
 * What a Reference leads to: by its literal reference, else by what R4 lets it say of the type, else by an identifier
 * that names no type. A display alone leads nowhere, and a fragment that leads nowhere is an issue of its own.
 */
function findType(node: ElementNode, source: FactSource, context: ValidationContext): TargetType | undefined {
  if (findChildValue(node, 'reference') === undefined) {
    const type = findChildValue(node, 'type');
    const isLogical = findChild(node, 'identifier') !== undefined;
    return isLogical ? { reference: undefined, type } : undefined;
  }
  const read = readReference(node, source, context);
  if (read === undefined) return undefined;
  const isElsewhere = read.target === undefined && !read.reference.startsWith('#');
  return read.type !== undefined || isElsewhere ? read : undefined;
}

function explainUnknown(reference: string | undefined): string {
  return reference === undefined
    ? 'The reference is by identifier, so the type of what it points to is not known.'
    : `The reference "${reference}" leads to a resource that is not at hand, so the type of that is not known.`;
}

function explainMissing(missing: readonly string[]): string {
  return `The type that a reference may point to could not be checked: not at hand are ${missing.join(', ')}.`;
}
