import type { Change, ChangeClass, Stated } from '../model/comparison.js';
import { changeClasses } from '../model/comparison.js';
import { getChangeRule, type ChangeRuleId } from './change-rules.js';

/** Where a change is: an element and one of its aspects. */
export interface ChangePlace {
  readonly element: string;
  readonly aspect: string;
}

/** What was and what is, and the words for it where the values themselves are none. */
export interface ChangeValues {
  readonly was?: Stated;
  readonly is?: Stated;
  readonly words?: { readonly what?: string; readonly was?: string; readonly is?: string };
}

/** How much of a value is shown in a sentence; the whole stands beside it. */
const mostShown = 240;

/** Makes a change by its rule, with its class and its sentence. */
export function toChange(
  rule: ChangeRuleId,
  { element, aspect }: ChangePlace,
  { was, is, words = {} }: ChangeValues = {},
): Change {
  const { class: changeClass, direction, says, because } = getChangeRule(rule);
  const said: Readonly<Record<string, string>> = {
    what: words.what ?? aspect,
    was: words.was ?? describeStated(was),
    is: words.is ?? describeStated(is),
  };
  const sentence = says.replace(/\{(what|was|is)\}/g, (_, name: string) => shorten(said[name] ?? ''));
  return {
    rule,
    class: changeClass,
    direction,
    element,
    aspect,
    ...(was === undefined ? {} : { was }),
    ...(is === undefined ? {} : { is }),
    message: `${capitaliseFirst(sentence)}: ${because}.`,
  };
}

/** The worst class among changes; undefined where there are none. */
export function findWorstClass(changes: readonly { readonly class: ChangeClass }[]): ChangeClass | undefined {
  return changeClasses.find((each) => changes.some((change) => change.class === each));
}

function describeStated(value: Stated): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'empty' : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.length === 0 ? 'nothing' : value.map(describeStated).join(', ');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= mostShown ? line : `${line.slice(0, mostShown).trimEnd()} …`;
}

const capitaliseFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
