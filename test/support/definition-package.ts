import type { DefinitionPackage } from '../../src/definitions/definition-store.js';
import { toDefinitionEntry } from '../../src/definitions/to-definition-entry.js';
import type { DefinitionResource } from '../../src/fhir/definition-resources.js';
import type { FhirRelease } from '../../src/fhir/release.js';

/** A package of resources held in memory. */
export function packageOf(
  resources: readonly DefinitionResource[],
  release: FhirRelease = 'stu3',
): DefinitionPackage {
  return {
    name: 'example',
    version: '1.0.0',
    release,
    entries: resources.map(toDefinitionEntry),
    find: (resourceType, url) =>
      resources.find((resource) => resource.resourceType === resourceType && resource.url === url),
  };
}
