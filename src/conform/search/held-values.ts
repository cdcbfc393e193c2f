import { findChild, findChildren, findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { selectNodes } from '../select-nodes.js';
import { toDateRange, toWallRange, type DateRange } from './date-range.js';
import type { SearchParameterFacts } from './search-parameters.js';

/** A code or number that a resource holds, with its system where it has one. */
export interface HeldToken {
  readonly system: string | undefined;
  readonly code: string;
}

function listNodes(resource: ElementNode, { paths }: SearchParameterFacts): readonly ElementNode[] {
  return paths.flatMap((path) => selectNodes(resource, path));
}

/** The texts that a string parameter looks at. */
export function listTexts(resource: ElementNode, facts: SearchParameterFacts): readonly string[] {
  return listNodes(resource, facts).flatMap(({ value }) => value ?? []);
}

/** The tokens that a parameter looks at: codes, codings, identifiers and contact points. */
export function listTokens(resource: ElementNode, facts: SearchParameterFacts): readonly HeldToken[] {
  const nodes = listNodes(resource, facts);
  if (facts.contact !== undefined) {
    const contacts = nodes.filter((node) => findChildValue(node, 'system') === facts.contact);
    return contacts.flatMap((node) => toToken(undefined, findChildValue(node, 'value')));
  }
  return nodes.flatMap((node) => {
    if (node.value !== undefined) return toToken(undefined, node.value);
    const codings = findChildren(node, 'coding');
    return (codings.length > 0 ? codings : [node]).flatMap((each) =>
      toToken(findChildValue(each, 'system'), findChildValue(each, 'code') ?? findChildValue(each, 'value')),
    );
  });
}

function toToken(system: string | undefined, code: string | undefined): readonly HeldToken[] {
  return code === undefined ? [] : [{ system, code }];
}

/** The references that a parameter looks at, as written. */
export function listReferenceTexts(resource: ElementNode, facts: SearchParameterFacts): readonly string[] {
  const { target } = facts;
  return listNodes(resource, facts)
    .flatMap((node) => findChildValue(node, 'reference') ?? [])
    .filter((reference) => target === undefined || reference.includes(`${target}/`));
}

/** The texts of the first date that a parameter looks at: of a date itself, of a Period its start and its end. */
export function findDateTexts(
  resource: ElementNode,
  facts: SearchParameterFacts,
):
  | { readonly isPeriod: boolean; readonly start: string | undefined; readonly end: string | undefined }
  | undefined {
  const [node] = listNodes(resource, facts);
  if (node === undefined) return undefined;
  if (node.value !== undefined) return { isPeriod: false, start: node.value, end: node.value };
  return { isPeriod: true, start: findChildValue(node, 'start'), end: findChildValue(node, 'end') };
}

/**
 * The stretches of time that a date parameter looks at, each in UTC and by the clock on the wall: which of the two a
 * server compares a day with is its own business.
 */
export function listDateRanges(resource: ElementNode, facts: SearchParameterFacts): readonly DateRange[] {
  return listNodes(resource, facts).flatMap((node) => [
    ...toRanges(node, toDateRange),
    ...toRanges(node, toWallRange),
  ]);
}

function toRanges(node: ElementNode, toRange: (text: string) => DateRange | undefined): readonly DateRange[] {
  if (node.value !== undefined) return [toRange(node.value) ?? []].flat();
  const [start, end] = [findChild(node, 'start'), findChild(node, 'end')].map((part) =>
    part?.value === undefined ? undefined : toRange(part.value),
  );
  if (start === undefined && end === undefined) return [];
  return [{ from: start?.from ?? -Infinity, to: end?.to ?? Infinity }];
}
