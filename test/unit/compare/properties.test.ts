import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEmbeddedPackage } from '../../../src/definitions/load/embedded.js';
import type {
  DefinitionResource,
  ElementDefinition,
  StructureDefinition,
} from '../../../src/fhir/definition-resources.js';
import { isJsonObject, isStructureDefinition } from '../../../src/definitions/is-definition-resource.js';
import type { Change, Comparison } from '../../../src/model/comparison.js';
import { compareResources } from '../../support/comparison.js';
import { sampleChanges } from './sample-changes.js';

const opposite = {
  added: 'removed',
  removed: 'added',
  tightened: 'loosened',
  loosened: 'tightened',
  changed: 'changed',
} as const;

/** Several samples in one package: each definition gets a URL and an id of its own. */
function packageOf(picked: readonly number[], side: 'old' | 'new'): readonly DefinitionResource[] {
  return picked.flatMap((at) =>
    sampleChanges[at]![side].map((resource) => ({
      ...resource,
      ...(resource.id === undefined ? {} : { id: `${resource.id}-${at}` }),
      ...(resource.url === undefined || isReferred(resource) ? {} : { url: `${resource.url}-${at}` }),
    })),
  );
}

/** Value sets keep the URL by which a profile binds to them. */
const isReferred = ({ resourceType }: DefinitionResource): boolean => resourceType === 'ValueSet';

const allChanges = ({ definitions }: Comparison): readonly Change[] =>
  definitions.flatMap(({ changes }) => changes);

const nameChange = ({ element, aspect }: Change, direction: string): string =>
  `${element} ${aspect} ${direction}`;

/** A forbidden element is not said to be optional, too; one that is allowed again may be mandatory. */
function withoutMinOfForbidden(changes: readonly Change[]): readonly Change[] {
  const places = changes.filter(({ rule }) => rule === 'element-forbidden' || rule === 'element-allowed');
  const elements = new Set(places.map(({ element }) => element));
  return changes.filter(({ element, aspect }) => aspect !== 'min' || !elements.has(element));
}

/** Samples that share a URL cannot be in one package. */
const bound = sampleChanges.flatMap(({ old }, at) => (old.some(isReferred) ? [at] : []));
const picks = fc
  .subarray(
    sampleChanges.map((_, at) => at).filter((at) => !bound.includes(at)),
    { minLength: 1, maxLength: 12 },
  )
  .chain((some) => fc.constantFrom(...bound).map((one) => [...some, one]));

/** The same JSON with the members of every object in another order. */
function reorder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reorder);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reorder(member)]),
  );
}

function reordered(resources: readonly DefinitionResource[]): readonly DefinitionResource[] {
  return resources.map((resource) => reorder(resource) as DefinitionResource).toReversed();
}

describe('a comparison', () => {
  it('of a package with itself, in whatever order it is written, finds nothing', () => {
    fc.assert(
      fc.property(picks, fc.constantFrom('old' as const, 'new' as const), (picked, side) => {
        const resources = packageOf(picked, side);
        const { summary, definitions } = compareResources(resources, reordered(resources));
        expect(definitions).toEqual([]);
        expect(summary.verdict).toBe('same');
        expect(summary.definitions.same).toBe(resources.length);
      }),
      { numRuns: 15 },
    );
  });

  it('the other way round finds the same places, and the opposite of each change', () => {
    fc.assert(
      fc.property(picks, (picked) => {
        const [old, now] = [packageOf(picked, 'old'), packageOf(picked, 'new')];
        const there = allChanges(compareResources(old, now));
        const back = allChanges(compareResources(now, old));
        expect(back.map((change) => nameChange(change, change.direction)).toSorted()).toEqual(
          there.map((change) => nameChange(change, opposite[change.direction])).toSorted(),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('of two packages finds what comparing their definitions one by one finds, and counts it', () => {
    fc.assert(
      fc.property(picks, (picked) => {
        const comparison = compareResources(packageOf(picked, 'old'), packageOf(picked, 'new'));
        const rules = allChanges(comparison).map(({ rule }) => rule);
        expect(rules.toSorted()).toEqual(picked.flatMap((at) => sampleChanges[at]!.rules).toSorted());
        const { changes, verdict } = comparison.summary;
        expect(changes.breaking + changes.compatible + changes.editorial).toBe(rules.length);
        const worst = (['breaking', 'compatible', 'editorial'] as const).find((each) => changes[each] > 0);
        expect(verdict).toBe(worst);
      }),
      { numRuns: 15 },
    );
  });
});

/** What may happen to one element of a snapshot; undefined: it is gone. */
const edits: readonly ((element: ElementDefinition) => ElementDefinition | undefined)[] = [
  (element) => ({ ...element, min: 1 }),
  (element) => ({ ...element, min: 0 }),
  (element) => ({ ...element, max: '0' }),
  (element) => ({ ...element, max: '1' }),
  (element) => ({ ...element, max: '*' }),
  (element) => ({ ...element, mustSupport: element.mustSupport !== true }),
  (element) => ({ ...element, type: element.type?.slice(0, 1) ?? [] }),
  (element) => ({ ...element, type: [{ code: 'Quantity' }] }),
  (element) => ({ ...element, binding: { strength: 'required', valueSet: 'https://example.org/other' } }),
  (element) => ({ ...element, fixedString: 'x' }),
  (element) => ({ ...element, slicing: { rules: 'closed' } }),
  (element) => ({ ...element, constraint: [] }),
  (element) => ({ ...element, short: 'other' }),
  () => undefined,
];

function edit(
  definition: StructureDefinition,
  picked: readonly (readonly [number, number])[],
): StructureDefinition {
  const chosen = new Map(picked.map(([at, how]) => [at, edits[how]!]));
  const element = definition.snapshot!.element.flatMap(
    (each, at) => chosen.get(at)?.(each) ?? (chosen.has(at) ? [] : each),
  );
  return { ...definition, snapshot: { element } };
}

describe('a comparison of two forms of a real profile', () => {
  const careConnect = openEmbeddedPackage('careconnect');
  const url = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1';
  const patient = careConnect.find('StructureDefinition', url)!;
  if (!isStructureDefinition(patient)) throw new Error(`${url} is no StructureDefinition`);
  const count = patient.snapshot!.element.length;
  const someEdits = fc.array(
    fc.tuple(fc.integer({ min: 1, max: count - 1 }), fc.integer({ min: 0, max: edits.length - 1 })),
    { minLength: 1, maxLength: 12 },
  );

  it('finds nothing between equal forms, and the opposite of each change the other way round', () => {
    fc.assert(
      fc.property(someEdits, someEdits, (one, other) => {
        const [old, now] = [edit(patient, one), edit(patient, other)];
        expect(compareResources([old], reordered([old])).definitions).toEqual([]);
        const there = withoutMinOfForbidden(allChanges(compareResources([old], [now])));
        const back = withoutMinOfForbidden(allChanges(compareResources([now], [old])));
        expect(back.map((change) => nameChange(change, change.direction)).toSorted()).toEqual(
          there.map((change) => nameChange(change, opposite[change.direction])).toSorted(),
        );
      }),
      { numRuns: 15 },
    );
  });
});
