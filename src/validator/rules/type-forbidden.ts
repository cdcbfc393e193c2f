import { capitalise, findTypeOfName } from '../fact-source.js';
import { defineRule } from '../rule.js';

export const typeForbidden = defineRule({
  id: 'type-forbidden',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element has a type that the profile allows.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html',
  message: (params: { element: string; found: string; allowed: readonly string[] }) =>
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
