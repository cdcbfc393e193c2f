import type { DefinitionResource } from '../fhir/definition-resources.js';
import type { DefinitionEntry } from './definition-store.js';
import { isJsonObject } from './is-definition-resource.js';

const everywhere = ['id', 'url', 'version', 'name'] as const;
const ofStructureDefinitions = ['kind', 'type', 'derivation'] as const;

/** What a package's index says of a resource. */
export function toDefinitionEntry(resource: DefinitionResource): DefinitionEntry {
  const { resourceType } = resource;
  const entry: { -readonly [member in keyof DefinitionEntry]: DefinitionEntry[member] } = { resourceType };
  if (!isJsonObject(resource)) return entry;
  const ofType = resourceType === 'StructureDefinition' ? ofStructureDefinitions : [];
  for (const member of [...everywhere, ...ofType]) {
    const value = resource[member];
    if (typeof value === 'string') entry[member] = value;
  }
  return entry;
}
