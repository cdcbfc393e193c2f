import { createDefinitionPackage } from '../../src/definitions/create-definition-package.js';
import type { DefinitionPackage } from '../../src/definitions/definition-store.js';
import type { DefinitionResource } from '../../src/fhir/definition-resources.js';
import type { FhirRelease } from '../../src/fhir/release.js';

/** A package of resources held in memory. */
export function packageOf(
  resources: readonly DefinitionResource[],
  release: FhirRelease = 'stu3',
): DefinitionPackage {
  return createDefinitionPackage({ name: 'example', version: '1.0.0', release }, resources);
}
