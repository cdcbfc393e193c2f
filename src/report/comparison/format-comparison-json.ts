import type { Comparison } from '../../model/comparison.js';

/** A comparison as JSON; its JSON Schema is `schemas/comparison.schema.json`. */
export function formatComparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, undefined, 2)}\n`;
}
