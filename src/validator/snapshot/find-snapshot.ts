import type { DefinitionStore } from '../../definitions/definition-store.js';
import type { ElementDefinition } from '../../fhir/definition-resources.js';
import { generateSnapshot, type FindElements } from './generate-snapshot.js';

/**
 * Finds snapshots in a store: the published one, or where a definition has its differential only, one generated from
 * that. Nothing where what it is based on is not at hand or leads back to it.
 */
export function createSnapshotFinder(store: Pick<DefinitionStore, 'findStructureDefinition'>): FindElements {
  const known = new Map<string, readonly ElementDefinition[] | undefined>();
  const find: FindElements = (canonical) => {
    if (known.has(canonical)) return known.get(canonical);
    // What leads back to itself finds nothing there.
    known.set(canonical, undefined);
    const definition = store.findStructureDefinition(canonical);
    if (definition === undefined) return undefined;
    const published = definition.snapshot?.element ?? [];
    const elements = published.length > 0 ? published : generateSnapshot(definition, find);
    known.set(canonical, elements);
    return elements;
  };
  return find;
}
