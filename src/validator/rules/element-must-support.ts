import { defineRule } from '../rule.js';

/** Only where the validator was asked to say so. */
export const elementMustSupport = defineRule({
  id: 'element-must-support',
  fhirIssueType: 'informational',
  severity: 'information',
  summary: 'An element that the profile marks as must-support is there. Reported on request only.',
  spec: 'https://hl7.org/fhir/STU3/profiling.html#mustsupport',
  message: (params: { element: string }) =>
    `The element "${params.element}" is not there; the profile marks it as must-support, so systems must be able to handle it.`,
  compile: ({ base, children }, tools) => {
    if (!tools.mustSupport || base === undefined) return undefined;
    const marked = children.filter(({ facts }) => facts.mustSupport && facts.max > 0);
    if (marked.length === 0) return undefined;
    return (node, context) => {
      for (const { facts, names } of marked) {
        if (node.children.some((child) => names.includes(child.name))) continue;
        tools.report({ node, child: facts.stem }, context, { element: facts.stem });
      }
    };
  },
});
