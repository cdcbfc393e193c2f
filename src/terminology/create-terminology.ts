import type { DefinitionStore } from '../definitions/definition-store.js';
import { createCodeSystemLookup } from './code-system-lookup.js';
import { anyOf, toMembership, type Decision } from './decision.js';
import { createPublishedDisplays, isSameDisplay } from './displays.js';
import type { CodedValue, Membership, SystemCode, Terminology } from './terminology.js';
import { createValueSetLookup } from './value-set-lookup.js';

/** Codes come from user input, so what is remembered of them has a limit, for each value set. */
const rememberedCodes = 5_000;

/** No code has this system: asked for, a value set answers only what it cannot tell. */
const noSystem = '';

/**
 * Answers from the value sets and code systems of a store. Value sets are prepared when first asked
 * for, and answers are remembered, so the store must not change meanwhile.
 */
export function createTerminology(store: DefinitionStore): Terminology {
  const codeSystems = createCodeSystemLookup(store);
  const findPublished = createPublishedDisplays(store);
  const answers = new Map<string, Map<string, Membership>>();

  const getValueSet = createValueSetLookup(store, codeSystems);

  const checkNow = (canonical: string, { system, code }: CodedValue): Decision => {
    const valueSet = getValueSet(canonical);
    if (system !== undefined) return valueSet.check(system, code, []);
    const systems = [...valueSet.listSystems([]), noSystem];
    return anyOf(systems.map((each) => valueSet.check(each, code, [])));
  };

  const acceptsDisplay = (value: SystemCode, display: string): boolean => {
    const isMeant = (text: string) => isSameDisplay(text, display);
    const { displays = [] } = codeSystems.findCode(value);
    return displays.some(isMeant) || findPublished(value.system, value.code).some(isMeant);
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
        known.set(key, answer);
      }
      return answer;
    },
    findCode: codeSystems.findCode,
    acceptsDisplay,
  };
}
