import type {
  ElementConstraint,
  ElementDefinition,
  ElementType,
  StructureDefinition,
} from '../../src/fhir/definition-resources.js';
import { compareRecords, isSameStated, type Difference, type Stated } from './compare-difference.js';
import { createElementTree, type ElementTree } from './element-tree.js';

/** Finds the definition of a data type or resource by its canonical URL, to unfold it and to know what is inherited. */
export type FindStructure = (url: string) => StructureDefinition | undefined;

type Aspects = Readonly<Record<string, Stated>>;

/**
 * Compares an STU3 StructureDefinition of ours with the published one: metadata, then the differentials, then the
 * snapshots where the published one has a snapshot. Texts are not compared.
 *
 * An element that only one side writes out is looked up on the other side by unfolding its data type, so that a
 * deeper snapshot alone is no difference. A differential may leave out what is inherited, and may state what the
 * published snapshot says. Choice elements compare as `value[x]` however they are written; the constraints that an
 * element's types bring along are not counted, since some publishers copy them there; and the minimum of a sliced
 * element is at least that of its slices together, since some publishers write that out. Of an element that both rule
 * out (max 0) nothing else compares.
 */
export function compareStructures(
  ours: StructureDefinition,
  published: StructureDefinition,
  findStructure: FindStructure,
): readonly Difference[] {
  const ourTree = createElementTree(ours, findStructure);
  const publishedTree = createElementTree(published, findStructure);
  return [
    ...compareRecords({ view: 'definition', place: '' }, metadata(ours), metadata(published)),
    ...compareDifferentials(ourTree, publishedTree),
    ...(published.snapshot === undefined ? [] : compareSnapshots(ourTree, publishedTree)),
  ];
}

function metadata(definition: StructureDefinition): Aspects {
  const { id, url, version, name, status, kind, abstract, type, baseDefinition, derivation } = definition;
  const { fhirVersion, contextType } = definition;
  const context = definition.context?.map((entry) =>
    typeof entry === 'string' ? entry : `${entry.type} ${entry.expression}`,
  );
  return {
    ...{ id, url, version, name, status, kind, abstract, type, baseDefinition, derivation },
    ...{ fhirVersion, contextType, context: context?.toSorted() },
  };
}

function compareDifferentials(ours: ElementTree, published: ElementTree): readonly Difference[] {
  return idsToCompare(ours, published, 'differential').flatMap((id) => {
    const stated = toStated(published, id);
    const oursStated = toStated(ours, id);
    const place = { view: 'differential', place: id } as const;
    return compareRecords(place, oursStated, stated).filter(({ aspect }) =>
      stated[aspect] === undefined
        ? !isSameStated(
            oursStated[aspect],
            withRaisedMin(published, id, toAspects(published.findImplied(id)))[aspect],
          )
        : oursStated[aspect] !== undefined ||
          !isSameStated(stated[aspect], withDefaults(toAspects(published.findInherited(id)))[aspect]),
    );
  });
}

/** The elements of either in one view, without those that both rule out and what would be in them. */
function idsToCompare(
  ours: ElementTree,
  published: ElementTree,
  view: 'differential' | 'snapshot',
): readonly string[] {
  const isRuledOut = (id: string): boolean =>
    [ours, published].every((tree) => (tree.differential.get(id)?.max ?? tree.find(id)?.max) === '0');
  return [...new Set([...published[view].keys(), ...ours[view].keys()])].filter((id) => {
    const segments = id.split('.');
    return !segments.some((_, index) => isRuledOut(segments.slice(0, index + 1).join('.')));
  });
}

/**
 * What the differential says of the element, with the minimum that its slices need where it states one, and with the
 * inherited value set where it states the strength of the binding only.
 */
function toStated(tree: ElementTree, id: string): Aspects {
  const stated = toAspects(withInheritedValueSet(tree.differential.get(id), tree.findInherited(id)));
  return stated['min'] === undefined ? stated : withRaisedMin(tree, id, stated);
}

function withInheritedValueSet(
  element: ElementDefinition | undefined,
  inherited: ElementDefinition | undefined,
): ElementDefinition | undefined {
  if (element?.binding === undefined || findValueSet(element) !== undefined) return element;
  return { ...element, binding: { ...inherited?.binding, ...element.binding } };
}

function withRaisedMin(tree: ElementTree, id: string, aspects: Aspects): Aspects {
  const min = aspects['min'];
  return { ...aspects, min: tree.raiseMin(id, typeof min === 'number' ? min : undefined) };
}

function compareSnapshots(ours: ElementTree, published: ElementTree): readonly Difference[] {
  return idsToCompare(ours, published, 'snapshot').flatMap((id): readonly Difference[] => {
    const place = { view: 'snapshot', place: id } as const;
    const [our, their] = [ours.find(id), published.find(id)];
    if (our === undefined || their === undefined) {
      const isThere = (element?: ElementDefinition): Stated =>
        element === undefined ? undefined : 'present';
      return compareRecords(place, { element: isThere(our) }, { element: isThere(their) });
    }
    const toComparable = (tree: ElementTree, element: ElementDefinition): Aspects => {
      const ofTypes = toConstraints(tree.findTypeConstraints(element));
      const own = toConstraints(element.constraint ?? []).filter((one) => !ofTypes.includes(one));
      return { ...withRaisedMin(tree, id, withDefaults(toAspects(element))), constraints: own };
    };
    return compareRecords(place, toComparable(ours, our), toComparable(published, their));
  });
}

/**
 * In a snapshot a flag that is not there is false, and extensions are sliced by url whether or not it says so
 * (http://hl7.org/fhir/STU3/profiling.html#slicing).
 */
function withDefaults(aspects: Aspects): Aspects {
  const isExtension = isSameStated(aspects['types'], ['Extension']);
  const byUrl = { discriminators: ['value:url'], rules: 'open', ordered: false };
  return {
    ...aspects,
    mustSupport: aspects['mustSupport'] ?? false,
    isModifier: aspects['isModifier'] ?? false,
    slicing: aspects['slicing'] ?? (isExtension ? byUrl : undefined),
  };
}

function toAspects(element: ElementDefinition | undefined): Aspects {
  if (element === undefined) return {};
  return {
    min: element.min,
    max: element.max,
    types: element.type === undefined ? undefined : toTypeNames(element.type),
    fixed: toChoice(element, 'fixed'),
    pattern: toChoice(element, 'pattern'),
    minValue: toChoice(element, 'minValue'),
    maxValue: toChoice(element, 'maxValue'),
    maxLength: element.maxLength,
    binding: toBinding(element),
    slicing: toSlicing(element),
    mustSupport: element.mustSupport,
    isModifier: element.isModifier,
    constraints: element.constraint === undefined ? undefined : toConstraints(element.constraint),
    contentReference: element.contentReference,
  };
}

/** `Reference → target`, `Extension: profile`, in an order that does not depend on how they are written. */
function toTypeNames(types: readonly ElementType[]): Stated {
  const names = types.flatMap((type) =>
    listOf(type.profile).flatMap((profile) =>
      listOf(type.targetProfile).map((target) =>
        [
          type.code ?? 'primitive value',
          profile === undefined ? '' : `: ${profile}`,
          target === undefined ? '' : ` → ${target}`,
          (type.aggregation ?? []).map((mode) => ` ${mode}`).join(''),
        ].join(''),
      ),
    ),
  );
  return names.toSorted();
}

function listOf(value: string | readonly string[] | undefined): readonly (string | undefined)[] {
  return value === undefined || typeof value === 'string' ? [value] : value;
}

function toChoice(element: ElementDefinition, stem: string): Stated {
  const entry = Object.entries(element).find(([key]) => key.startsWith(stem));
  return entry === undefined ? undefined : `${entry[0]} ${JSON.stringify(entry[1])}`;
}

function toBinding(element: ElementDefinition): Stated {
  if (element.binding === undefined) return undefined;
  return { strength: element.binding.strength, valueSet: findValueSet(element) };
}

function findValueSet({ binding }: ElementDefinition): string | undefined {
  return binding?.valueSetReference?.reference ?? binding?.valueSetUri ?? binding?.valueSet;
}

function toSlicing({ slicing }: ElementDefinition): Stated {
  if (slicing === undefined) return undefined;
  const discriminators = (slicing.discriminator ?? []).map(({ type, path }) => `${type}:${path}`);
  return { discriminators, rules: slicing.rules, ordered: slicing.ordered ?? false };
}

function toConstraints(constraints: readonly ElementConstraint[]): readonly string[] {
  const texts = constraints.map(({ key, severity, expression }) =>
    `${key} ${severity} ${expression ?? ''}`.trim(),
  );
  return [...new Set(texts)].toSorted();
}
