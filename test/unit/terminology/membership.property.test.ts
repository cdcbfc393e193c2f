import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDefinitionStore } from '../../../src/definitions/create-definition-store.js';
import type { CodeSystem, ValueSet, ValueSetInclude } from '../../../src/fhir/definition-resources.js';
import { createTerminology } from '../../../src/terminology/create-terminology.js';
import { packageOf } from '../../support/definition-package.js';

/** Codes a to h; each but the first lies below an earlier one or on top. */
const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
type Parents = readonly (number | undefined)[];

const parentsArbitrary: fc.Arbitrary<Parents> = fc.tuple(
  ...codes.map((_, at) => fc.option(fc.nat({ max: Math.max(at - 1, 0) }), { nil: undefined })),
);
const systems = ['urn:one', 'urn:two'];
const valueSets = ['urn:vs:0', 'urn:vs:1', 'urn:vs:2'];

const filterArbitrary = fc.record({
  property: fc.constant('concept'),
  op: fc.constantFrom('is-a', 'descendent-of', 'is-not-a', '=', 'in', 'not-in'),
  value: fc.constantFrom(...codes),
});

/** Includes of the value set at a position may name earlier value sets only, so none refers to itself. */
function includeArbitrary(position: number): fc.Arbitrary<ValueSetInclude> {
  const earlier = fc.subarray(valueSets.slice(0, position), { minLength: Math.min(position, 1) });
  const system = fc.constantFrom(...systems);
  const concept = fc.subarray(codes, { minLength: 1 }).map((some) => some.map((code) => ({ code })));
  const filter = fc.array(filterArbitrary, { minLength: 1, maxLength: 2 });
  const kinds: fc.Arbitrary<ValueSetInclude>[] = [
    fc.record({ system }),
    fc.record({ system, concept }),
    fc.record({ system, filter }),
  ];
  if (position > 0) kinds.push(fc.record({ valueSet: earlier }), fc.record({ system, valueSet: earlier }));
  return fc.oneof(...kinds);
}

function valueSetArbitrary(position: number): fc.Arbitrary<ValueSet> {
  const include = fc.array(includeArbitrary(position), { minLength: 1, maxLength: 3 });
  const exclude = fc.array(includeArbitrary(position), { maxLength: 2 });
  return fc
    .record({ include, exclude })
    .map((compose) => ({ resourceType: 'ValueSet', url: valueSets[position]!, compose }));
}

function toCodeSystem(url: string, parents: Parents): CodeSystem {
  const concept = codes.map((code, at) => {
    const parent = parents[at];
    const property = parent === undefined || at === 0 ? [] : [{ code: 'parent', valueCode: codes[parent]! }];
    return { code, property };
  });
  return { resourceType: 'CodeSystem', url, content: 'complete', concept };
}

function isBelow(code: string, ancestor: string, parents: Parents): boolean {
  if (code === ancestor) return true;
  const at = codes.indexOf(code);
  const parent = at === 0 ? undefined : parents[at];
  return parent !== undefined && isBelow(codes[parent]!, ancestor, parents);
}

/** Expansion by the book: sets of `system|code`, union of includes minus union of excludes. */
function expand(
  valueSet: ValueSet,
  all: readonly ValueSet[],
  hierarchies: readonly Parents[],
): ReadonlySet<string> {
  const members = new Set<string>();
  for (const include of valueSet.compose?.include ?? []) {
    for (const member of expandInclude(include, all, hierarchies)) members.add(member);
  }
  for (const exclude of valueSet.compose?.exclude ?? []) {
    for (const member of expandInclude(exclude, all, hierarchies)) members.delete(member);
  }
  return members;
}

function expandInclude(
  include: ValueSetInclude,
  all: readonly ValueSet[],
  hierarchies: readonly Parents[],
): readonly string[] {
  const everything = systems.flatMap((system) => codes.map((code) => `${system}|${code}`));
  let chosen = everything;
  if (include.system !== undefined) {
    const parents = hierarchies[systems.indexOf(include.system)]!;
    const listed = include.concept?.map(({ code }) => code) ?? codes;
    const passes = (code: string) =>
      (include.filter ?? []).every(({ op, value }) => {
        const below = isBelow(code, value, parents);
        if (op === 'is-a') return below;
        if (op === 'descendent-of') return below && code !== value;
        if (op === 'is-not-a') return !below;
        return op === 'not-in' ? code !== value : code === value;
      });
    chosen = listed.filter(passes).map((code) => `${include.system}|${code}`);
  }
  for (const canonical of include.valueSet ?? []) {
    const nested = expand(
      all.find(({ url }) => url === canonical)!,
      all,
      hierarchies,
    );
    chosen = chosen.filter((member) => nested.has(member));
  }
  return chosen;
}

describe('membership', () => {
  it('agrees with the expansion of the value set, for codes with and without a system', () => {
    const worlds = fc.tuple(
      fc.tuple(parentsArbitrary, parentsArbitrary),
      fc.tuple(valueSetArbitrary(0), valueSetArbitrary(1), valueSetArbitrary(2)),
    );
    fc.assert(
      fc.property(worlds, ([hierarchies, sets]) => {
        const definitions = [...systems.map((url, at) => toCodeSystem(url, hierarchies[at]!)), ...sets];
        const terminology = createTerminology(createDefinitionStore('stu3', [packageOf(definitions)]));
        for (const set of sets) {
          const members = expand(set, sets, hierarchies);
          for (const code of [...codes, 'none']) {
            const holding = systems.filter((system) => members.has(`${system}|${code}`));
            expect(terminology.checkCode(set.url!, { code }).result).toBe(
              holding.length > 0 ? 'in' : 'not-in',
            );
            for (const system of systems) {
              const expected = holding.includes(system) ? 'in' : 'not-in';
              expect(terminology.checkCode(set.url!, { system, code }).result).toBe(expected);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
