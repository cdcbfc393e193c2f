import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { issueBlocks } from '../../model/issue-order.js';
import { defineRule } from '../rule.js';

export const typeProfile = defineRule({
  id: 'type-profile',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element conforms to the profile of its type, or to one of them where there are several.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.type.profile',
  message: (params: { element: string; profiles: readonly string[] }) =>
    `"${params.element}" conforms to none of the profiles that are allowed here: ${params.profiles.join(', ')}.`,
  compile: ({ facts, base, typeCode, isRoot }, tools) => {
    if (isRoot) return undefined;
    const profiles = profilesOf(facts, typeCode);
    const inherited = base === undefined ? [] : profilesOf(base, typeCode);
    const [first] = profiles;
    if (first === undefined || profiles.every((profile) => inherited.includes(profile))) return undefined;
    if (profiles.length === 1) {
      return (node, context) => {
        if (!isJudgedByUrl(node, first)) context.applyProfile(node, first, tools.origin);
      };
    }
    const isAtHand = (profile: string): boolean => typeof tools.source.findStructure(profile) === 'object';
    return (node, context) => {
      const attempts = profiles.map((profile) => context.tryProfile(node, profile, tools.origin));
      const fitting = profiles.filter((_profile, index) => attempts[index]?.some(issueBlocks) !== true);
      // One that is not at hand blocks nothing, but only one that is at hand can be said to fit.
      const best = fitting.find(isAtHand) ?? fitting[0];
      if (best !== undefined) context.applyProfile(node, best, tools.origin);
      else tools.report({ node, causes: attempts.flat() }, context, { element: node.name, profiles });
    };
  },
});

/** The definition that an extension's own url names is applied to it wherever it stands. */
function isJudgedByUrl(node: ElementNode, profile: string): boolean {
  return node.typeCode === 'Extension' && findChildValue(node, 'url') === profile.split('|')[0];
}

function profilesOf(
  facts: { readonly types: readonly { readonly code: string; readonly profiles: readonly string[] }[] },
  typeCode: string | undefined,
): readonly string[] {
  return facts.types.find((type) => type.code === typeCode)?.profiles ?? [];
}
