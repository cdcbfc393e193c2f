import type { Comparison, DefinitionChanges } from '../../../model/comparison.js';

/** A comparison with a number for each definition, by which the page's ids are made. */
export interface ComparisonView {
  readonly comparison: Comparison;
  readonly numberOf: (definition: DefinitionChanges) => number;
}

export function createComparisonView(comparison: Comparison): ComparisonView {
  const numbers = new Map(comparison.definitions.map((definition, at) => [definition, at + 1]));
  return { comparison, numberOf: (definition) => numbers.get(definition) ?? 0 };
}
