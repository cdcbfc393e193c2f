import { rootOf, type ElementNode } from '../../fhir/element-node.js';
import { issueBlocks } from '../../model/issue-order.js';
import type { CompileTools } from '../compile-tools.js';
import type { ElementFacts } from '../element-facts.js';
import { isDerivedFrom, type FactSource } from '../fact-source.js';
import { readReference, type LiteralReference } from '../read-reference.js';
import { defineRule } from '../rule.js';
import type { ValidationContext } from '../validation-context.js';

/** What the rule says: the reference, the type that it leads to, and the profiles of which the resource meets none. */
export interface ReferenceProfileParams {
  readonly [name: string]: string | readonly string[];
  readonly reference: string;
  readonly found: string;
  readonly profiles: readonly string[];
}

/** A resource in the same text that claims one of the profiles is judged by that in its own place, and not here again. */
export const referenceProfile = defineRule({
  id: 'reference-profile',
  fhirIssueType: 'structure',
  severity: 'error',
  summary: 'A reference leads to a resource that conforms to a profile which is allowed there.',
  spec: 'https://hl7.org/fhir/STU3/elementdefinition-definitions.html#ElementDefinition.type.targetProfile',
  message: (params: ReferenceProfileParams) =>
    `The reference "${params.reference}" leads to a resource (${params.found}) that conforms to none of the profiles allowed here: ${params.profiles.join(', ')}.`,
  compile: ({ facts, base, typeCode, isRoot }, tools) => {
    if (isRoot || base === undefined || typeCode !== 'Reference') return undefined;
    const targets = readTargets(facts, tools.source);
    if (!targets.some(({ isCore }) => !isCore)) return undefined;
    return (node, context) => {
      const read = readReference(node, tools.source, context);
      if (read !== undefined) checkReference({ node, read }, targets, tools, context);
    };
  },
});

interface Target {
  readonly profile: string;
  /** Undefined where the profile is not at hand. */
  readonly type: string | undefined;
  /** True for a type of the release, which every resource of the type meets as far as this rule is concerned. */
  readonly isCore: boolean;
}

function readTargets(facts: ElementFacts, source: FactSource): readonly Target[] {
  const profiles = facts.types.find((type) => type.code === 'Reference')?.targetProfiles ?? [];
  return profiles.map((profile) => {
    const structure = source.findStructure(profile);
    if (typeof structure !== 'object') return { profile, type: undefined, isCore: false };
    const { type, derivation } = structure.definition;
    return { profile, type, isCore: derivation !== 'constraint' };
  });
}

interface Referring {
  readonly node: ElementNode;
  readonly read: LiteralReference;
}

type Tools = CompileTools<ReferenceProfileParams>;

function checkReference(
  { node, read }: Referring,
  targets: readonly Target[],
  tools: Tools,
  context: ValidationContext,
): void {
  const { reference, target } = read;
  const fitting = targets.filter(({ type }) => type === read.type || type === 'Resource');
  const missing = targets.filter(({ type }) => type === undefined);
  // What has another type, or one that is not known, is for the rule on types to say.
  if (fitting.length === 0 || fitting.some(({ isCore }) => isCore)) return;
  if (target === undefined) {
    listUnchecked(node, explainAbsent(reference), tools, context);
    return;
  }
  const profiles = fitting.map(({ profile }) => profile);
  if (isJudgedInPlace(target, targets, tools.source, context)) return;
  const attempts = profiles.map((profile) => context.tryTarget(target, profile, tools.origin));
  const met = profiles.filter((_profile, index) => attempts[index]?.some(issueBlocks) !== true);
  if (met.length > 0) applyTheOne(target, met, tools, context);
  else if (missing.length > 0) listUnchecked(node, explainMissing(reference, missing), tools, context);
  else {
    const params = { reference, found: target.resourceType ?? '', profiles };
    tools.report({ node, causes: attempts.flat().filter(issueBlocks) }, context, params);
  }
}

/** Whether a resource of the same text claims one of the profiles, or one that is derived from it. */
function isJudgedInPlace(
  target: ElementNode,
  targets: readonly Target[],
  source: FactSource,
  context: ValidationContext,
): boolean {
  if (rootOf(target) !== context.root) return false;
  return context
    .claimedProfiles(target)
    .some((claim) => targets.some(({ profile }) => isDerivedFrom(source, claim, profile)));
}

/** Where it is clear which profile holds, it holds with all that it says of the resource's own references. */
function applyTheOne(
  target: ElementNode,
  met: readonly string[],
  tools: Tools,
  context: ValidationContext,
): void {
  const [profile, another] = met;
  if (profile === undefined || another !== undefined) return;
  if (!context.isTrial() && rootOf(target) === context.root)
    context.applyProfile(target, profile, tools.origin);
}

function listUnchecked(node: ElementNode, reason: string, tools: Tools, context: ValidationContext): void {
  context.addUnchecked({ rule: 'reference-profile', node, reason, source: tools.origin });
}

function explainAbsent(reference: string): string {
  return `The reference "${reference}" leads to a resource that is not at hand, so it could not be checked against a profile.`;
}

function explainMissing(reference: string, missing: readonly Target[]): string {
  const names = missing.map(({ profile }) => profile).join(', ');
  return `What the reference "${reference}" leads to could not be checked: not at hand are ${names}.`;
}
