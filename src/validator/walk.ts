import type { ElementNode } from '../fhir/element-node.js';
import type { CompiledElement } from './compiled-element.js';
import { elementUnknown } from './rules/element-unknown.js';
import { jsonResourceType } from './rules/json-resource-type.js';
import { typeForbidden } from './rules/type-forbidden.js';
import { typeUnknown } from './rules/type-unknown.js';
import { judgeShape } from './shape.js';
import type { ValidationContext } from './validation-context.js';

/**
 * Walks a resource along its type: goes down, then runs the checks of each element's type and its
 * own, so that these know the types of all that is below. Whatever its type does not have is reported.
 * Leaves the type of each element in its node.
 */
export function walkType(node: ElementNode, element: CompiledElement, context: ValidationContext): void {
  const content = assignType(node, element);
  if (node.parent !== undefined && !judgeShape(node, element, context)) {
    walkChildren(node, content ?? element, context);
    return;
  }
  // Only the root and elements that hold a resource have a type of their own to name.
  if (node.resourceType !== undefined && node.parent !== undefined && element.kind !== 'resource') {
    runChecks(node, element, context);
    reportResourceType(node, element, context);
    return;
  }
  if (content === undefined && element.kind === 'resource' && node.parent !== undefined)
    reportUnknownType(node, element, context);
  walkChildren(node, content ?? element, context);
  // A type judges before its use does, which knows more: a code that its system does not have is in no value set either.
  if (content !== undefined) runChecks(node, content, context);
  runChecks(node, element, context);
  if (node.resourceType !== undefined) context.applyClaimedProfiles(node);
}

/** Leaves the type of an element in its node, and gives its content where that stands elsewhere. */
function assignType(node: ElementNode, element: CompiledElement): CompiledElement | undefined {
  const content = element.content(node);
  node.typeCode = element.typeCode;
  node.definitionPath =
    element.facts.contentReference === undefined ? element.facts.path : content?.facts.path;
  return content;
}

/** Leaves the types of a resource's elements in their nodes, for what looks at it before it is walked. */
export function assignTypes(node: ElementNode, element: CompiledElement): void {
  const owner = assignType(node, element) ?? element;
  for (const child of node.children) {
    const known = owner.children.get(child.name);
    if (known !== undefined) assignTypes(child, known);
  }
}

function walkChildren(node: ElementNode, owner: CompiledElement, context: ValidationContext): void {
  for (const child of node.children) {
    const known = owner.children.get(child.name);
    if (known !== undefined) walkType(child, known, context);
    else if (owner.isComplete) reportUnknown(child, owner, context);
  }
}

/** Walks a resource along a profile: only where the profile says something, and something is there to judge. */
export function walkProfile(node: ElementNode, element: CompiledElement, context: ValidationContext): void {
  if (node.isMisshapen || isForbidden(node, element, context)) return;
  runChecks(node, element, context);
  if (element.children.size > 0) {
    for (const child of node.children) {
      const constrained = element.children.get(child.name);
      if (constrained !== undefined) walkProfile(child, constrained, context);
    }
  }
  for (const slicing of element.slicings) slicing.apply(node, context, walkProfile);
}

/** Of a resource of a type that the profile does not allow, that alone is said. */
function isForbidden(node: ElementNode, element: CompiledElement, context: ValidationContext): boolean {
  const { allowedTypes: allowed, source } = element;
  const { name, resourceType: found } = node;
  if (allowed === undefined || found === undefined || allowed.includes(found)) return false;
  const params = { element: name, found, allowed };
  context.add({ rule: typeForbidden.id, severity: typeForbidden.severity, node, params, source });
  return true;
}

function runChecks(node: ElementNode, element: CompiledElement, context: ValidationContext): void {
  for (const check of element.checks) check(node, context);
}

function reportUnknown(child: ElementNode, owner: CompiledElement, context: ValidationContext): void {
  const params = { name: child.name, parent: owner.facts.path };
  context.add({
    rule: elementUnknown.id,
    severity: elementUnknown.severity,
    node: child,
    params,
    source: owner.source,
  });
}

function reportResourceType(node: ElementNode, element: CompiledElement, context: ValidationContext): void {
  const params = { name: 'resourceType', parent: element.facts.path };
  context.add({
    rule: elementUnknown.id,
    severity: elementUnknown.severity,
    node,
    params,
    source: element.source,
  });
}

/** In XML the name of the resource's own element is missing, so what stands there has no place. */
function reportUnknownType(node: ElementNode, element: CompiledElement, context: ValidationContext): void {
  const { resourceType } = node;
  if (resourceType === undefined && context.document.format === 'xml') {
    for (const child of node.children) reportUnknown(child, element, context);
  } else if (resourceType === undefined) {
    // A resourceType that is no text was reported by the reader.
    if (context.isReadProblem(jsonResourceType.id, node)) return;
    context.add({ rule: jsonResourceType.id, severity: 'error', node, params: {} });
  } else {
    const params = { type: resourceType, release: context.fhirVersion };
    context.add({ rule: typeUnknown.id, severity: 'error', node, params });
  }
}
