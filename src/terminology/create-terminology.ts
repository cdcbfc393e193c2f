import type { DefinitionStore } from '../definitions/definition-store.js';
import { createCodeSystemLookup } from './code-system-lookup.js';
import { compileValueSet, type CompiledValueSet } from './compile-value-set.js';
import { anyOf, isUnknown, toMembership, type Decision } from './decision.js';
import { systemsByDocument } from './systems-by-grammar.js';
import type { CodedValue, Membership, Terminology } from './terminology.js';

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
  const compiled = new Map<string, CompiledValueSet>();
  const answers = new Map<string, Map<string, Membership>>();

  const getValueSet = (canonical: string): CompiledValueSet => {
    const known = compiled.get(canonical);
    if (known !== undefined) return known;
    const valueSet = store.findValueSet(canonical);
    const made =
      valueSet === undefined
        ? toUndecided(canonical, codeSystems.explainAbsence)
        : compileValueSet(valueSet, { codeSystems, getValueSet });
    compiled.set(canonical, made);
    return made;
  };

  const checkNow = (canonical: string, { system, code }: CodedValue): Decision => {
    const valueSet = getValueSet(canonical);
    if (system !== undefined) return valueSet.check(system, code, []);
    const systems = [...valueSet.listSystems([]), noSystem];
    return anyOf(systems.map((each) => valueSet.check(each, code, [])));
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
  };
}

/** A value set that is not held: in STU3's core the name of a document can stand for one. */
function toUndecided(canonical: string, explain: (system: string) => string): CompiledValueSet {
  const system = systemsByDocument.get(canonical);
  const reason = system === undefined ? `value set ${canonical} is not held locally` : explain(system);
  return { check: () => isUnknown(reason), listSystems: () => new Set() };
}
