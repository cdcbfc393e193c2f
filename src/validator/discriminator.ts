import { findChildValue, type ElementNode } from '../fhir/element-node.js';
import { issueBlocks } from '../model/issue-order.js';
import type { DefinitionRef } from '../model/issue.js';
import { checkCodes } from './bindings.js';
import type { ElementFacts } from './element-facts.js';
import { capitalise, type FactSource } from './fact-source.js';
import { isRecord, matchesValue } from './match-value.js';
import type { ProfileCompilation } from './profile-compilation.js';
import type { ValidationContext } from './validation-context.js';

/** Whether an element belongs to a slice; `unknown` where that cannot be decided here. */
export type Membership = 'yes' | 'no' | 'unknown';
export type MembershipTest = (node: ElementNode, context: ValidationContext) => Membership;

/** A way from an element down to what discriminates, such as `code.coding` or `extension('http://…')`. */
export type Step = { readonly name: string } | { readonly extension: string };

/** Where a value came from: it decides how it is compared. */
interface Expectation {
  readonly value: unknown;
  readonly mode: 'exact' | 'partial';
}

type DiscriminatorTools = Pick<ProfileCompilation, 'source' | 'terminology'>;

export interface Discriminator {
  readonly type: string;
  readonly path: string;
}

/**
 * The test by which one discriminator tells a slice's members
 * (https://hl7.org/fhir/STU3/profiling.html#discriminator). Where the path or the slice gives nothing
 * to test by, the answer is always `unknown`.
 */
export function compileDiscriminator(
  discriminator: Discriminator,
  slice: ElementFacts,
  tools: DiscriminatorTools,
  ref: DefinitionRef,
): MembershipTest {
  const { source } = tools;
  const steps = readSteps(discriminator.path);
  if (steps === undefined) return () => 'unknown';
  switch (discriminator.type) {
    case 'value':
    case 'pattern':
      return (
        compileValueTest(steps, slice, source) ??
        compileBindingTest(steps, slice, tools) ??
        compileSlicesTest(steps, slice, tools, ref)
      );
    case 'exists':
      return compileExistsTest(steps, slice, source);
    case 'type':
      return compileTypeTest(steps, slice, source);
    case 'profile':
      return compileProfileTest(steps, slice, source, ref);
    default:
      return () => 'unknown';
  }
}

/** `undefined` where the slice demands no value there. */
function compileValueTest(
  steps: readonly Step[],
  slice: ElementFacts,
  source: FactSource,
): MembershipTest | undefined {
  const expected = findExpectation(source, slice, steps);
  if (expected === undefined) return undefined;
  // What a primitive carries beside its value does not decide where it belongs.
  const mode = isRecord(expected.value) ? expected.mode : 'partial';
  return (node) =>
    toMembership(nodesAt(node, steps).some((found) => matchesValue(found, expected.value, mode)));
}

/** A required value set tells a slice as well as a value does. */
function compileBindingTest(
  steps: readonly Step[],
  slice: ElementFacts,
  { source, terminology }: DiscriminatorTools,
): MembershipTest | undefined {
  const facts = findFacts(source, slice, steps);
  const binding = facts?.binding;
  if (binding?.strength !== 'required') return undefined;
  return (node, context) => {
    const answers = nodesAt(node, steps).map((found) => {
      const typeCode = found.typeCode ?? facts?.types[0]?.code;
      return checkCodes(found, typeCode, binding.valueSet, { terminology, context });
    });
    if (answers.includes('in')) return 'yes';
    return answers.includes('unknown') ? 'unknown' : 'no';
  };
}

/**
 * What has to hold slices of its own is told by these: one of them is enough, so that another which is missing can be
 * found missing.
 */
function compileSlicesTest(
  steps: readonly Step[],
  slice: ElementFacts,
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
  if (tests.length === 0) return () => 'unknown';
  return (node, context) => {
    const inside = nodesAt(node, steps).flatMap((found) => found.children);
    const answers = tests.flatMap(({ stem, test }) =>
      inside.filter(({ name }) => name === stem).map((child) => test(child, context)),
    );
    if (answers.includes('yes')) return 'yes';
    return answers.includes('unknown') ? 'unknown' : 'no';
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

function compileExistsTest(steps: readonly Step[], slice: ElementFacts, source: FactSource): MembershipTest {
  const facts = findFacts(source, slice, steps);
  if (facts === undefined || (facts.min === 0 && facts.max > 0)) return () => 'unknown';
  const wanted = facts.max > 0;
  return (node) => toMembership(nodesAt(node, steps).length > 0 === wanted);
}

function compileTypeTest(steps: readonly Step[], slice: ElementFacts, source: FactSource): MembershipTest {
  const facts = findFacts(source, slice, steps);
  if (facts === undefined || facts.types.length === 0) return () => 'unknown';
  const codes = facts.types.map((type) => type.code);
  const names = codes.map((code) => facts.stem + capitalise(code));
  const isOfType = ({ name, resourceType, typeCode }: ElementNode): boolean =>
    resourceType === undefined
      ? names.includes(name) || (typeCode !== undefined && codes.includes(typeCode))
      : codes.includes(resourceType);
  return (node) => toMembership(nodesAt(node, steps).some(isOfType));
}

function compileProfileTest(
  steps: readonly Step[],
  slice: ElementFacts,
  source: FactSource,
  ref: DefinitionRef,
): MembershipTest {
  const profiles = findFacts(source, slice, steps)?.types.flatMap((type) => type.profiles) ?? [];
  const isAtHand = (profile: string): boolean => typeof source.findStructure(profile) === 'object';
  if (profiles.length === 0 || !profiles.every(isAtHand)) return () => 'unknown';
  return (node, context) =>
    toMembership(
      nodesAt(node, steps).some((found) =>
        profiles.some((profile) => !context.tryProfile(found, profile, ref).some(issueBlocks)),
      ),
    );
}

function toMembership(isMember: boolean): Membership {
  return isMember ? 'yes' : 'no';
}

/** `undefined` where the path uses what cannot be followed inside one resource, such as `resolve()`. */
export function readSteps(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (const part of path.match(/extension\('[^']*'\)|[^.]+/g) ?? []) {
    const extension = /^extension\('([^']*)'\)$/.exec(part)?.[1];
    if (extension !== undefined) steps.push({ extension });
    else if (/^[A-Za-z]+$/.test(part)) steps.push({ name: part });
    else if (part !== '$this') return undefined;
  }
  return steps;
}

function nodesAt(node: ElementNode, steps: readonly Step[]): readonly ElementNode[] {
  let found: readonly ElementNode[] = [node];
  for (const step of steps)
    found = found.flatMap((at) => at.children.filter((child) => isAtStep(child, step)));
  return found;
}

function isAtStep(child: ElementNode, step: Step): boolean {
  if ('extension' in step)
    return child.name === 'extension' && findChildValue(child, 'url') === step.extension;
  if (child.name === step.name) return true;
  return child.name.startsWith(step.name) && /^[A-Z]/.test(child.name.slice(step.name.length));
}

/** What the slice says of the element at the end of the steps. */
export function findFacts(
  source: FactSource,
  facts: ElementFacts,
  steps: readonly Step[],
): ElementFacts | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return facts;
  for (const level of levelsOf(source, facts)) {
    for (const child of findCandidates(source, level, step)) {
      const found = findFacts(source, child, rest);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** What is said of the element one step down, by the element itself and by its slices. */
function findCandidates(source: FactSource, facts: ElementFacts, step: Step): readonly ElementFacts[] {
  const children =
    'name' in step ? facts.children.filter((child) => child.stem === step.name) : facts.children;
  const candidates = [...children, ...children.flatMap((child) => child.slices)];
  if ('name' in step) return candidates;
  return candidates.filter(
    (child) =>
      child.stem === 'extension' &&
      findExpectation(source, child, [{ name: 'url' }])?.value === step.extension,
  );
}

/** The value that the slice demands at the end of the steps: fixed or a pattern, there or on the way. */
export function findExpectation(
  source: FactSource,
  facts: ElementFacts,
  steps: readonly Step[],
): Expectation | undefined {
  const own = expectationOf(facts);
  if (own !== undefined) {
    const value = valueAt(own.value, steps);
    return value === undefined ? undefined : { value, mode: own.mode };
  }
  const [step, ...rest] = steps;
  if (step === undefined) return undefined;
  for (const level of levelsOf(source, facts)) {
    for (const child of findCandidates(source, level, step)) {
      const found = findExpectation(source, child, rest);
      if (found !== undefined) return found;
    }
  }
  const profile = facts.types[0]?.profiles[0];
  // An extension's canonical URL is the value of its url, even where its definition is not at hand.
  const isUrlOfExtension = facts.types[0]?.code === 'Extension' && 'name' in step && step.name === 'url';
  return isUrlOfExtension && profile !== undefined
    ? { value: profile.split('|')[0], mode: 'exact' }
    : undefined;
}

function expectationOf(facts: ElementFacts): Expectation | undefined {
  if (facts.fixed !== undefined) return { value: facts.fixed.value, mode: 'exact' };
  if (facts.pattern !== undefined) return { value: facts.pattern.value, mode: 'partial' };
  return undefined;
}

/** The element itself and the profiles of its type: what they say together is said of the element. */
function levelsOf(source: FactSource, facts: ElementFacts): readonly ElementFacts[] {
  const levels = [facts];
  for (const type of facts.types) {
    for (const profile of type.profiles) {
      const structure = source.findStructure(profile);
      if (structure !== undefined && structure !== 'no-elements') levels.push(structure.root);
    }
  }
  return levels;
}

function valueAt(value: unknown, steps: readonly Step[]): unknown {
  let current = value;
  for (const step of steps) {
    const one: unknown = Array.isArray(current) ? current[0] : current;
    if (!('name' in step) || !isRecord(one)) return undefined;
    current = one[step.name];
  }
  return Array.isArray(current) ? (current[0] as unknown) : current;
}
