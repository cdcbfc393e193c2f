import type { ValueSet, ValueSetInclude } from '../fhir/definition-resources.js';
import { compileExpansion, onlyGroups } from './compile-expansion.js';
import type { CompiledValueSet, ValueSetContext } from './compiled-value-set.js';
import type { CodeSystemIndex, IndexedConcept } from './code-system-index.js';
import { explainGap } from './code-system-lookup.js';
import { compileConceptFilter, type ConceptFilter } from './concept-filter.js';
import type { CodeQuestion } from './terminology-service.js';
import {
  allOf,
  anyOf,
  approximatedBy,
  isCircular,
  isIn,
  isRefused,
  isUnknown,
  notIn,
  without,
  type Decision,
} from './decision.js';

/** What one `include` or `exclude` says of a code of a system. */
type Selection = (system: string, code: string, within: readonly CompiledValueSet[]) => Decision;

/** Prepares a value set: by its `compose`, and where that decides nothing or is missing, by its `expansion`. */
export function compileValueSet(valueSet: ValueSet, context: ValueSetContext): CompiledValueSet {
  const name = valueSet.url ?? valueSet.id ?? 'without a URL';
  const expansion = valueSet.expansion?.contains === undefined ? undefined : valueSet.expansion;
  const expanded = expansion && compileExpansion(expansion);
  if ((valueSet.compose?.include ?? []).length > 0) {
    const composed = compileCompose(name, valueSet, context);
    if (expanded === undefined) return composed;
    return {
      ...composed,
      check(system, code, within) {
        const answer = composed.check(system, code, within);
        if (answer.result !== 'unknown') return answer;
        const second = expanded.check(system, code);
        return second.result === 'unknown' ? answer : second;
      },
    };
  }
  if (expanded !== undefined) return { name, check: expanded.check, listSystems: () => expanded.systems };
  return {
    name,
    check: () => isUnknown(`value set ${name} states no content`),
    listSystems: () => new Set(),
  };
}

function compileCompose(name: string, valueSet: ValueSet, context: ValueSetContext): CompiledValueSet {
  const { include = [], exclude = [], inactive } = valueSet.compose ?? {};
  const refusesInactive = inactive === false;
  const included = include.map((each) => compileInclude(each, context, refusesInactive));
  const excluded = exclude.map((each) => compileInclude(each, context, false));
  const self: CompiledValueSet = {
    name,
    check(system, code, within) {
      const start = within.findIndex((each) => each.name === name);
      if (start >= 0) return isCircular([...within.slice(start).map((each) => each.name), name]);
      const inner = [...within, self];
      const ask = (selections: readonly Selection[]) =>
        anyOf(selections.map((each) => each(system, code, inner)));
      const found = ask(included);
      const answer = excluded.length === 0 ? found : without(found, ask(excluded));
      return approximatedBy(answer, valueSet.approximatedFrom);
    },
    listSystems(within) {
      if (within.some((each) => each.name === name)) return new Set();
      const inner = [...within, self];
      return new Set(include.flatMap((each) => listIncludedSystems(each, context, inner)));
    },
  };
  return self;
}

function listIncludedSystems(
  { system, valueSet = [] }: ValueSetInclude,
  context: ValueSetContext,
  within: readonly CompiledValueSet[],
): readonly string[] {
  if (system !== undefined) return [system];
  return valueSet.flatMap((canonical) => [...context.getValueSet(canonical).listSystems(within)]);
}

function compileInclude(
  include: ValueSetInclude,
  context: ValueSetContext,
  refusesInactive: boolean,
): Selection {
  const { system: named, valueSet = [] } = include;
  const ofSystem =
    named === undefined ? undefined : compileSystemPart(named, include, { ...context, refusesInactive });
  if (ofSystem === undefined && valueSet.length === 0)
    return () => isUnknown('an include names no system and no value set');
  return (system, code, within) => {
    if (named !== undefined && named !== system) return notIn;
    const own = ofSystem === undefined ? [] : [ofSystem(code)];
    if (own[0]?.result === 'not-in') return own[0];
    return allOf([...own, ...valueSet.map((each) => context.getValueSet(each).check(system, code, within))]);
  };
}

interface SystemContext extends ValueSetContext {
  readonly refusesInactive: boolean;
}

/** What an include says of a code of its system: the listed concepts, those that pass its filters, or all. */
function compileSystemPart(
  system: string,
  include: ValueSetInclude,
  { codeSystems, askOutside, refusesInactive }: SystemContext,
): (code: string) => Decision {
  const canonical = include.version === undefined ? system : `${system}|${include.version}`;
  const judge = refusesInactive ? refuseRetired : isFound;
  if (include.concept !== undefined) {
    const index = codeSystems.find(canonical) ?? codeSystems.find(system);
    return compileEnumeration(include.concept, index, judge);
  }
  const index = codeSystems.find(canonical);
  const ask = (code: string, reason: string) => askOutside(() => toQuestion(system, include, code), reason);
  if (index === undefined) {
    const isWhole = (include.filter ?? []).length === 0;
    return (code) => {
      const answer = isWhole ? codeSystems.checkGrammar(system, code) : undefined;
      if (typeof answer === 'boolean') return answer ? isIn(undefined) : notIn;
      return ask(code, answer ?? codeSystems.explainAbsence(canonical));
    };
  }
  const filters = (include.filter ?? []).map((filter) => compileConceptFilter(filter, index));
  const refusal = filters.find((filter) => typeof filter === 'string');
  const usable = filters.filter((filter) => typeof filter !== 'string');
  const select = (code: string): Decision => {
    if (refusal !== undefined) return ask(code, refusal);
    const concept = findConcept(code, index, usable);
    if (typeof concept === 'string') return ask(code, concept);
    if (concept === undefined) return notIn;
    return concept.isAbstract ? isRefused(onlyGroups) : judge(concept, concept.display);
  };
  return (code) => approximatedBy(select(code), index.approximatedFrom);
}

/** What is said of a code that the content names, with the display to give it. */
type Judge = (concept: IndexedConcept | undefined, display: string | undefined) => Decision;

const isFound: Judge = (_, display) => isIn(display);

const refuseRetired: Judge = (concept, display) =>
  concept?.retirement === undefined
    ? isIn(display)
    : isRefused(`the code is ${concept.retirement}, and the value set leaves inactive codes out`);

/** The concept, where it passes all filters; a text says why that cannot be told. */
function findConcept(
  code: string,
  index: CodeSystemIndex,
  filters: readonly ConceptFilter[],
): IndexedConcept | string | undefined {
  const concept = index.find(code);
  const passed = concept === undefined ? [false] : filters.map((filter) => filter(concept));
  if (concept === undefined || passed.includes(false))
    return index.isComplete ? undefined : explainGap(index.url);
  if (passed.includes(undefined)) return `code ${code} is too long for the filter's regular expression`;
  return concept;
}

/** A whole system is asked for as that; a part of it is sent along. */
function toQuestion(system: string, include: ValueSetInclude, code: string): CodeQuestion {
  const { version, filter = [] } = include;
  const named = { system, ...(version === undefined ? {} : { version }) };
  if (filter.length === 0) return { ask: 'code', ...named, code };
  return { ask: 'member', valueSet: { ...named, filter }, system, code };
}

function compileEnumeration(
  concepts: NonNullable<ValueSetInclude['concept']>,
  index: CodeSystemIndex | undefined,
  judge: Judge,
): (code: string) => Decision {
  const toKey = index?.toKey ?? ((code: string) => code);
  const displays = new Map(concepts.map(({ code, display }) => [toKey(code), display]));
  return (code) => {
    const key = toKey(code);
    if (!displays.has(key)) return notIn;
    const concept = index?.find(code);
    return judge(concept, displays.get(key) ?? concept?.display);
  };
}
