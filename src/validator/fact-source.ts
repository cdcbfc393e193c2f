import type { DefinitionStore } from '../definitions/definition-store.js';
import type { StructureDefinition } from '../fhir/definition-resources.js';
import { coreStructureRoot } from '../fhir/release.js';
import { completeDifferential } from './complete-differential.js';
import { capitalise } from './capitalise.js';
import { readElementFacts, type ElementFacts } from './element-facts.js';
import { createSnapshotFinder } from './snapshot/find-snapshot.js';
import type { FindElements } from './snapshot/generate-snapshot.js';

/** A StructureDefinition with its elements as a tree. */
export interface Structure {
  readonly url: string;
  readonly definition: StructureDefinition;
  readonly root: ElementFacts;
  /** Whether its elements say all that holds, and not only what the definition adds to another one. */
  readonly isWhole: boolean;
}

/** Reads structures from a store, each once. */
export interface FactSource {
  /** A structure by canonical URL; `no-elements` where it exists and has neither snapshot nor differential. */
  findStructure(canonical: string): Structure | 'no-elements' | undefined;
  /** The snapshot of a definition, published or generated. */
  readonly findElements: FindElements;
  /** A type of the release by its name, such as `Patient` or `HumanName`. */
  findType(code: string): Structure | undefined;
  /** What the core types say of an element that stands below `parent` (itself of the core). */
  findBaseChild(parent: ElementFacts, typeCode: string | undefined, stem: string): ElementFacts | undefined;
}

export function createFactSource(store: DefinitionStore): FactSource {
  const structures = new Map<string, Structure | 'no-elements' | undefined>();

  const findSnapshot = createSnapshotFinder(store);

  function readStructure(canonical: string): Structure | 'no-elements' | undefined {
    const definition = store.findStructureDefinition(canonical);
    if (definition === undefined) return undefined;
    const snapshot = findSnapshot(canonical);
    const root = readElementFacts(definition, snapshot ?? completeDifferential(definition));
    const isWhole = snapshot !== undefined;
    return root === undefined ? 'no-elements' : { url: definition.url, definition, root, isWhole };
  }

  function findStructure(canonical: string): Structure | 'no-elements' | undefined {
    if (structures.has(canonical)) return structures.get(canonical);
    const structure = readStructure(canonical);
    structures.set(canonical, structure);
    return structure;
  }

  function findType(code: string): Structure | undefined {
    const structure = findStructure(coreStructureRoot + code);
    return structure === 'no-elements' ? undefined : structure;
  }

  function findBaseChild(
    parent: ElementFacts,
    typeCode: string | undefined,
    stem: string,
  ): ElementFacts | undefined {
    const content = findContent(parent, typeCode);
    return content?.children.find((child) => child.stem === stem || isTypedName(child, stem));
  }

  function findContent(parent: ElementFacts, typeCode: string | undefined): ElementFacts | undefined {
    if (parent.children.length > 0) return parent;
    if (parent.contentReference !== undefined) return findByPath(parent.contentReference);
    return typeCode === undefined ? undefined : findType(typeCode)?.root;
  }

  /** An element of a core type by its path, such as `Questionnaire.item`. */
  function findByPath(path: string): ElementFacts | undefined {
    const [type = '', ...names] = path.split('.');
    let current = findType(type)?.root;
    for (const name of names) current = current?.children.find((child) => child.stem === name);
    return current;
  }

  return { findStructure, findElements: findSnapshot, findType, findBaseChild };
}

/** Whether a profile is another one, or is based on it in however many steps. */
export function isDerivedFrom(source: FactSource, canonical: string, ancestor: string): boolean {
  const wanted = withoutVersion(ancestor);
  const seen = new Set<string>();
  let current: string | undefined = withoutVersion(canonical);
  while (current !== undefined && !seen.has(current)) {
    if (current === wanted) return true;
    seen.add(current);
    const structure = source.findStructure(current);
    const base: string | undefined =
      typeof structure === 'object' ? structure.definition.baseDefinition : undefined;
    current = base === undefined ? undefined : withoutVersion(base);
  }
  return false;
}

/** A canonical URL without the version after its bar. */
export function withoutVersion(canonical: string): string {
  const bar = canonical.indexOf('|');
  return bar === -1 ? canonical : canonical.slice(0, bar);
}

/** `valueQuantity` is a name of `value[x]`. */
export function isTypedName(choice: ElementFacts, name: string): boolean {
  return choice.isChoice && findTypeOfName(choice, name) !== undefined;
}

/** The type that the name of a choice element carries, such as `Quantity` for `valueQuantity`. */
export function findTypeOfName(choice: ElementFacts, name: string): string | undefined {
  if (!name.startsWith(choice.stem)) return undefined;
  const suffix = name.slice(choice.stem.length);
  return choice.types.find((type) => capitalise(type.code) === suffix)?.code;
}
