import { capitalise } from '../capitalise.js';
import { findTypeOfName } from '../fact-source.js';
import type { ElementFacts } from '../element-facts.js';
import { defineRule } from '../rule.js';

/** What the rule says: the element, the type that it has, and those that it may have. */
export interface TypeForbiddenParams {
  readonly [name: string]: string | readonly string[];
  readonly element: string;
  readonly found: string;
  readonly allowed: readonly string[];
}

export const typeForbidden = defineRule({
  id: 'type-forbidden',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element has a type that the profile allows.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: TypeForbiddenParams) =>
    `"${params.element}" has the type ${params.found}; the profile allows ${params.allowed.join(', ')}.`,
  compile: ({ facts, base, typeCode, isRoot }, tools) => {
    if (isRoot || base === undefined || !base.isChoice || typeCode === undefined) return undefined;
    // Slices only name types; what is in no slice may still have another.
    if (facts.sliceName !== undefined) return undefined;
    const allowed = facts.isChoice
      ? facts.types.map((type) => type.code)
      : [findTypeOfName(base, facts.stem) ?? facts.stem];
    if (allowed.length === 0 || allowed.includes(typeCode)) return undefined;
    const names = allowed.map((code) => base.stem + capitalise(code));
    return (node, context) => {
      tools.report({ node }, context, { element: node.name, found: typeCode, allowed: names });
    };
  },
});

/** The types that a profile allows of a resource that an element holds; undefined where it may be any. */
export function allowedResourceTypes(
  { types, sliceName }: ElementFacts,
  base: ElementFacts | undefined,
): readonly string[] | undefined {
  if (base?.types[0]?.code !== 'Resource' || sliceName !== undefined) return undefined;
  const allowed = types.map((type) => type.code);
  return allowed.length === 0 || allowed.includes('Resource') ? undefined : allowed;
}
