import type { DefinitionStore } from '../definitions/definition-store.js';
import { createAskOutside } from './ask-outside.js';
import { createCodeSystemLookup } from './code-system-lookup.js';
import { anyOf, toMembership, type Decision } from './decision.js';
import { createPublishedCodes, isSameDisplay } from './displays.js';
import { createGrammars } from './grammars/create-grammars.js';
import type { SystemGrammars } from './grammars/system-grammar.js';
import type { AnswerSource } from './terminology-service.js';
import type { CodedValue, Membership, SystemCode, Terminology } from './terminology.js';
import { createValueSetLookup } from './value-set-lookup.js';

/** Codes come from user input, so what is remembered of them has a limit, for each value set. */
const rememberedCodes = 5_000;

/** No code has this system: asked for, a value set answers only what it cannot tell. */
const noSystem = '';

/** What a terminology has besides its store. */
export interface TerminologyOptions {
  /** Where the answers of a terminology service are put as they come in. Without it nothing is left to be asked. */
  readonly answers?: AnswerSource | undefined;
  /** Code systems that are judged by a grammar; by default those that need no library. */
  readonly grammars?: SystemGrammars | undefined;
}

/**
 * Answers from the value sets and code systems of a store, and beyond them from `answers`. Value sets are prepared
 * when first asked for, and answers are remembered, so the store must not change meanwhile.
 */
export function createTerminology(store: DefinitionStore, options: TerminologyOptions = {}): Terminology {
  const { answers: given, grammars = createGrammars() } = options;
  const published = createPublishedCodes(store);
  const codeSystems = createCodeSystemLookup(store, { published, answers: given, grammars });
  const answers = new Map<string, Map<string, Membership>>();

  const getValueSet = createValueSetLookup(store, codeSystems, createAskOutside(given));

  const checkNow = (canonical: string, { system, code }: CodedValue): Decision => {
    const valueSet = getValueSet(canonical);
    if (system !== undefined) return valueSet.check(system, code, []);
    const systems = [...valueSet.listSystems([]), noSystem];
    return anyOf(systems.map((each) => valueSet.check(each, code, [])));
  };

  const acceptsDisplay = (value: SystemCode, display: string): boolean => {
    const isMeant = (text: string) => isSameDisplay(text, display);
    const { displays = [] } = codeSystems.findCode(value);
    const { system, code } = value;
    return displays.some(isMeant) || published.find(system, code)?.some(isMeant) === true;
  };

  return {
    checkCode(canonical, value) {
      const known = answers.get(canonical) ?? new Map<string, Membership>();
      answers.set(canonical, known);
      const key = `${value.system ?? ''}\n${value.code}`;
      let answer = known.get(key);
      if (answer === undefined) {
        answer = toMembership(checkNow(canonical, value));
        if (known.size >= rememberedCodes) known.clear();
        // What waits for a terminology service may be decided by the next time.
        if (answer.questions === undefined) known.set(key, answer);
      }
      return answer;
    },
    findCode: codeSystems.findCode,
    acceptsDisplay,
  };
}
