import type { ElementNode } from '../fhir/element-node.js';
import { issueBlocks } from '../model/issue-order.js';
import type { DefinitionRef } from '../model/issue.js';
import { checkCodes } from './bindings.js';
import {
  findExpectation,
  findFacts,
  followSteps,
  readSteps,
  type Reached,
  type Step,
} from './discriminator-path.js';
import type { ElementFacts } from './element-facts.js';
import { capitalise } from './capitalise.js';
import { isDerivedFrom, type FactSource } from './fact-source.js';
import { isRecord, matchesValue } from './match-value.js';
import type { ProfileCompilation } from './profile-compilation.js';
import { readReference } from './read-reference.js';
import type { ValidationContext } from './validation-context.js';

/** Whether an element belongs to a slice; `unknown` where that cannot be decided here. */
export type Membership = 'yes' | 'no' | 'unknown';
export type MembershipTest = (node: ElementNode, context: ValidationContext) => Membership;

type DiscriminatorTools = Pick<ProfileCompilation, 'source' | 'terminology'>;

export interface Discriminator {
  readonly type: string;
  readonly path: string;
}

/** A slice with the path that tells its members. */
interface Told {
  readonly slice: ElementFacts;
  readonly steps: readonly Step[];
}

const undecidable: MembershipTest = () => 'unknown';

/**
 * The test by which one discriminator tells a slice's members
 * (https://hl7.org/fhir/STU3/profiling.html#discriminator). Where the path or the slice gives nothing
 * to test by, the answer is always `unknown`, and so it is where a reference on the path leads to nothing at hand.
 */
export function compileDiscriminator(
  discriminator: Discriminator,
  slice: ElementFacts,
  tools: DiscriminatorTools,
  ref: DefinitionRef,
): MembershipTest {
  const { source } = tools;
  const steps = readSteps(discriminator.path);
  if (steps === undefined) return undecidable;
  const told = { slice, steps };
  switch (discriminator.type) {
    case 'value':
    case 'pattern':
      return (
        compileValueTest(told, source) ??
        compileBindingTest(told, tools) ??
        compileSlicesTest(told, tools, ref)
      );
    case 'exists':
      return compileExistsTest(told, source);
    case 'type':
      return compileTypeTest(told, source);
    case 'profile':
      return compileProfileTest(told, source, ref);
    default:
      return undecidable;
  }
}

/** `undefined` where the slice demands no value there. */
function compileValueTest({ slice, steps }: Told, source: FactSource): MembershipTest | undefined {
  const expected = findExpectation(source, slice, steps);
  if (expected === undefined) return undefined;
  // What a primitive carries beside its value does not decide where it belongs.
  const mode = isRecord(expected.value) ? expected.mode : 'partial';
  return (node, context) =>
    judge(followSteps(node, steps, context), (found) => matchesValue(found, expected.value, mode));
}

function judge({ nodes, lost }: Reached, isMember: (found: ElementNode) => boolean): Membership {
  if (nodes.some(isMember)) return 'yes';
  return lost.length > 0 ? 'unknown' : 'no';
}

/** A required value set tells a slice as well as a value does. */
function compileBindingTest(
  { slice, steps }: Told,
  { source, terminology }: DiscriminatorTools,
): MembershipTest | undefined {
  const facts = findFacts(source, slice, steps);
  const binding = facts?.binding;
  if (binding?.strength !== 'required') return undefined;
  return (node, context) => {
    const { nodes, lost } = followSteps(node, steps, context);
    const answers = nodes.map((found) => {
      const typeCode = found.typeCode ?? facts?.types[0]?.code;
      return checkCodes(found, typeCode, binding.valueSet, { terminology, context });
    });
    if (answers.includes('in')) return 'yes';
    return answers.includes('unknown') || lost.length > 0 ? 'unknown' : 'no';
  };
}

/**
 * What has to hold slices of its own is told by these: one of them is enough, so that another which is missing can be
 * found missing.
 */
function compileSlicesTest(
  { slice, steps }: Told,
  tools: DiscriminatorTools,
  ref: DefinitionRef,
): MembershipTest {
  const children = findFacts(tools.source, slice, steps)?.children ?? [];
  const tests = children.flatMap(({ stem, slicing, slices }) => {
    const discriminators = slicing?.discriminator ?? [];
    const needed = discriminators.length === 0 ? [] : slices.filter(({ min }) => min > 0);
    return needed.map((one) => ({
      stem,
      test: allAgree(discriminators.map((each) => compileDiscriminator(each, one, tools, ref))),
    }));
  });
  if (tests.length === 0) return undecidable;
  return (node, context) => {
    const { nodes, lost } = followSteps(node, steps, context);
    const inside = nodes.flatMap((found) => found.children);
    const answers = tests.flatMap(({ stem, test }) =>
      inside.filter(({ name }) => name === stem).map((child) => test(child, context)),
    );
    if (answers.includes('yes')) return 'yes';
    return answers.includes('unknown') || lost.length > 0 ? 'unknown' : 'no';
  };
}

/** Members are those of which all discriminators say so. */
export function allAgree(tests: readonly MembershipTest[]): MembershipTest {
  return (node, context) => {
    const answers = tests.map((test) => test(node, context));
    if (answers.includes('no')) return 'no';
    return answers.includes('unknown') ? 'unknown' : 'yes';
  };
}

function compileExistsTest({ slice, steps }: Told, source: FactSource): MembershipTest {
  const facts = findFacts(source, slice, steps);
  if (facts === undefined || (facts.min === 0 && facts.max > 0)) return undecidable;
  const wanted = facts.max > 0;
  return (node, context) => {
    const { nodes, lost } = followSteps(node, steps, context);
    if (nodes.length === 0 && lost.length > 0) return 'unknown';
    return nodes.length > 0 === wanted ? 'yes' : 'no';
  };
}

function compileTypeTest({ slice, steps }: Told, source: FactSource): MembershipTest {
  if (steps.at(-1)?.kind === 'resolve') return compileTargetTypeTest({ slice, steps }, source);
  const facts = findFacts(source, slice, steps);
  if (facts === undefined || facts.types.length === 0) return undecidable;
  const codes = facts.types.flatMap(({ code, profiles }) =>
    code === 'Resource' ? typesOf(profiles, source) : [code],
  );
  const names = codes.map((code) => facts.stem + capitalise(code));
  const isOfType = ({ name, resourceType, typeCode }: ElementNode): boolean =>
    resourceType === undefined
      ? names.includes(name) || (typeCode !== undefined && codes.includes(typeCode))
      : codes.includes(resourceType);
  return (node, context) => judge(followSteps(node, steps, context), isOfType);
}

/** The type of what a reference leads to, which its URL may tell where the resource itself is not at hand. */
function compileTargetTypeTest({ slice, steps }: Told, source: FactSource): MembershipTest {
  const toReference = steps.slice(0, -1);
  const codes = typesOf(targetProfilesOf({ slice, steps: toReference }, source), source);
  if (codes.length === 0) return undecidable;
  return (node, context) => {
    const { nodes, lost } = followSteps(node, toReference, context);
    const types = nodes.map((found) => readReference(found, source, context)?.type);
    if (types.some((type) => type !== undefined && codes.includes(type))) return 'yes';
    return types.includes(undefined) || lost.length > 0 ? 'unknown' : 'no';
  };
}

function targetProfilesOf({ slice, steps }: Told, source: FactSource): readonly string[] {
  return findFacts(source, slice, steps)?.types.flatMap(({ targetProfiles }) => targetProfiles) ?? [];
}

/** The types that profiles are for; none where one of them is not at hand. */
function typesOf(profiles: readonly string[], source: FactSource): readonly string[] {
  const structures = profiles.map((profile) => source.findStructure(profile));
  const types = structures.flatMap((each) => (typeof each === 'object' ? [each.definition.type] : []));
  return types.length === profiles.length ? types : [];
}

function compileProfileTest(told: Told, source: FactSource, ref: DefinitionRef): MembershipTest {
  const { steps } = told;
  const isTarget = steps.at(-1)?.kind === 'resolve';
  const profiles = isTarget
    ? targetProfilesOf({ ...told, steps: steps.slice(0, -1) }, source)
    : (findFacts(source, told.slice, steps)?.types.flatMap((type) => type.profiles) ?? []);
  if (profiles.length === 0) return undecidable;
  const atHand = profiles.filter((profile) => typeof source.findStructure(profile) === 'object');
  const conforms = (node: ElementNode, context: ValidationContext): boolean =>
    atHand.some((profile) => {
      const issues = isTarget
        ? context.tryTarget(node, profile, ref)
        : context.tryProfile(node, profile, ref);
      return !issues.some(issueBlocks);
    });
  return (node, context) => {
    const reached = followSteps(node, steps, context);
    if (reached.nodes.some((found) => claimsOne(found, profiles, source, context))) return 'yes';
    const membership = judge(reached, (found) => conforms(found, context));
    return membership === 'no' && atHand.length < profiles.length ? 'unknown' : membership;
  };
}

/** What claims a profile is meant to be of its slice; how well it conforms is judged there. */
function claimsOne(
  node: ElementNode,
  profiles: readonly string[],
  source: FactSource,
  context: ValidationContext,
): boolean {
  if (node.resourceType === undefined) return false;
  return context
    .claimedProfiles(node)
    .some((claim) => profiles.some((profile) => isDerivedFrom(source, claim, profile)));
}
