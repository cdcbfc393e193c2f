import type { FileResult } from '../../model/file-result.js';
import { summariseFiles } from './summarise-files.js';

/** All results with their counts as one JSON document; its JSON Schema is `schemas/validate-result.schema.json`. */
export function formatValidationJson(results: readonly FileResult[]): string {
  const document = { summary: summariseFiles(results), results: results.map(inContractOrder) };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** One result as one line of JSON with its line end, so that results can be printed while validation goes on. */
export function formatNdjsonLine(result: FileResult): string {
  return `${JSON.stringify(inContractOrder(result))}\n`;
}

/** All results, one line each. */
export function formatValidationNdjson(results: readonly FileResult[]): string {
  return results.map(formatNdjsonLine).join('');
}

/** The members in the documented order, whatever order the result was built in. */
function inContractOrder(result: FileResult): FileResult {
  return {
    file: result.file,
    ...(result.resourceType === undefined ? {} : { resourceType: result.resourceType }),
    fhirVersion: result.fhirVersion,
    profiles: result.profiles,
    valid: result.valid,
    issues: result.issues,
    unchecked: result.unchecked,
  };
}
