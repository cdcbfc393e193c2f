import { isStructureDefinition } from '../../definitions/is-definition-resource.js';
import type { DefinitionResource, StructureDefinition } from '../../fhir/definition-resources.js';
import { omit } from '../members.js';
import { createChoicePathResolver, type TypeLookup } from './choice-paths.js';
import { liftStructureDefinition } from './lift-structure-definition.js';

/** Turns one STU3 resource into R4's form; resources whose form is the same in both come back as they are. */
export type Lift = (resource: DefinitionResource) => DefinitionResource;

/**
 * A lift for STU3 definitions. `findType` gives the StructureDefinition of a type or resource by its
 * name, in STU3's form or lifted: it tells which elements are choices. StructureDefinitions, ValueSets
 * and CodeSystems change their form, all else is STU3 on both sides.
 */
export function createLift(findType: TypeLookup): Lift {
  const resolve = createChoicePathResolver(findType);
  return (resource) => {
    if (isStructureDefinition(resource)) return liftStructureDefinition(resource, resolve);
    if (resource.resourceType === 'ValueSet') return liftValueSet(resource);
    if (resource.resourceType === 'CodeSystem') return liftCodeSystem(resource);
    return resource;
  };
}

/** By the name of a type among some definitions: specialisations only, the first where there are several. */
export function createTypeLookup(definitions: readonly DefinitionResource[]): TypeLookup {
  const byName = new Map<string, StructureDefinition>();
  for (const definition of definitions) {
    if (!isStructureDefinition(definition) || definition.derivation === 'constraint') continue;
    if (!byName.has(definition.type)) byName.set(definition.type, definition);
  }
  return (type) => byName.get(type);
}

function liftValueSet(valueSet: DefinitionResource): DefinitionResource {
  return omit(valueSet, 'text', 'extensible');
}

function liftCodeSystem(codeSystem: DefinitionResource): DefinitionResource {
  const rest = omit(codeSystem, 'text');
  if (!('identifier' in codeSystem)) return rest;
  const identifier = [codeSystem.identifier].flat();
  return Object.assign(rest, { identifier });
}
