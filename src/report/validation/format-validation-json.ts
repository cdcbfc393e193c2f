import type { FileResult } from '../../model/file-result.js';
import { summariseFiles } from './summarise-files.js';
import { nothingToNote, type ValidationNotes } from './validation-notes.js';

/** All results with their counts as one JSON document; its JSON Schema is `schemas/validate-result.schema.json`. */
export function formatValidationJson(
  results: readonly FileResult[],
  { isInterrupted, unusedSettings }: ValidationNotes = nothingToNote,
): string {
  const notes = {
    ...(unusedSettings.length === 0 ? {} : { unusedSettings }),
    ...(isInterrupted ? { interrupted: true } : {}),
  };
  const document = {
    summary: { ...summariseFiles(results), ...notes },
    results: results.map(inContractOrder),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** One result as one line of JSON with its line end, so that results can be printed while validation goes on. */
export function formatNdjsonLine(result: FileResult): string {
  return `${JSON.stringify(inContractOrder(result))}\n`;
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
    ...(result.overrides === undefined ? {} : { overrides: result.overrides }),
  };
}
