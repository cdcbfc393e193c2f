import type { DefinitionPackage, DefinitionStore } from '../definitions/definition-store.js';
import { createTerminology } from '../terminology/create-terminology.js';
import type { Terminology } from '../terminology/terminology.js';
import { createChoiceFinder } from './elements/choice-names.js';
import { textOf } from './stated.js';
import { createElementTree, type ElementTree, type TreeContext } from './elements/element-tree.js';

/** One of the two packages with what its definitions lean on. */
export interface Side {
  readonly package: DefinitionPackage;
  /** The package itself, then what it leans on; the core of the release is last. */
  readonly store: DefinitionStore;
  readonly terminology: Terminology;
  /** The elements of a structure by canonical URL; undefined where it is not held or has none. */
  readonly findTree: (canonical: string) => ElementTree | undefined;
  /** Whether what conforms to `specific` conforms to `general`, by what each says that it is based on. */
  readonly isBasedOn: (specific: string, general: string) => boolean;
}

/** Prepares a package for comparison. The store must hold it as its nearest package. */
export function createSide(given: DefinitionPackage, store: DefinitionStore): Side {
  const trees = new Map<string, ElementTree | undefined>();
  const findTree = (canonical: string): ElementTree | undefined => {
    if (trees.has(canonical)) return trees.get(canonical);
    // A definition that is based on itself finds nothing there.
    trees.set(canonical, undefined);
    const definition = store.findStructureDefinition(canonical);
    const tree = definition && createElementTree(definition, context);
    trees.set(canonical, tree);
    return tree;
  };
  const context: TreeContext = { findTree, findChoiceName: createChoiceFinder(store) };

  function isBasedOn(specific: string, general: string): boolean {
    const seen = new Set<string>();
    let url: string | undefined = specific;
    while (url !== undefined && !seen.has(url)) {
      if (isSameCanonical(url, general)) return true;
      seen.add(url);
      url = textOf(store.findStructureDefinition(url)?.baseDefinition);
    }
    return false;
  }

  return { package: given, store, terminology: createTerminology(store), findTree, isBasedOn };
}

/** Whether two canonicals name one definition; one without a version names any. */
function isSameCanonical(one: string, other: string): boolean {
  if (one === other) return true;
  const [[url, version], [otherUrl, otherVersion]] = [one.split('|'), other.split('|')];
  return url === otherUrl && (version === undefined || otherVersion === undefined);
}
