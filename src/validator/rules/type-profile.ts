import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { issueBlocks } from '../../model/issue-order.js';
import type { IssueParams } from '../../model/issue.js';
import { findCircle } from '../base-circle.js';
import type { CompileTools } from '../compile-tools.js';
import { hasSnapshot } from '../element-facts.js';
import type { Structure } from '../fact-source.js';
import { defineRule, type Check } from '../rule.js';

export const typeProfile = defineRule({
  id: 'type-profile',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'An element conforms to the profile of its type, or to one of them where there are several.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.type.profile',
  message: (params: { element: string; profiles: readonly string[] }) =>
    `"${params.element}" conforms to none of the profiles that are allowed here: ${params.profiles.join(', ')}.`,
  compile: ({ facts, base, typeCode, isRoot }, tools) => {
    if (isRoot) return compileBase(tools);
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

/** A profile that comes with its differential only holds together with the profile that it is based on. */
function compileBase({
  source,
  origin,
}: Pick<CompileTools<IssueParams>, 'source' | 'origin'>): Check | undefined {
  const structure = source.findStructure(origin.profile);
  if (typeof structure !== 'object' || hasSnapshot(structure.definition)) return undefined;
  const { baseDefinition } = structure.definition;
  if (baseDefinition === undefined || isType(source.findStructure(baseDefinition))) return undefined;
  // That they lead back is said by profile-circular.
  if (findCircle(origin.profile, source) !== undefined) return undefined;
  return (node, context) => {
    context.applyProfile(node, baseDefinition, origin);
  };
}

/** A type of the core holds for every resource anyway. */
function isType(structure: Structure | 'no-elements' | undefined): boolean {
  return typeof structure === 'object' && structure.definition.derivation !== 'constraint';
}

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
