import type { RequirementResult } from '../model/run-result.js';

/** A requirement in a line: its id and level, what it asks, and who says so. */
export function describeRequirement({ id, level, text, source }: RequirementResult): string {
  return `${id} ${level}: ${text} (${source})`;
}
