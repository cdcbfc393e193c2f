import { capitalise } from '../capitalise.js';
import { findTypeOfName } from '../fact-source.js';
import type { CompileTools, ElementUnderCompilation } from '../compile-tools.js';
import { defineRule, type Check } from '../rule.js';

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
  compile: (element, tools) => {
    const { facts, base, typeCode, isRoot } = element;
    if (!isRoot && base?.types[0]?.code === 'Resource') return compileResourceTypes(element, tools);
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

/** An element that holds a resource: a profile may say of which types. */
function compileResourceTypes(
  { facts }: ElementUnderCompilation,
  tools: CompileTools<TypeForbiddenParams>,
): Check | undefined {
  const allowed = facts.types.map((type) => type.code);
  if (allowed.length === 0 || allowed.includes('Resource') || facts.sliceName !== undefined) return undefined;
  return (node, context) => {
    const found = node.resourceType;
    if (found === undefined || allowed.includes(found)) return;
    tools.report({ node }, context, { element: node.name, found, allowed });
  };
}
