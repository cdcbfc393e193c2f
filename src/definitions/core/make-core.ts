import type { DefinitionResource } from '../../fhir/definition-resources.js';
import type { FhirRelease } from '../../fhir/release.js';
import { isDefinitionResource, isJsonObject } from '../is-definition-resource.js';
import { correctDefinitions } from './corrections.js';
import { approximateStu3Tables, separateVersions } from './hl7-tables.js';
import { listObjects, type JsonObject } from './json.js';
import {
  collectTypeConstraints,
  slimStructureDefinition,
  type TypeConstraints,
} from './slim-structure-definition.js';
import { collectFilterProperties, slimCodeSystem, slimValueSet } from './slim-terminology.js';

/** Published Bundles, as parsed JSON. */
export interface CoreSources {
  /** The release's own definitions. */
  readonly release: readonly unknown[];
  /** R4's v2 tables and v3 code systems. */
  readonly hl7Tables: readonly unknown[];
}

/**
 * The core of a release as validation needs it: its StructureDefinitions, ValueSets and CodeSystems,
 * slimmed and with known damage mended, and HL7's v2 and v3 terminology, which for STU3 is approximated
 * from R4's. The order is that of the sources.
 */
export function makeCore(release: FhirRelease, sources: CoreSources): readonly DefinitionResource[] {
  const own = correctDefinitions(release, sources.release.flatMap(listResources).map(addVersion));
  const tables = separateVersions(sources.hl7Tables.flatMap(listResources));
  const all = [...own, ...(release === 'stu3' ? approximateStu3Tables(tables) : tables)];
  const typeConstraints = collectTypeConstraints(all.filter(isOf('StructureDefinition')));
  const properties = collectFilterProperties(all.filter(isOf('ValueSet')));
  return all.flatMap((definition) => {
    const slim = slimDefinition(definition, typeConstraints, properties);
    return isDefinitionResource(slim) ? [slim] : [];
  });
}

/** STU3 leaves the version of its own StructureDefinitions out where it is the release's. */
function addVersion(definition: JsonObject): JsonObject {
  const version = definition['version'] ?? definition['fhirVersion'];
  return version === undefined ? definition : { ...definition, version };
}

function slimDefinition(
  definition: JsonObject,
  typeConstraints: TypeConstraints,
  properties: ReadonlySet<string>,
): JsonObject | undefined {
  if (isOf('StructureDefinition')(definition)) return slimStructureDefinition(definition, typeConstraints);
  if (isOf('ValueSet')(definition)) return slimValueSet(definition);
  return isOf('CodeSystem')(definition) ? slimCodeSystem(definition, properties) : undefined;
}

const isOf = (resourceType: string) => (definition: JsonObject) =>
  definition['resourceType'] === resourceType;

function listResources(bundle: unknown): readonly JsonObject[] {
  if (!isJsonObject(bundle)) return [];
  return listObjects(bundle['entry']).flatMap(({ resource }) => (isJsonObject(resource) ? [resource] : []));
}
