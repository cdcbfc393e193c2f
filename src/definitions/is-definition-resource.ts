import type {
  CodeSystem,
  DefinitionResource,
  StructureDefinition,
  ValueSet,
} from '../fhir/definition-resources.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** Any JSON object. Lists are not objects here. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A JSON object that names its resource type and whose identifying members, where present, are strings.
 * Of resources that are no definitions, such as a Patient, `name` is not looked at.
 */
export function isDefinitionResource(value: unknown): value is DefinitionResource {
  if (!isJsonObject(value) || typeof value['resourceType'] !== 'string') return false;
  return ['id', 'url', 'version'].every(
    (name) => value[name] === undefined || typeof value[name] === 'string',
  );
}

/** A StructureDefinition with what every use of one needs. Its elements are not looked at. */
export function isStructureDefinition(resource: DefinitionResource): resource is StructureDefinition {
  if (resource.resourceType !== 'StructureDefinition' || typeof resource.url !== 'string') return false;
  return 'type' in resource && typeof resource.type === 'string' && 'kind' in resource;
}

/** A ValueSet, by its type. */
export function isValueSet(resource: DefinitionResource): resource is ValueSet {
  return resource.resourceType === 'ValueSet';
}

/** A CodeSystem with the URL by which codes name it. */
export function isCodeSystem(resource: DefinitionResource): resource is CodeSystem {
  return resource.resourceType === 'CodeSystem' && typeof resource.url === 'string';
}
