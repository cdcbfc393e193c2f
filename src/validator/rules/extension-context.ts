import type { StructureDefinition } from '../../fhir/definition-resources.js';
import { findChildValue, pathOf, type ElementNode } from '../../fhir/element-node.js';
import type { ElementFacts } from '../element-facts.js';
import { defineRule, type Check } from '../rule.js';

export const extensionContext = defineRule({
  id: 'extension-context',
  fhirIssueType: 'extension',
  severity: 'error',
  summary: 'An extension stands where its definition allows it, or where a profile puts it.',
  spec: 'https://hl7.org/fhir/STU3/defining-extensions.html#context',
  message: (params: { url: string; found: string; allowed: readonly string[] }) =>
    `The extension ${params.url} stands on ${params.found}; it is defined for ${params.allowed.join(', ')}.`,
  compile: ({ facts, base, typeCode, isRoot }, tools) => {
    if (base !== undefined) return compileWithdrawal(facts);
    if (isRoot || typeCode !== 'Extension') return undefined;
    return (node, context) => {
      const url = findChildValue(node, 'url');
      const { parent } = node;
      const structure = url === undefined ? undefined : tools.source.findStructure(url);
      if (url === undefined || parent === undefined || structure === undefined || structure === 'no-elements')
        return;
      const allowed = contextsOf(structure.definition);
      if (isInExample(parent)) return;
      const places = placesOf(parent);
      if (allowed.length === 0 || allowed.some((place) => places.has(place))) return;
      tools.report({ node }, context, { url, found: formatPlace(parent), allowed });
    };
  },
});

/**
 * A profile that puts an extension where its definition does not allow it is at fault, not the resource. It counts
 * also in a slice of which nobody can say whether the element is in it.
 */
function compileWithdrawal(facts: ElementFacts): Check | undefined {
  const urls = new Set([facts, ...facts.slices].flatMap(extensionsOn));
  if (urls.size === 0) return undefined;
  return (node, context) => {
    for (const child of node.children) {
      if (child.typeCode === 'Extension' && urls.has(findChildValue(child, 'url') ?? ''))
        context.withdraw('extension-context', child);
    }
  };
}

function extensionsOn({ children }: ElementFacts): readonly string[] {
  return children
    .flatMap((child) => child.slices)
    .flatMap((slice) => slice.types)
    .flatMap(({ code, profiles }) => (code === 'Extension' ? profiles : []))
    .map((profile) => profile.split('|')[0] ?? profile);
}

/** STU3 has paths under one kind, R4 has records; expressions and elements of profiles are not judged here. */
function contextsOf(definition: StructureDefinition): readonly string[] {
  const contexts = definition.context ?? [];
  const paths = contexts.map((each) => {
    if (typeof each === 'string') return each;
    return each.type === 'fhirpath' || each.expression.includes('#') ? '*' : each.expression;
  });
  return paths.some((path) => path === '*' || path === 'Element' || path === 'Any') ? [] : paths;
}

/** All the ways in which a context may name an element: its path, its type, its supertypes. */
function placesOf(node: ElementNode): ReadonlySet<string> {
  const places = new Set<string>([formatPlace(node)]);
  if (node.typeCode !== undefined) places.add(node.typeCode);
  if (node.definitionPath !== undefined) places.add(node.definitionPath);
  if (node.resourceType !== undefined) {
    places.add(node.resourceType);
    places.add('Resource');
    places.add('DomainResource');
  }
  const url = node.typeCode === 'Extension' ? findChildValue(node, 'url') : undefined;
  if (url !== undefined) places.add(url);
  return places;
}

/** Values in an ElementDefinition (examples, fixed values, patterns) stand for an element that is elsewhere. */
function isInExample(node: ElementNode): boolean {
  for (let at: ElementNode | undefined = node; at !== undefined; at = at.parent) {
    if (/^ElementDefinition\..*\[x\]$/.test(at.definitionPath ?? '')) return true;
  }
  return false;
}

function formatPlace(node: ElementNode): string {
  return pathOf(node)
    .map((segment) => segment.name)
    .join('.');
}
