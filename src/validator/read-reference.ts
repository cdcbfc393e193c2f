import { findChildValue, type ElementNode } from '../fhir/element-node.js';
import type { Followed } from '../fhirpath/invariant-compiler.js';
import type { FactSource } from './fact-source.js';
import { findTarget, type ReferenceScope } from './find-referenced.js';

/** The literal reference of a Reference, with what is known of where it leads. */
export interface LiteralReference {
  readonly reference: string;
  /** Whether it has one of the forms that there are (https://hl7.org/fhir/STU3/references.html#literal). */
  readonly isWellFormed: boolean;
  /** The resource that it leads to, where that is at hand. */
  readonly target: ElementNode | undefined;
  /**
   * The type of the resource: its own where it is at hand, else the one that the URL names, which in a transaction may
   * be a search (`Patient?identifier=…`). A URL need not be a FHIR server's, and a resource of an unknown type is an
   * issue of its own, so only types of the release count.
   */
  readonly type: string | undefined;
}

/** What was read of References, which several rules ask for; undefined where there is no literal reference. */
export type ReadReferences = Map<ElementNode, LiteralReference | undefined>;

interface Scope extends ReferenceScope {
  readonly references: ReadReferences;
}

/** Reads a Reference once in a validation. */
export function readLiteral(
  node: ElementNode,
  source: FactSource,
  scope: Scope,
): LiteralReference | undefined {
  const { references } = scope;
  const known = references.get(node);
  if (known !== undefined || references.has(node)) return known;
  const reference = findChildValue(node, 'reference');
  const read = reference === undefined ? undefined : follow(reference, node, source, scope);
  references.set(node, read);
  return read;
}

/** The same where it is well formed: other forms are an issue of their own. */
export function readReference(
  node: ElementNode,
  source: FactSource,
  scope: Scope,
): LiteralReference | undefined {
  const read = readLiteral(node, source, scope);
  return read?.isWellFormed === true ? read : undefined;
}

/**
 * Follows a Reference, or the URL of an element or of an expression, as far as slicing and target profiles do: within the
 * text, and by the caller's resolver.
 */
export function followReference(
  reference: ElementNode | string,
  from: ElementNode,
  source: FactSource,
  scope: Scope,
): Followed {
  if (typeof reference === 'string') return toFollowed(follow(reference, from, source, scope));
  if (reference.value !== undefined) return toFollowed(follow(reference.value, reference, source, scope));
  return toFollowed(readLiteral(reference, source, scope));
}

function toFollowed(read: LiteralReference | undefined): Followed {
  if (read === undefined) return { target: undefined, type: undefined, name: 'a reference without a URL' };
  const { reference, target, type } = read;
  return { target, type, name: `the reference "${reference}"` };
}

function follow(
  reference: string,
  node: ElementNode,
  source: FactSource,
  scope: ReferenceScope,
): LiteralReference {
  const { isWellFormed, type } = readForm(reference, source);
  const target = isWellFormed ? findTarget(reference, node, scope) : undefined;
  const isInside = target !== undefined || reference.startsWith('#');
  return {
    reference,
    isWellFormed,
    target,
    type: isInside ? findResourceType(target?.resourceType, source) : type,
  };
}

const relative = /^([A-Z][A-Za-z]+)(?:\?.[^\s]*|\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?)$/;
const absolute = /\/([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;

function readForm(reference: string, source: FactSource): Pick<LiteralReference, 'isWellFormed' | 'type'> {
  if (reference.startsWith('#')) return { isWellFormed: true, type: undefined };
  const type = findResourceType(relative.exec(reference)?.[1], source);
  if (type !== undefined) return { isWellFormed: true, type };
  if (!/^[a-z][a-z0-9+.-]*:[^\s]*$/i.test(reference)) return { isWellFormed: false, type: undefined };
  const isSearch = reference.includes('?');
  return {
    isWellFormed: true,
    type: isSearch ? undefined : findResourceType(absolute.exec(reference)?.[1], source),
  };
}

function findResourceType(type: string | undefined, source: FactSource): string | undefined {
  return type !== undefined && source.findType(type)?.definition.kind === 'resource' ? type : undefined;
}
