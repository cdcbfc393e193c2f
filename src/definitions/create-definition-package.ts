import type {
  CodeSystem,
  DefinitionResource,
  StructureDefinition,
  ValueSet,
} from '../fhir/definition-resources.js';
import type { FhirRelease } from '../fhir/release.js';
import { ToolkitError } from '../model/toolkit-error.js';
import type { DefinitionEntry, DefinitionPackage } from './definition-store.js';
import { toDefinitionEntry } from './to-definition-entry.js';

/** What a package is called and for which release its definitions are. */
export interface PackageIdentity {
  readonly name: string;
  readonly version: string;
  readonly release: FhirRelease;
}

/** A resource of a package. Those that the toolkit reads are named, so that one can be written down where it is used. */
type PackageResource = DefinitionResource | StructureDefinition | ValueSet | CodeSystem;

/** A package of resources held in memory. Where two share type and URL, `find` gives the first. */
export function createDefinitionPackage(
  identity: PackageIdentity,
  resources: readonly PackageResource[],
): DefinitionPackage {
  const byKey = new Map<string, DefinitionResource>();
  for (const resource of resources) {
    const key = `${resource.resourceType} ${resource.url ?? ''}`;
    if (resource.url !== undefined && !byKey.has(key)) byKey.set(key, resource);
  }
  const byEntry = new Map<DefinitionEntry, DefinitionResource>(
    resources.map((resource) => [toDefinitionEntry(resource), resource]),
  );
  return {
    ...identity,
    entries: [...byEntry.keys()],
    find: (resourceType, url) => byKey.get(`${resourceType} ${url}`),
    read(entry) {
      const resource = byEntry.get(entry);
      if (resource !== undefined) return resource;
      throw new ToolkitError('internal', `An entry of another package was asked of ${identity.name}.`);
    },
  };
}
