import { coreStructureRoot } from '../fhir/release.js';
import type { TypeHierarchy } from '../fhirpath/type-hierarchy.js';
import type { FactSource } from './fact-source.js';

/** The types of the release as its StructureDefinitions derive them from each other. */
export function createTypeHierarchy(source: FactSource): TypeHierarchy {
  return {
    isType: (name) => source.findType(name) !== undefined,
    findParent: (name) => source.findType(name)?.definition.baseDefinition?.slice(coreStructureRoot.length),
  };
}
