import { defineRule } from '../rule.js';

export const primitiveLength = defineRule({
  id: 'primitive-length',
  fhirIssueType: 'too-long',
  severity: 'error',
  summary: 'A value is not longer than its maximum length.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.maxLength',
  message: (params: { element: string; max: number; found: number }) =>
    `"${params.element}" has ${params.found} characters; at most ${params.max} are allowed.`,
  compile: ({ facts, base, isRoot }, tools) => {
    const max = facts.maxLength;
    if (isRoot || max === undefined || max === base?.maxLength) return undefined;
    return (node, context) => {
      const found = node.value?.length ?? 0;
      if (found > max) tools.report({ node }, context, { element: node.name, max, found });
    };
  },
});
