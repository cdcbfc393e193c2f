import type { StructureDefinition } from '../fhir/definition-resources.js';
import { hasSnapshot } from './element-facts.js';
import type { FactSource } from './fact-source.js';

/**
 * The profiles from this one back to one of them, where `baseDefinition` leads in a circle and each holds its changes
 * only.
 */
export function findCircle(profile: string, source: FactSource): readonly string[] | undefined {
  const chain: string[] = [];
  let next: string | undefined = profile;
  while (next !== undefined) {
    if (chain.includes(next)) return [...chain, next];
    chain.push(next);
    next = findChangesOf(next, source)?.baseDefinition;
  }
  return undefined;
}

/** A profile without a snapshot: what it demands depends on what it is based on. */
function findChangesOf(canonical: string, source: FactSource): StructureDefinition | undefined {
  const structure = source.findStructure(canonical);
  if (typeof structure !== 'object' || hasSnapshot(structure.definition)) return undefined;
  return structure.definition;
}
