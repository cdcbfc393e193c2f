import type { ElementNode } from '../../fhir/element-node.js';
import { isRecordType } from '../record-type.js';
import { toDateRange, toWallRange } from '../search/date-range.js';
import {
  findDateTexts,
  listReferenceTexts,
  listTexts,
  listTokens,
  type HeldToken,
} from '../search/held-values.js';
import { findSearchParameter, type SearchParameterFacts } from '../search/search-parameters.js';
import { escapeSearchValue, formatTokenValue } from '../search/search-value.js';

/** A value that finds a record, and one of the same kind that does not. */
export interface SearchValues {
  readonly fitting: string;
  readonly unfitting: string;
}

const nobody = 'Careconnectnobody';
const noId = 'careconnect-conformance-no-such-id';

/** An id that no server has given. */
export const unknownId = noId;

/**
 * Values to try a search parameter with, from a record that the target holds. None where the record has no such
 * element or the parameter is not known here.
 */
export function findSearchValues(resource: ElementNode, parameter: string): SearchValues | undefined {
  const { resourceType = '' } = resource;
  const facts = isRecordType(resourceType) ? findSearchParameter(resourceType, parameter) : undefined;
  return facts === undefined ? undefined : finders[facts.kind](resource, facts);
}

/** Those of these search parameters that can be tried on a record. */
export function listTriable(resource: ElementNode, names: readonly string[]): readonly string[] {
  return names.filter((name) => findSearchValues(resource, name) !== undefined);
}

type FindValues = (resource: ElementNode, facts: SearchParameterFacts) => SearchValues | undefined;

const finders: Readonly<Record<SearchParameterFacts['kind'], FindValues>> = {
  string: (resource, facts) => {
    const [fitting] = listTexts(resource, facts);
    return fitting === undefined ? undefined : { fitting: escapeSearchValue(fitting), unfitting: nobody };
  },
  token: (resource, facts) => {
    const tokens = listTokens(resource, facts);
    const held = tokens.find(({ system }) => system !== undefined) ?? tokens[0];
    return held === undefined ? undefined : toTokenValues(held, facts.choices);
  },
  date: (resource, facts) => {
    const fitting = findOwnDate(resource, facts);
    if (fitting === undefined) return undefined;
    return { fitting, unfitting: fitting === '1901-01-01' ? '1901-01-02' : '1901-01-01' };
  },
  reference: (resource, facts) => {
    const [reference] = listReferenceTexts(resource, facts);
    if (reference === undefined) return undefined;
    const fitting = escapeSearchValue(reference);
    return { fitting, unfitting: fitting.replace(/[^/]+$/, noId) };
  },
};

function toTokenValues(
  { system, code }: HeldToken,
  choices: readonly string[] | undefined,
): SearchValues | undefined {
  if (choices === undefined) {
    return {
      fitting: formatTokenValue({ system, code }),
      unfitting: formatTokenValue({ system, code: noId }),
    };
  }
  const unfitting = choices.find((choice) => choice !== code);
  return unfitting === undefined ? undefined : { fitting: code, unfitting };
}

/** A date parameter that finds the record: its day, or of a Period everything since its first day. */
function findOwnDate(resource: ElementNode, facts: SearchParameterFacts): string | undefined {
  const dates = findDateTexts(resource, facts);
  const day = dates?.start === undefined ? undefined : toDay(dates.start);
  return day === undefined || dates?.isPeriod !== true ? day : `ge${day}`;
}

/** The day of a date, or its month or year; none where it is another day in UTC, since servers differ on which counts. */
export function toDay(date: string): string | undefined {
  const day = date.slice(0, 10);
  const [inUtc, onWall] = [toDateRange(date), toWallRange(date)];
  if (inUtc === undefined || onWall === undefined) return undefined;
  return date.length <= 10 || new Date(inUtc.from).toISOString().startsWith(day) ? day : undefined;
}
