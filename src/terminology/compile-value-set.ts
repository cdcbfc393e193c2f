import type { ExpansionContains, ValueSet, ValueSetInclude } from '../fhir/definition-resources.js';
import type { CodeSystemIndex } from './code-system-index.js';
import { explainGap, type CodeSystemLookup } from './code-system-lookup.js';
import { compileConceptFilter, type ConceptFilter } from './concept-filter.js';
import {
  allOf,
  anyOf,
  approximatedBy,
  isIn,
  isRefused,
  isUnknown,
  notIn,
  without,
  type Decision,
} from './decision.js';

/** A value set prepared for questions. `within` lists the value sets whose answer waits for this one. */
export interface CompiledValueSet {
  check(system: string, code: string, within: readonly CompiledValueSet[]): Decision;
  /** Every system that a code of the value set can have. */
  listSystems(within: readonly CompiledValueSet[]): ReadonlySet<string>;
}

/** Where a value set finds the others and the code systems that it is composed of. */
export interface ValueSetContext {
  readonly codeSystems: CodeSystemLookup;
  getValueSet(canonical: string): CompiledValueSet;
}

/** What one `include` or `exclude` says of a code of a system. */
type Selection = (system: string, code: string, within: readonly CompiledValueSet[]) => Decision;

export function compileValueSet(valueSet: ValueSet, context: ValueSetContext): CompiledValueSet {
  const { compose, expansion } = valueSet;
  const name = valueSet.url ?? valueSet.id ?? 'without a URL';
  const includes = compose?.include ?? [];
  if (includes.length === 0) {
    if (expansion?.contains !== undefined) return compileExpansion(expansion.contains, expansion.total);
    return { check: () => isUnknown(`value set ${name} states no content`), listSystems: () => new Set() };
  }
  const included = includes.map((include) => compileInclude(include, context));
  const excluded = (compose?.exclude ?? []).map((exclude) => compileInclude(exclude, context));
  const self: CompiledValueSet = {
    check(system, code, within) {
      if (within.includes(self)) return isUnknown(`value set ${name} refers to itself`);
      const inner = [...within, self];
      const ask = (selections: readonly Selection[]) =>
        anyOf(selections.map((each) => each(system, code, inner)));
      const found = ask(included);
      const answer = excluded.length === 0 ? found : without(found, ask(excluded));
      return approximatedBy(answer, valueSet.approximatedFrom);
    },
    listSystems(within) {
      if (within.includes(self)) return new Set();
      const inner = [...within, self];
      return new Set(includes.flatMap((include) => listIncludedSystems(include, context, inner)));
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

function compileInclude(include: ValueSetInclude, context: ValueSetContext): Selection {
  const { system: named, valueSet = [] } = include;
  const ofSystem = named === undefined ? undefined : compileSystemPart(named, include, context);
  if (ofSystem === undefined && valueSet.length === 0)
    return () => isUnknown('an include names no system and no value set');
  return (system, code, within) => {
    if (named !== undefined && named !== system) return notIn;
    const own = ofSystem === undefined ? [] : [ofSystem(code)];
    if (own[0]?.result === 'not-in') return own[0];
    return allOf([...own, ...valueSet.map((each) => context.getValueSet(each).check(system, code, within))]);
  };
}

/** What an include says of a code of its system: the listed concepts, those that pass its filters, or all. */
function compileSystemPart(
  system: string,
  include: ValueSetInclude,
  { codeSystems }: ValueSetContext,
): (code: string) => Decision {
  const canonical = include.version === undefined ? system : `${system}|${include.version}`;
  if (include.concept !== undefined) {
    return compileEnumeration(include.concept, codeSystems.find(canonical) ?? codeSystems.find(system));
  }
  const index = codeSystems.find(canonical);
  if (index === undefined) return () => isUnknown(codeSystems.explainAbsence(canonical));
  const filters = (include.filter ?? []).map((filter) => compileConceptFilter(filter, index));
  const refusal = filters.find((filter) => typeof filter === 'string');
  const usable = filters.filter((filter) => typeof filter !== 'string');
  return (code) =>
    approximatedBy(
      refusal === undefined ? select(code, index, usable) : isUnknown(refusal),
      index.approximatedFrom,
    );
}

function select(code: string, index: CodeSystemIndex, filters: readonly ConceptFilter[]): Decision {
  const concept = index.find(code);
  if (concept === undefined) return index.isComplete ? notIn : isUnknown(explainGap(index.url));
  const passed = filters.map((filter) => filter(concept));
  if (passed.includes(false)) return index.isComplete ? notIn : isUnknown(explainGap(index.url));
  if (passed.includes(undefined))
    return isUnknown(`code ${code} is too long for the filter's regular expression`);
  if (concept.isAbstract) return isRefused('the code only groups others and is not for use in data');
  return isIn(concept.display);
}

function compileEnumeration(
  concepts: NonNullable<ValueSetInclude['concept']>,
  index: CodeSystemIndex | undefined,
): (code: string) => Decision {
  const toKey = index?.toKey ?? ((code: string) => code);
  const displays = new Map(concepts.map(({ code, display }) => [toKey(code), display]));
  return (code) => {
    const key = toKey(code);
    return displays.has(key) ? isIn(displays.get(key) ?? index?.find(code)?.display) : notIn;
  };
}

function compileExpansion(
  contains: readonly ExpansionContains[],
  total: number | undefined,
): CompiledValueSet {
  const members = new Map<string, Decision>();
  const systems = new Set<string>();
  let listed = 0;
  const add = ({ system = '', code, display, abstract, contains: nested = [] }: ExpansionContains): void => {
    listed++;
    systems.add(system);
    if (code !== undefined && abstract !== true) members.set(`${system}\n${code}`, isIn(display));
    nested.forEach(add);
  };
  contains.forEach(add);
  const otherwise =
    total !== undefined && total > listed ? isUnknown('its expansion lists only some codes') : notIn;
  return {
    check: (system, code) => members.get(`${system}\n${code}`) ?? otherwise,
    listSystems: () => systems,
  };
}
