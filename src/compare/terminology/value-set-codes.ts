import type {
  CodeSystemConcept,
  ExpansionContains,
  ValueSet,
  ValueSetInclude,
} from '../../fhir/definition-resources.js';
import type { Side } from '../side.js';

/** A code of a value set. */
export interface ValueSetCode {
  readonly system: string;
  readonly code: string;
  readonly display: string | undefined;
}

/** All codes of a value set by `system|code`, or why they cannot be listed. */
export type ValueSetCodes =
  | { readonly result: 'known'; readonly codes: ReadonlyMap<string, ValueSetCode> }
  | { readonly result: 'unknown'; readonly reason: string };

/** More codes than any value set that people compare; what has more is not listed. */
const mostCodes = 20_000;

/** The codes that a value set may have, and what keeps it from saying all. */
interface Candidates {
  readonly codes: readonly ValueSetCode[];
  readonly gap?: string;
}

/** Lists the codes of a value set from what is held on its side. */
export function listCodes(side: Side, canonical: string): ValueSetCodes {
  const { codes, gap } = listCandidates(side, canonical, []);
  if (gap !== undefined) return { result: 'unknown', reason: gap };
  if (codes.length > mostCodes) return { result: 'unknown', reason: `it has more than ${mostCodes} codes` };
  const listed = new Map<string, ValueSetCode>();
  for (const candidate of codes) {
    const {
      result,
      reason = 'its content does not decide',
      display,
    } = side.terminology.checkCode(canonical, candidate);
    if (result === 'unknown') return { result, reason };
    const key = `${candidate.system}|${candidate.code}`;
    if (result === 'in' && !listed.has(key))
      listed.set(key, { ...candidate, display: candidate.display ?? display });
  }
  return { result: 'known', codes: listed };
}

function listCandidates(side: Side, canonical: string, within: readonly string[]): Candidates {
  if (within.includes(canonical)) return { codes: [] };
  const valueSet = side.store.findValueSet(canonical);
  if (valueSet === undefined) return { codes: [], gap: `${canonical} is not held` };
  const includes = valueSet.compose?.include ?? [];
  if (includes.length === 0) return listExpansion(valueSet);
  return join(includes.map((include) => listIncluded(side, include, [...within, canonical])));
}

function listIncluded(side: Side, include: ValueSetInclude, within: readonly string[]): Candidates {
  const { system, version, concept, valueSet = [] } = include;
  if (system === undefined) return join(valueSet.map((each) => listCandidates(side, each, within)));
  if (concept !== undefined) {
    return { codes: concept.map(({ code, display }) => ({ system, code, display })) };
  }
  const versioned = version === undefined ? undefined : side.store.findCodeSystem(`${system}|${version}`);
  const codeSystem = versioned ?? side.store.findCodeSystem(system);
  if (codeSystem?.content !== 'complete' || codeSystem.concept === undefined)
    return { codes: [], gap: `not all codes of ${system} are held` };
  return { codes: flatten(codeSystem.concept).map(({ code }) => ({ system, code, display: undefined })) };
}

function listExpansion({ expansion, url = 'the value set' }: ValueSet): Candidates {
  const codes = flattenContains(expansion?.contains ?? []);
  if (codes.length === 0) return { codes, gap: `${url} states no content` };
  return (expansion?.total ?? 0) > codes.length ? { codes, gap: `${url} lists only some codes` } : { codes };
}

function join(parts: readonly Candidates[]): Candidates {
  const gap = parts.find((part) => part.gap !== undefined)?.gap;
  return { codes: parts.flatMap(({ codes }) => codes), ...(gap === undefined ? {} : { gap }) };
}

const flatten = (concepts: readonly CodeSystemConcept[]): readonly CodeSystemConcept[] =>
  concepts.flatMap((concept) => [concept, ...flatten(concept.concept ?? [])]);

function flattenContains(contains: readonly ExpansionContains[]): readonly ValueSetCode[] {
  return contains.flatMap(({ system = '', code, display, contains: below }) => [
    ...(code === undefined ? [] : [{ system, code, display }]),
    ...flattenContains(below ?? []),
  ]);
}
