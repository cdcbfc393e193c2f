import type { ElementNode } from '../fhir/element-node.js';
import type { DefinitionRef } from '../model/issue.js';
import { isRuledOut, typeCodeOf, type ProfileCompilation } from './profile-compilation.js';
import type { ChildUnderCompilation } from './compile-tools.js';
import type { CompiledElement } from './compiled-element.js';
import { allAgree, compileDiscriminator, type Discriminator, type MembershipTest } from './discriminator.js';
import type { ElementFacts } from './element-facts.js';
import { sliceMax } from './rules/slice-max.js';
import { sliceMin } from './rules/slice-min.js';
import { sliceOrder } from './rules/slice-order.js';
import { sliceUndecided } from './rules/slice-undecided.js';
import { sliceUnmatched } from './rules/slice-unmatched.js';
import type { ValidationContext } from './validation-context.js';

export type Walk = (node: ElementNode, element: CompiledElement, context: ValidationContext) => void;

/** How the repetitions of one element fall into slices. */
export interface CompiledSlicing {
  /** Sorts the children of `parent` into slices, walks each in its slice, and judges counts and order. */
  readonly apply: (parent: ElementNode, context: ValidationContext, walk: Walk) => void;
}

interface CompiledSlice {
  readonly facts: ElementFacts;
  readonly source: DefinitionRef;
  readonly element: CompiledElement;
  readonly test: MembershipTest;
  readonly inner: SlicePlan | undefined;
}

interface SlicePlan {
  readonly facts: ElementFacts;
  readonly source: DefinitionRef;
  /** Without the slice for what is in no other. */
  readonly slices: readonly CompiledSlice[];
  readonly rest: CompiledSlice | undefined;
}

/** The name of the slice for what is in no other one. */
const restName = '@default';

/** https://hl7.org/fhir/STU3/profiling.html#slicing */
export function compileSlicing(
  compilation: ProfileCompilation,
  child: ChildUnderCompilation,
): CompiledSlicing {
  const names = new Set(child.names);
  const forbidden = new Set(child.names.filter((name) => isForbidden(child, name)));
  const plan = compilePlan(compilation, { child, facts: child.facts });
  return {
    apply: (node, context, walk) => {
      if (forbidden.size > 0 && node.children.some((candidate) => forbidden.has(candidate.name))) return;
      const members = node.children.filter((candidate) => names.has(candidate.name));
      applyPlan(plan, { parent: node, members }, context, walk);
    },
  };
}

/** A choice stands once: where it has a type that is not allowed at all, its slices have nothing to add. */
function isForbidden({ facts, base }: ChildUnderCompilation, name: string): boolean {
  return facts.sliceName === undefined && isRuledOut(facts, base, typeCodeOf(facts, base, name));
}

interface Sliced {
  readonly child: ChildUnderCompilation;
  readonly facts: ElementFacts;
}

function compilePlan(compilation: ProfileCompilation, sliced: Sliced): SlicePlan {
  const { facts } = sliced;
  const slices = facts.slices.map((slice) => compileSlice(compilation, sliced, slice));
  return {
    facts,
    source: { profile: compilation.structure.url, element: facts.id },
    slices: slices.filter((slice) => slice.facts.sliceName !== restName),
    rest: slices.find((slice) => slice.facts.sliceName === restName),
  };
}

function compileSlice(compilation: ProfileCompilation, sliced: Sliced, slice: ElementFacts): CompiledSlice {
  const { base } = sliced.child;
  const source = { profile: compilation.structure.url, element: slice.id };
  const name = sliced.child.names.length === 1 ? sliced.child.names[0] : undefined;
  const typeCode = name === undefined ? slice.types[0]?.code : typeCodeOf(slice, base, name);
  return {
    facts: slice,
    source,
    element: compilation.compileElement({ facts: slice, base, typeCode, isRoot: false }),
    test: compileTest(compilation, sliced, slice),
    inner: slice.slices.length > 0 ? compilePlan(compilation, { ...sliced, facts: slice }) : undefined,
  };
}

function compileTest(compilation: ProfileCompilation, sliced: Sliced, slice: ElementFacts): MembershipTest {
  const ref = { profile: compilation.structure.url, element: slice.id };
  const isChoice = sliced.child.base?.isChoice === true;
  if (isChoice && !slice.isChoice) return (node) => (node.name === slice.stem ? 'yes' : 'no');
  const given = sliced.facts.slicing?.discriminator ?? sliced.child.facts.slicing?.discriminator ?? [];
  const discriminators = given.length === 0 ? defaultDiscriminators(slice, isChoice) : given;
  const tests = discriminators.map((each) => compileDiscriminator(each, slice, compilation, ref));
  if (tests.length === 0) return () => 'unknown';
  return allAgree(tests);
}

/** A choice is told by type and an extension by its url, also where the profile does not say so. */
export function defaultDiscriminators({ stem }: ElementFacts, isChoice: boolean): readonly Discriminator[] {
  if (isChoice) return [{ type: 'type', path: '$this' }];
  const isExtension = stem === 'extension' || stem === 'modifierExtension';
  return isExtension ? [{ type: 'value', path: 'url' }] : [];
}

interface Members {
  readonly parent: ElementNode;
  readonly members: readonly ElementNode[];
}

function applyPlan(plan: SlicePlan, group: Members, context: ValidationContext, walk: Walk): void {
  const bySlice = new Map<CompiledSlice, ElementNode[]>();
  const doubtful = new Set<CompiledSlice>();
  const found: (CompiledSlice | undefined)[] = [];
  for (const member of group.members) {
    const { slice, undecided } = findSlice(plan, member, context);
    found.push(slice);
    if (slice !== undefined) addTo(bySlice, slice, member);
    else if (undecided.length === 0) reportUnmatched(plan, member, context);
    else undecided.forEach((each) => doubtful.add(each));
  }
  for (const slice of plan.rest === undefined ? plan.slices : [...plan.slices, plan.rest]) {
    const members = bySlice.get(slice) ?? [];
    judgeCount(slice, { ...group, members }, context, doubtful.has(slice));
    for (const member of members) {
      context.onSlice?.(member, slice.source);
      walk(member, slice.element, context);
    }
    if (slice.inner !== undefined) applyPlan(slice.inner, { parent: group.parent, members }, context, walk);
  }
  judgeOrder(plan, group.members, found, context);
}

function addTo(bySlice: Map<CompiledSlice, ElementNode[]>, slice: CompiledSlice, member: ElementNode): void {
  const members = bySlice.get(slice);
  if (members === undefined) bySlice.set(slice, [member]);
  else members.push(member);
}

function findSlice(
  plan: SlicePlan,
  member: ElementNode,
  context: ValidationContext,
): { readonly slice: CompiledSlice | undefined; readonly undecided: readonly CompiledSlice[] } {
  const undecided: CompiledSlice[] = [];
  for (const slice of plan.slices) {
    const membership = member.isMisshapen ? 'unknown' : slice.test(member, context);
    if (membership === 'yes') return { slice, undecided: [] };
    if (membership === 'unknown') undecided.push(slice);
  }
  if (plan.rest === undefined) return { slice: undefined, undecided };
  return undecided.length === 0
    ? { slice: plan.rest, undecided }
    : { slice: undefined, undecided: [...undecided, plan.rest] };
}

/** Where members could not be sorted, the slices that they may be in may have more than were counted. */
function judgeCount(
  slice: CompiledSlice,
  group: Members,
  context: ValidationContext,
  isDoubtful: boolean,
): void {
  const { facts, source } = slice;
  const { parent, members } = group;
  const params = { element: facts.stem, slice: facts.sliceName ?? '', found: members.length };
  const place = { node: parent, child: facts.stem, source };
  if (isDoubtful) {
    context.addUnchecked({
      rule: sliceUndecided.id,
      ...place,
      reason: sliceUndecided.message({ slice: params.slice }),
    });
  } else if (members.length < facts.min) {
    context.add({
      rule: sliceMin.id,
      severity: sliceMin.severity,
      ...place,
      params: { ...params, min: facts.min },
    });
  }
  const first = members[facts.max];
  if (first !== undefined) {
    const excess = { ...params, max: facts.max };
    context.add({ rule: sliceMax.id, severity: sliceMax.severity, node: first, params: excess, source });
  }
}

function reportUnmatched(plan: SlicePlan, member: ElementNode, context: ValidationContext): void {
  if (plan.facts.slicing?.rules !== 'closed') return;
  const slices = plan.slices.map((slice) => slice.facts.sliceName ?? '');
  const params = { element: plan.facts.stem, slices };
  context.add({
    rule: sliceUnmatched.id,
    severity: sliceUnmatched.severity,
    node: member,
    params,
    source: plan.source,
  });
}

/** `ordered`: slices follow each other as defined. `openAtEnd`: what is in no slice comes last. */
function judgeOrder(
  plan: SlicePlan,
  members: readonly ElementNode[],
  found: readonly (CompiledSlice | undefined)[],
  context: ValidationContext,
): void {
  const slicing = plan.facts.slicing;
  const isOrdered = slicing?.ordered === true;
  const isOpenAtEnd = slicing?.rules === 'openAtEnd';
  if (!isOrdered && !isOpenAtEnd) return;
  let highest = 0;
  let unmatched = false;
  members.forEach((member, index) => {
    const slice = found[index];
    const rank = slice === undefined ? -1 : plan.slices.indexOf(slice);
    const isLate = rank >= 0 && ((isOpenAtEnd && unmatched) || (isOrdered && rank < highest));
    if (isLate) {
      const params = { slice: slice?.facts.sliceName ?? '', element: plan.facts.stem };
      context.add({
        rule: sliceOrder.id,
        severity: sliceOrder.severity,
        node: member,
        params,
        source: plan.source,
      });
    }
    if (rank < 0) unmatched = true;
    highest = Math.max(highest, rank);
  });
}
