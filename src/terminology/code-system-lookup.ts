import type { DefinitionStore } from '../definitions/definition-store.js';
import { indexCodeSystem, type CodeSystemIndex } from './code-system-index.js';
import { systemsByGrammar } from './systems-by-grammar.js';
import type { CodeLookup } from './terminology.js';

/** The code systems of a store, each indexed when first asked for. */
export interface CodeSystemLookup {
  /** The code system, where its codes or some of them are held; `system` may carry `|version`. */
  readonly find: (system: string) => CodeSystemIndex | undefined;
  /** Why `find` gives nothing for a system. */
  readonly explainAbsence: (system: string) => string;
  readonly findCode: (system: string, code: string) => CodeLookup;
}

/** Systems come from user input too, so what is remembered of them has a limit. */
const rememberedSystems = 5_000;

export function createCodeSystemLookup(store: DefinitionStore): CodeSystemLookup {
  const indexes = new Map<string, CodeSystemIndex | undefined>();

  const find = (system: string): CodeSystemIndex | undefined => {
    const known = indexes.get(system);
    if (known !== undefined || indexes.has(system)) return known;
    const found = store.findCodeSystem(system);
    const holdsCodes =
      found !== undefined && (found.concept ?? []).length > 0 && found.content !== 'supplement';
    const index = holdsCodes ? indexCodeSystem(found) : undefined;
    if (indexes.size >= rememberedSystems) indexes.clear();
    indexes.set(system, index);
    return index;
  };

  const explainAbsence = (system: string): string => {
    const grammar = systemsByGrammar.get(system);
    if (grammar !== undefined)
      return `codes of ${system}, ${grammar}, are formed by a grammar and not listed`;
    return `the codes of code system ${system} are not held locally`;
  };

  const findCode = (system: string, code: string): CodeLookup => {
    const index = find(system);
    if (index === undefined) return { result: 'unknown', reason: explainAbsence(system) };
    const { approximatedFrom } = index;
    const approximation = approximatedFrom === undefined ? {} : { approximated: [approximatedFrom] };
    const concept = index.find(code);
    if (concept !== undefined) {
      const { display } = concept;
      return { result: 'found', ...(display === undefined ? {} : { display }), ...approximation };
    }
    if (index.isComplete) return { result: 'not-found', ...approximation };
    return { result: 'unknown', reason: explainGap(system), ...approximation };
  };

  return { find, explainAbsence, findCode };
}

/** Why an unlisted code of a partly held system stays undecided. */
export const explainGap = (system: string): string =>
  `only some codes of code system ${system} are held locally`;
