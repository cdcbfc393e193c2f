import { isDefinitionResource, isJsonObject } from '../../definitions/is-definition-resource.js';
import type { DefinitionResource } from '../../fhir/definition-resources.js';
import { omit } from '../members.js';
import { createLift, createTypeLookup } from './lift-resource.js';

/**
 * Definitions that describe definitions. They come from R4, as what the compiler writes is R4's form
 * until it is lowered; everything else describes STU3.
 */
export const metamodel: ReadonlySet<string> = new Set([
  'StructureDefinition',
  'ElementDefinition',
  'ValueSet',
  'CodeSystem',
  'canonical',
  'url',
]);

const compiledTypes: ReadonlySet<string> = new Set(['StructureDefinition', 'ValueSet', 'CodeSystem']);

/**
 * The lifted core: all StructureDefinitions, ValueSets and CodeSystems of STU3 in R4's form, with the
 * metamodel of R4 in place of STU3's. Both arguments are HL7's full bundles, snapshots included; what
 * is no bundle holds nothing. Each canonical URL stands once, in the order of the STU3 bundles.
 */
export function liftCore(
  stu3Bundles: readonly unknown[],
  r4Bundles: readonly unknown[],
): readonly DefinitionResource[] {
  const stu3 = stu3Bundles.flatMap(listResources);
  const lift = createLift(createTypeLookup(stu3));
  const core = new Map<string, DefinitionResource>();
  for (const resource of stu3) {
    if (compiledTypes.has(resource.resourceType)) core.set(toKey(resource), lift(resource));
  }
  for (const resource of r4Bundles.flatMap(listResources)) {
    if (resource.resourceType !== 'StructureDefinition' || !metamodel.has(resource.id ?? '')) continue;
    core.set(toKey(resource), omit(resource, 'text'));
  }
  return [...core.values()];
}

function listResources(bundle: unknown): readonly DefinitionResource[] {
  const entries: unknown = isJsonObject(bundle) ? bundle['entry'] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const resource = isJsonObject(entry) ? entry['resource'] : undefined;
    return isDefinitionResource(resource) ? [resource] : [];
  });
}

const toKey = ({ resourceType, url, id }: DefinitionResource) => `${resourceType} ${url ?? id ?? ''}`;
