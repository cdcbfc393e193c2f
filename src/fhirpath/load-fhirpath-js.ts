import type { FhirRelease } from '../fhir/release.js';
import type { InvariantCompiler } from './invariant-compiler.js';

/**
 * Loads fhirpath.js, which evaluates what the closures do not know. The specification's own invariants
 * do not need it, and to load it takes longer than to validate a resource; definitions of others may.
 */
export async function loadFhirPathJs(release: FhirRelease): Promise<InvariantCompiler> {
  const { createFhirPathJs } = await import('./fhirpath-js.js');
  return createFhirPathJs(release);
}
