import type { DefinitionResource } from '../../fhir/definition-resources.js';
import { omit } from '../omit.js';
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
 * metamodel of R4 in place of STU3's. Both lists are the full definitions, snapshots included. Each
 * canonical URL stands once; the order follows the STU3 list.
 */
export function liftCore(
  stu3: readonly DefinitionResource[],
  r4: readonly DefinitionResource[],
): readonly DefinitionResource[] {
  const lift = createLift(createTypeLookup(stu3));
  const core = new Map<string, DefinitionResource>();
  for (const resource of stu3) {
    if (compiledTypes.has(resource.resourceType)) core.set(toKey(resource), lift(resource));
  }
  for (const resource of r4) {
    if (resource.resourceType !== 'StructureDefinition' || !metamodel.has(resource.id ?? '')) continue;
    core.set(toKey(resource), omit(resource, 'text'));
  }
  return [...core.values()];
}

const toKey = ({ resourceType, url, id }: DefinitionResource) => `${resourceType} ${url ?? id ?? ''}`;
