import type { FileResult } from '../../model/file-result.js';
import { formatJsonPieces } from '../json-pieces.js';
import { summariseFiles } from './summarise-files.js';
import { nothingToNote, type ValidationNotes } from './validation-notes.js';

/**
 * All results with their counts as one JSON document, in pieces; its JSON Schema is
 * `schemas/validate-result.schema.json`. The counts come first, so the results are gone through twice.
 */
export function* formatValidationJson(
  results: Iterable<FileResult>,
  { isInterrupted, unusedSettings }: ValidationNotes = nothingToNote,
): Generator<string> {
  const notes = {
    ...(unusedSettings.length === 0 ? {} : { unusedSettings }),
    ...(isInterrupted ? { interrupted: true } : {}),
  };
  const document = {
    summary: { ...summariseFiles(results), ...notes },
    results: inOrder(results),
  };
  yield* formatJsonPieces(document, 2);
  yield '\n';
}

/** So few findings make a line that is one string. */
const findingsOfOnePiece = 1000;

/**
 * One result as one line of JSON with its line end, so that results can be printed while validation goes on. Only a
 * line with very many findings comes in pieces.
 */
export function* formatNdjsonLine(result: FileResult): Generator<string> {
  const line = inContractOrder(result);
  const findings = result.issues.length + result.unchecked.length + (result.overrides?.length ?? 0);
  if (findings > findingsOfOnePiece) yield* formatJsonPieces(line);
  else yield JSON.stringify(line);
  yield '\n';
}

function* inOrder(results: Iterable<FileResult>): Generator<FileResult> {
  for (const result of results) yield inContractOrder(result);
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
