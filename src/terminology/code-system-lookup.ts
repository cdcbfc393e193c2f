import type { DefinitionStore } from '../definitions/definition-store.js';
import { findOutside } from './ask-outside.js';
import { indexCodeSystem, type CodeSystemIndex, type IndexedConcept } from './code-system-index.js';
import type { PublishedCodes } from './displays.js';
import type { SystemGrammars } from './grammars/system-grammar.js';
import type { AnswerSource } from './terminology-service.js';
import type { CodeLookup, Terminology } from './terminology.js';

/** The code systems of a store, each indexed when first asked for. */
export interface CodeSystemLookup {
  /** The code system, where its codes or some of them are held; `system` may carry `|version`. */
  readonly find: (system: string) => CodeSystemIndex | undefined;
  /** Why `find` gives nothing for a system. */
  readonly explainAbsence: (system: string) => string;
  readonly findCode: Terminology['findCode'];
  /**
   * Whether a text is a code of a system that a grammar forms; a text of its own says why that cannot be told, and
   * undefined that no grammar is known. A code that a value set lists counts as one.
   */
  readonly checkGrammar: (system: string, code: string) => boolean | string | undefined;
}

/** What a lookup has besides its store. */
export interface LookupTools {
  readonly published: PublishedCodes;
  readonly answers: AnswerSource | undefined;
  readonly grammars: SystemGrammars;
}

/** Systems come from user input too, so what is remembered of them has a limit. */
const rememberedSystems = 5_000;

export function createCodeSystemLookup(
  store: DefinitionStore,
  { published, answers, grammars }: LookupTools,
): CodeSystemLookup {
  const find = createIndexes(store);
  const found = new WeakMap<IndexedConcept, CodeLookup>();

  const explainAbsence = (canonical: string): string => explain(canonical, store, find);

  const checkGrammar: CodeSystemLookup['checkGrammar'] = (system, code) => {
    const answer = grammars.get(system)?.check(code);
    return answer === false ? published.find(system, code) !== undefined : answer;
  };

  const recall = (concept: IndexedConcept, index: CodeSystemIndex): CodeLookup => {
    const known = found.get(concept) ?? toFound(concept, index, true);
    found.set(concept, known);
    return known;
  };

  const recallAbsence = remember((system) => toAbsence(system, explainAbsence(system), store));

  const findLocally: CodeSystemLookup['findCode'] = ({ system, version, code }) => {
    const meant = version === undefined ? system : `${system}|${version}`;
    const exact = find(meant);
    const index = exact ?? find(system);
    if (index === undefined) {
      const answer = checkGrammar(system, code);
      return answer === undefined ? recallAbsence(system) : toLookup(answer);
    }
    const concept = index.find(code);
    if (concept !== undefined)
      return exact === undefined ? toFound(concept, index, false) : recall(concept, index);
    const { approximatedFrom } = index;
    const approximation = approximatedFrom === undefined ? {} : { approximated: [approximatedFrom] };
    if (exact === undefined) return { result: 'unknown', reason: explainAbsence(meant), ...approximation };
    if (index.isComplete) return { result: 'not-found', ...approximation };
    return { result: 'unknown', reason: explainGap(system), ...approximation };
  };

  return {
    find,
    explainAbsence,
    checkGrammar,
    findCode: (value, display) => {
      const local = findLocally(value);
      if (answers === undefined || local.result !== 'unknown' || local.isValueSet === true) return local;
      return findOutside({ ...value, display: display?.() }, local, answers);
    },
  };
}

/** Each code system of the store, indexed when it is first asked for. */
function createIndexes(store: DefinitionStore): CodeSystemLookup['find'] {
  return remember((system) => {
    const codeSystem = store.findCodeSystem(system);
    const holdsCodes =
      codeSystem !== undefined &&
      (codeSystem.concept ?? []).length > 0 &&
      codeSystem.content !== 'supplement';
    return holdsCodes ? indexCodeSystem(codeSystem) : undefined;
  });
}

/** The same, made once for each system. */
function remember<T>(make: (system: string) => T): (system: string) => T {
  const made = new Map<string, { readonly value: T }>();
  return (system) => {
    const known = made.get(system);
    if (known !== undefined) return known.value;
    const value = make(system);
    if (made.size >= rememberedSystems) made.clear();
    made.set(system, { value });
    return value;
  };
}

function toAbsence(system: string, reason: string, store: DefinitionStore): CodeLookup {
  const isValueSet = store.findValueSet(system) !== undefined;
  return { result: 'unknown', reason, ...(isValueSet ? { isValueSet } : {}) };
}

function explain(canonical: string, store: DefinitionStore, find: CodeSystemLookup['find']): string {
  const [system = '', version] = canonical.split('|');
  const other = version === undefined ? undefined : find(system);
  if (other !== undefined)
    return `code system ${system} is held locally in ${nameVersion(other.version)}, and version ${version ?? ''} is meant`;
  if (store.findValueSet(canonical) !== undefined) return `${canonical} is a value set and no code system`;
  return `the codes of code system ${canonical} are not held locally`;
}

function toLookup(answer: boolean | string): CodeLookup {
  if (typeof answer === 'string') return { result: 'unknown', reason: answer };
  return { result: answer ? 'found' : 'not-found' };
}

function toFound(concept: IndexedConcept, index: CodeSystemIndex, isExact: boolean): CodeLookup {
  const { display, displays, retirement, isAbstract } = concept;
  const { approximatedFrom } = index;
  return {
    result: 'found',
    ...(display === undefined ? {} : { display }),
    ...(displays.length === 0 ? {} : { displays }),
    ...(retirement === undefined ? {} : { retirement }),
    ...(isAbstract ? { isAbstract } : {}),
    ...(isExact ? {} : { isOtherVersion: true }),
    ...(approximatedFrom === undefined ? {} : { approximated: [approximatedFrom] }),
  };
}

/** A version as a sentence names it. */
export const nameVersion = (version: string | undefined): string =>
  version === undefined ? 'no version' : `version ${version}`;

/** Why an unlisted code of a partly held system stays undecided. */
export const explainGap = (system: string): string =>
  `only some codes of code system ${system} are held locally`;
