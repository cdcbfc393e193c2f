import type { RunResult } from '../model/run-result.js';

/** A run as `run.json`; its JSON Schema is `schemas/run.schema.json`. */
export function formatRunJson(result: RunResult): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
