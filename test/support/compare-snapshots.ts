import type { StructureDefinition } from '../../src/fhir/definition-resources.js';
import { readElementFacts, type ElementFacts, type TypeFacts } from '../../src/validator/element-facts.js';
import type { FactSource } from '../../src/validator/fact-source.js';
import { isSameValue } from '../../src/compare/stated.js';
import type { Change, Stated } from '../../src/model/comparison.js';

/** One point in which two snapshots disagree, from the published one to ours. */
export type Difference = Pick<Change, 'element' | 'aspect' | 'was' | 'is'>;

/** An element of a snapshot with what its type in the core says of it. */
interface Placed {
  readonly facts: ElementFacts;
  readonly implied: ElementFacts | undefined;
  readonly isSlice: boolean;
}

type Elements = ReadonlyMap<string, Placed>;

/**
 * Compares two snapshots of one profile element by element, by what validation reads of them. An element that only one
 * of them writes out is compared with what its type says, so that a deeper snapshot alone is no difference. A choice
 * compares as `value[x]` however it is written, names of slices without regard to case, and the minimum of a sliced
 * element is at least that of its slices together. Of an element that both rule out nothing else compares.
 */
export function compareSnapshots(
  ours: StructureDefinition,
  published: StructureDefinition,
  core: FactSource,
): readonly Difference[] {
  const [mine, theirs] = [ours, published].map((each) => placeElements(each, core));
  if (mine === undefined || theirs === undefined) throw new Error('A snapshot is missing');
  const ids = [...new Set([...theirs.keys(), ...mine.keys()])];
  return ids.flatMap((id) => compareElement(id, [mine.get(id), theirs.get(id)], core));
}

function compareElement(
  id: string,
  [mine, theirs]: readonly [Placed | undefined, Placed | undefined],
  core: FactSource,
): readonly Difference[] {
  const other = mine ?? theirs;
  const [ours, published] = [mine, theirs].map(
    (each) => each?.facts ?? (other?.isSlice ? undefined : other?.implied),
  );
  if (ours === undefined || published === undefined) {
    const isThere = (facts: ElementFacts | undefined): Stated =>
      facts === undefined ? undefined : 'present';
    return compareRecords(id, { element: isThere(ours) }, { element: isThere(published) });
  }
  if (ours.max === 0 && published.max === 0) return [];
  return compareRecords(id, toRecord(ours, other, core), toRecord(published, other, core));
}

type Aspects = Readonly<Record<string, Stated>>;

function compareRecords(element: string, ours: Aspects, published: Aspects): readonly Difference[] {
  return [...new Set([...Object.keys(published), ...Object.keys(ours)])]
    .filter((aspect) => !isSameValue(ours[aspect], published[aspect]))
    .map((aspect) => ({ element, aspect, was: published[aspect], is: ours[aspect] }));
}

/** One line that a person can read. */
export function formatDifference({ element, aspect, was, is }: Difference): string {
  return `${element} ${aspect}: published ${format(was)}, ours ${format(is)}`;
}

function format(value: Stated): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function placeElements(structure: StructureDefinition, core: FactSource): Elements {
  const root = readElementFacts(structure, structure.snapshot?.element);
  const type = core.findType(structure.type)?.root;
  const elements = new Map<string, Placed>();
  if (root !== undefined)
    addElement({ facts: root, implied: type, isSlice: false }, structure.type, core, elements);
  return elements;
}

function addElement(placed: Placed, id: string, core: FactSource, into: Map<string, Placed>): void {
  into.set(id, placed);
  const { facts, implied } = placed;
  const children = facts.children.map(toUnsliced).map((child) => ({
    facts: child,
    implied: findImplied(facts, implied, child.stem, core),
  }));
  for (const child of children) {
    const alike = children.filter((each) => each.implied !== undefined && each.implied === child.implied);
    const { name, isSlice } = nameOf(child.facts, child.implied, alike.length < 2);
    addElement({ ...child, isSlice }, `${id}.${name}`, core, into);
    addSlices(child, `${id}.${name}`, core, into);
  }
}

/** R4 writes a choice that is cut down to one type as closed slicing by type, with that one slice. */
function toUnsliced(facts: ElementFacts): ElementFacts {
  const [slice, another] = facts.slices;
  const isByType = facts.slicing?.discriminator?.every(
    ({ type, path }) => type === 'type' && path === '$this',
  );
  if (!facts.isChoice || isByType !== true || facts.slicing?.rules !== 'closed') return facts;
  if (slice === undefined || another !== undefined) return facts;
  const { stem, isChoice } = facts;
  return {
    ...slice,
    stem,
    isChoice,
    sliceName: undefined,
    slicing: undefined,
    min: Math.max(facts.min, slice.min),
  };
}

/** What the types say of a child: by their profile in the core, such as SimpleQuantity, or by themselves. */
function findImplied(
  { types }: ElementFacts,
  implied: ElementFacts | undefined,
  stem: string,
  core: FactSource,
): ElementFacts | undefined {
  if (implied === undefined) return undefined;
  const [type = implied.types[0]] = types;
  const [profile] = type?.profiles ?? [];
  const ofProfile = profile === undefined ? undefined : findRoot(profile, core);
  return (
    ofProfile?.children.find((child) => child.stem === stem) ?? core.findBaseChild(implied, type?.code, stem)
  );
}

function addSlices(
  { facts, implied }: Pick<Placed, 'facts' | 'implied'>,
  id: string,
  core: FactSource,
  into: Map<string, Placed>,
): void {
  for (const slice of facts.slices) {
    const base = id.replace(/:[^.]*$/, '');
    addElement(
      { facts: slice, implied, isSlice: true },
      `${base}:${slice.sliceName?.toLowerCase() ?? ''}`,
      core,
      into,
    );
    addSlices({ facts: slice, implied }, id, core, into);
  }
}

/** One name for the ways in which a choice is written. */
function nameOf(facts: ElementFacts, implied: ElementFacts | undefined, isOnlyOne: boolean) {
  if (implied?.isChoice !== true || facts.isChoice) return { name: facts.stem, isSlice: false };
  return isOnlyOne
    ? { name: implied.stem, isSlice: false }
    : { name: `${implied.stem}:${facts.stem.toLowerCase()}`, isSlice: true };
}

function toRecord(facts: ElementFacts, other: Placed | undefined, core: FactSource): Aspects {
  const { min, max, maxLength, binding, contentReference, mustSupport } = facts;
  const bySlices = facts.slices.reduce((sum, slice) => sum + slice.min, 0);
  return {
    min: Math.max(min, bySlices),
    max: max === Infinity ? '*' : max,
    types: facts.types.flatMap(toTypeNames).toSorted(),
    fixed: toStated(facts.fixed),
    pattern: toStated(facts.pattern),
    minValue: toStated(facts.minValue),
    maxValue: toStated(facts.maxValue),
    maxLength,
    binding: binding === undefined ? undefined : `${binding.strength} ${binding.valueSet}`,
    slicing: toSlicing(facts),
    constraints: toConstraints(facts, other?.implied, core),
    contentReference,
    mustSupport,
  };
}

function toTypeNames({ code, profiles, targetProfiles, aggregation }: TypeFacts): readonly string[] {
  const marks = aggregation.map((mode) => ` ${mode}`).join('');
  const names = [
    ...profiles.map((profile) => `${code}: ${profile}`),
    ...targetProfiles.map((to) => `${code} → ${to}`),
  ];
  return names.length === 0 ? [code] : names.map((name) => name + marks);
}

function toStated(expected: { readonly type: string; readonly value: unknown } | undefined): Stated {
  return expected === undefined ? undefined : `${expected.type} ${JSON.stringify(expected.value)}`;
}

/** Extensions are sliced by url whether or not it says so (http://hl7.org/fhir/STU3/profiling.html#slicing). */
function toSlicing({ slicing, stem, slices }: ElementFacts): Stated {
  const isExtension = stem === 'extension' || stem === 'modifierExtension';
  if (slicing === undefined || (isExtension && slices.length === 0))
    return isExtension ? 'value:url open' : undefined;
  const discriminators = (slicing.discriminator ?? []).map(({ type, path }) => `${type}:${path}`);
  return [...discriminators, slicing.rules, ...(slicing.ordered === true ? ['ordered'] : [])].join(' ');
}

/** Without those that every element has, and those that the element and its types have in the core. */
function toConstraints(
  { constraints, types }: ElementFacts,
  implied: ElementFacts | undefined,
  core: FactSource,
): Stated {
  const ofTypes = types.flatMap(({ code, profiles }) =>
    [core.findType(code)?.root, ...profiles.map((profile) => findRoot(profile, core))].flatMap(
      (root) => root?.constraints ?? [],
    ),
  );
  const inherited = [...ofTypes, ...(implied?.constraints ?? [])];
  const known = new Set([...everywhere, ...inherited.map(({ key }) => key)]);
  return constraints
    .map(({ key }) => key)
    .filter((key) => !known.has(key))
    .toSorted();
}

function findRoot(canonical: string, core: FactSource): ElementFacts | undefined {
  const structure = core.findStructure(canonical);
  return typeof structure === 'object' ? structure.root : undefined;
}

const everywhere = ['ele-1', 'ext-1'];
