import type { DefinitionResource } from '../../fhir/definition-resources.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findMalformed } from '../find-malformed.js';

/** A file of a package. */
export interface PackageFile {
  /** From the package's own folder, with `/` between folders. */
  readonly path: string;
  /** Where it lies, for messages. */
  readonly place: string;
  readonly bytes: Uint8Array;
}

/** Whether a file of that path can hold a definition: JSON or XML, and not hidden. */
export function mayHoldDefinition(path: string): boolean {
  return (
    /\.(json|xml)$/i.test(path) &&
    !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
  );
}

/**
 * The text of a file, without a byte-order mark.
 *
 * @throws ToolkitError `definition-corrupt` where the file is not UTF-8.
 */
export function decodeText({ bytes, place }: PackageFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw corruptFile(place, 'bytes that are no UTF-8', 'a definition in UTF-8', cause);
  }
}

export function corruptFile(place: string, found: string, expected: string, cause?: unknown): ToolkitError {
  return new ToolkitError('definition-corrupt', `${place}: found ${found}, expected ${expected}`, { cause });
}

/**
 * @throws ToolkitError `definition-corrupt` where a definition has not the form that is needed to judge by it.
 */
export function checkForm(place: string, resource: DefinitionResource): void {
  const malformed = findMalformed(resource);
  if (malformed === undefined) return;
  const { path, found, expected } = malformed;
  throw corruptFile(place, `${found} at ${path}`, expected);
}
