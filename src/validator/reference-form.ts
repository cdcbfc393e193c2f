import { findChildValue, type ElementNode } from '../fhir/element-node.js';
import type { FactSource } from './fact-source.js';
import { findTarget, type ReferenceScope } from './find-referenced.js';

/** Whether a text has one of the forms of a literal reference (https://hl7.org/fhir/STU3/references.html#literal). */
export function isReference(reference: string, source: FactSource): boolean {
  if (reference.startsWith('#')) return true;
  if (/\s/.test(reference)) return false;
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return true;
  const type = /^([A-Z][A-Za-z]+)(?:\?.|\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$)/.exec(
    reference,
  )?.[1];
  return findResourceType(type, source) !== undefined;
}

/** The literal reference of a Reference that has one in a form that there is; other forms are an issue of their own. */
export function readReference(node: ElementNode, source: FactSource): string | undefined {
  const reference = findChildValue(node, 'reference');
  return reference !== undefined && isReference(reference, source) ? reference : undefined;
}

/**
 * The type that a reference points to: that of the resource itself where it is at hand, else the one that its URL
 * names, which in a transaction may be a search (`Patient?identifier=…`). A URL need not be a FHIR server's, and a
 * resource of an unknown type is an issue of its own, so only types of the release count.
 */
export function findTargetType(
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
