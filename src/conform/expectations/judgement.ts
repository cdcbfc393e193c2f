import type { Exchange } from '../../model/exchange.js';
import type { IssueRecord } from '../../model/issue.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { findResource, type Answer } from '../answer.js';
import { clipText, formatExcerpt } from '../format-excerpt.js';
import { formatNodePath } from '../format-path.js';

/** One thing that is not as expected. */
export interface Deviation {
  readonly expected: string;
  readonly found: string;
  readonly path?: string;
  readonly excerpt?: string;
  /** The exchange that shows it. */
  readonly exchange?: Exchange;
  readonly issues?: readonly IssueRecord[];
}

/** What an expectation says: how many things it looked at, and which of them are not as expected. */
export interface Judgement {
  /** 0 says that nothing was there to look at; such a judgement never makes a scenario pass. */
  readonly examined: number;
  readonly deviations: readonly Deviation[];
  /** What the reader should know of though nothing is judged by it: where a reference led that was not followed. */
  readonly remarks?: readonly Deviation[];
  /** Why nothing was there to look at. */
  readonly reason?: string;
}

/** Nothing was there to look at. */
export function nothingExamined(reason: string): Judgement {
  return { examined: 0, deviations: [], reason };
}

/** One thing was looked at; it is as expected where there is no deviation. */
export function judgeOne(deviation?: Deviation): Judgement {
  return { examined: 1, deviations: deviation === undefined ? [] : [deviation] };
}

/** Looks at each of a list. An empty list is nothing examined, for the reason given. */
export function judgeEach<T>(
  things: readonly T[],
  find: (thing: T) => Deviation | undefined,
  reason: string,
): Judgement {
  if (things.length === 0) return nothingExamined(reason);
  const deviations = things.flatMap((thing) => find(thing) ?? []);
  return { examined: things.length, deviations };
}

/** Several judgements as one. What was looked at adds up; the first reason is kept where nothing was. */
export function joinJudgements(judgements: readonly Judgement[]): Judgement {
  const examined = judgements.reduce((sum, judgement) => sum + judgement.examined, 0);
  const reason = judgements.find((judgement) => judgement.reason !== undefined)?.reason;
  const remarks = judgements.flatMap((judgement) => judgement.remarks ?? []);
  return {
    examined,
    deviations: judgements.flatMap((judgement) => judgement.deviations),
    ...(remarks.length > 0 ? { remarks } : {}),
    ...(examined === 0 && reason !== undefined ? { reason } : {}),
  };
}

/** A deviation of a whole answer: its excerpt is the beginning of the resource, or of a body that is none. */
export function toDeviation(answer: Answer, expected: string, found: string): Deviation {
  const root = findResource(answer);
  const body = root === undefined ? clipText(answer.response.body, 300) : formatExcerpt(root);
  return { expected, found, exchange: answer.exchange, ...(body === '' ? {} : { excerpt: body }) };
}

/** A deviation of one element of an answer. */
export function toNodeDeviation(
  answer: Answer,
  node: ElementNode,
  { expected, found }: { readonly expected: string; readonly found: string },
): Deviation {
  return {
    expected,
    found,
    path: formatNodePath(node),
    excerpt: formatExcerpt(node),
    exchange: answer.exchange,
  };
}

/** A deviation of a header of an answer. */
export function toHeaderDeviation(answer: Answer, name: string, expected: string): Deviation {
  const value = answer.response.headers[name];
  const found = value === undefined ? 'no such header' : `${name}: ${value}`;
  return { expected, found, path: `header ${name}`, exchange: answer.exchange };
}
