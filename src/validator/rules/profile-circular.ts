import { findCircle } from '../base-circle.js';
import { defineRule } from '../rule.js';

export const profileCircular = defineRule({
  id: 'profile-circular',
  fhirIssueType: 'not-supported',
  severity: 'warning',
  summary: 'What a profile is based on leads to a type, and not back to the profile.',
  spec: 'https://hl7.org/fhir/STU3/structuredefinition-definitions.html#StructureDefinition.baseDefinition',
  message: (params: { profile: string; circle: readonly string[] }) =>
    `The profile ${params.profile} is based on itself (${params.circle.join(' → ')}), so it never says all that it demands.`,
  compile: ({ base, isRoot }, tools) => {
    if (!isRoot || base === undefined) return undefined;
    const { profile } = tools.origin;
    const circle = findCircle(profile, tools.source);
    if (circle === undefined) return undefined;
    const params = { profile, circle };
    return (node, context) => {
      tools.report({ node }, context, params);
      const reason = profileCircular.message(params);
      context.addUnchecked({ rule: profileCircular.id, node, reason, source: tools.origin });
    };
  },
});
