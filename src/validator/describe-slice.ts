import { findExpectation, findFacts, readSteps, type Step } from './discriminator-path.js';
import type { Discriminator } from './discriminator.js';
import type { ElementFacts } from './element-facts.js';
import type { FactSource } from './fact-source.js';

/**
 * What a discriminator tells the members of a slice by, as text that is the same for what is the same.
 * `nothing` where the slice gives it nothing to go by, `beyond` where that lies outside of the resource.
 */
export function describeSlice(discriminator: Discriminator, slice: ElementFacts, source: FactSource): string {
  const steps = readSteps(discriminator.path);
  if (steps === undefined || steps.some(({ kind }) => kind === 'resolve')) return 'beyond';
  const facts = findFacts(source, slice, steps);
  switch (discriminator.type) {
    case 'value':
    case 'pattern':
      return describeValue(steps, slice, source);
    case 'exists':
      if (facts === undefined || (facts.min === 0 && facts.max > 0)) return 'nothing';
      return facts.max > 0 ? 'there' : 'not there';
    case 'type':
      return describeAll(facts?.types.map(({ code }) => code));
    case 'profile':
      return describeAll(facts?.types.flatMap(({ profiles }) => profiles));
    default:
      return 'beyond';
  }
}

function describeValue(steps: readonly Step[], slice: ElementFacts, source: FactSource): string {
  const expected = findExpectation(source, slice, steps);
  if (expected !== undefined) return JSON.stringify(expected.value);
  const facts = findFacts(source, slice, steps);
  if (facts?.binding?.strength === 'required') return `a code of ${facts.binding.valueSet}`;
  const inner = facts?.children.flatMap(({ stem, slicing, slices }) =>
    slices
      .filter(({ min }) => min > 0)
      .flatMap((one) =>
        (slicing?.discriminator ?? []).map((each) => `${stem} ${describeSlice(each, one, source)}`),
      ),
  );
  return describeAll(inner);
}

function describeAll(parts: readonly string[] = []): string {
  return parts.length === 0 ? 'nothing' : parts.toSorted().join(', ');
}
