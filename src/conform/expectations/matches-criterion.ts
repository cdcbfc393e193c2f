import type { ElementNode } from '../../fhir/element-node.js';
import { isRecordType } from '../record-type.js';
import { toAddress } from '../references.js';
import type { Criterion } from '../scenario/scenario.js';
import { fitsDate } from '../search/date-range.js';
import {
  findDateTexts,
  listDateRanges,
  listReferenceTexts,
  listTexts,
  listTokens,
} from '../search/held-values.js';
import { findSearchParameter, type SearchParameterFacts } from '../search/search-parameters.js';
import { readTokenValue, unescapeSearchValue } from '../search/search-value.js';
import { findValue, selectNodes } from '../select-nodes.js';

/** True for parameters whose matches can be told from the resource alone. */
export function isComparable(type: string, parameter: string): boolean {
  return findFacts(type, parameter) !== undefined;
}

/**
 * True where a resource has what a search asked for (https://hl7.org/fhir/STU3/search.html): tokens are equal, strings
 * begin with the value, whatever their capitals and accents, dates are where the prefix says, and references lead
 * there, be they relative or below the base URL. The parameter must be comparable.
 */
export function matchesCriterion(
  resource: ElementNode,
  { parameter, value }: Criterion,
  baseUrl: string,
): boolean {
  const facts = findFacts(resource.resourceType ?? '', parameter);
  if (facts === undefined) return false;
  const text = unescapeSearchValue(value);
  switch (facts.kind) {
    case 'string':
      return listTexts(resource, facts).some((found) => toPlain(found).startsWith(toPlain(text)));
    case 'token':
      return hasToken(resource, facts, value);
    case 'date':
      return listDateRanges(resource, facts).some((found) => fitsDate(found, value));
    case 'reference':
      return listReferenceTexts(resource, facts).some((found) => isSameReference(found, text, baseUrl));
  }
}

/** What a resource has where a search parameter looks, for people to read; empty where it has nothing there. */
export function describeHeld(resource: ElementNode, parameter: string): string {
  const facts = findFacts(resource.resourceType ?? '', parameter);
  return facts === undefined ? '' : [...new Set(listHeld(resource, facts))].join(', ');
}

function listHeld(resource: ElementNode, facts: SearchParameterFacts): readonly string[] {
  switch (facts.kind) {
    case 'token':
      return listTokens(resource, facts).map(({ system, code }) =>
        system === undefined ? code : `${system}|${code}`,
      );
    case 'date': {
      const dates = findDateTexts(resource, facts);
      if (dates === undefined) return [];
      return [dates.isPeriod ? `${dates.start ?? '…'} to ${dates.end ?? '…'}` : (dates.start ?? '')];
    }
    case 'reference':
      return listReferenceTexts(resource, facts);
    case 'string':
      return listTexts(resource, facts);
  }
}

function findFacts(type: string, parameter: string): SearchParameterFacts | undefined {
  return isRecordType(type) ? findSearchParameter(type, parameter) : undefined;
}

/** `system|code`, or the code alone; a code element has no system of its own to compare. */
function hasToken(resource: ElementNode, facts: SearchParameterFacts, value: string): boolean {
  const { system, code } = readTokenValue(value);
  return listTokens(resource, facts).some(
    (found) => found.code === code && (system === undefined || (found.system ?? system) === system),
  );
}

/** An id without a type fits a reference of any type. */
function isSameReference(found: string, value: string, baseUrl: string): boolean {
  const [address, asked] = [toAddress(found, baseUrl), toAddress(value, baseUrl)];
  if (asked === undefined) return found === value || address?.id === value;
  return address?.id === asked.id && address.type === asked.type;
}

/** True where one identifier of the resource has both system and value. */
export function hasIdentifier(
  resource: ElementNode,
  { system, value }: { readonly system: string; readonly value: string },
): boolean {
  return selectNodes(resource, 'identifier').some(
    (identifier) => findValue(identifier, 'system') === system && findValue(identifier, 'value') === value,
  );
}

function toPlain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
