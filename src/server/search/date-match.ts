import type { HeldPeriod } from './search-parameter.js';

/** https://hl7.org/fhir/STU3/search.html#prefix */
const prefixes = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;
type DatePrefix = (typeof prefixes)[number];

/** A span of time in milliseconds since 1970, `end` not included. */
interface Period {
  readonly start: number;
  readonly end: number;
}

/** A date as a search asks for it: a prefix and the period that the date covers by its precision. */
export interface DateCriterion {
  readonly prefix: DatePrefix;
  readonly period: Period;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Reads `[prefix]YYYY[-MM[-DD[Thh:mm[:ss[.fff]][Z|±hh:mm]]]]`; undefined where that is no date of the calendar.
 * A time without a zone is taken as UTC.
 */
export function readDateCriterion(text: string): DateCriterion | undefined {
  const prefix = prefixes.find((candidate) => text.startsWith(candidate));
  const period = readPeriod(prefix === undefined ? text : text.slice(2));
  return period && { prefix: prefix ?? 'eq', period };
}

/** The text without its prefix. */
export function withoutDatePrefix(text: string): string {
  return prefixes.some((prefix) => text.startsWith(prefix)) ? text.slice(2) : text;
}

/** Whether a held time matches; one that cannot be read matches nothing. `now` serves `ap`. */
export function matchesDate(held: string | HeldPeriod, asked: DateCriterion, now: Date): boolean {
  const period = toSpan(held);
  return period !== undefined && comparisons[asked.prefix](period, asked.period, now.getTime());
}

/** When a held time begins, in milliseconds since 1970, to sort by; undefined where it cannot be read. */
export function startOf(held: string | HeldPeriod): number | undefined {
  return toSpan(held)?.start;
}

/** A side of a Period that is absent lies in the endless past or future. */
function toSpan(held: string | HeldPeriod): Period | undefined {
  if (typeof held === 'string') return readPeriod(held);
  const start = held.start === undefined ? -Infinity : readPeriod(held.start)?.start;
  const end = held.end === undefined ? Infinity : readPeriod(held.end)?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

type Comparison = (held: Period, asked: Period, now: number) => boolean;

const within: Comparison = (held, asked) => asked.start <= held.start && held.end <= asked.end;
const above: Comparison = (held, asked) => held.end > asked.end;
const below: Comparison = (held, asked) => held.start < asked.start;

const comparisons: Readonly<Record<DatePrefix, Comparison>> = {
  eq: within,
  ne: (held, asked, now) => !within(held, asked, now),
  gt: above,
  lt: below,
  ge: (held, asked, now) => above(held, asked, now) || within(held, asked, now),
  le: (held, asked, now) => below(held, asked, now) || within(held, asked, now),
  sa: (held, asked) => held.start >= asked.end,
  eb: (held, asked) => held.end <= asked.start,
  ap: (held, asked, now) => {
    // A tenth of the time between now and the date, as the specification recommends.
    const slack = Math.abs(now - asked.start) / 10;
    return held.start < asked.end + slack && held.end > asked.start - slack;
  },
};

const dateForm =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

function readPeriod(text: string): Period | undefined {
  const match = dateForm.exec(text);
  if (match === null) return undefined;
  const [, year, month, dayOfMonth, hour, , second] = match;
  if (hour !== undefined) return readInstant(text, second === undefined);
  const start = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(dayOfMonth ?? 1));
  const found = new Date(start);
  const exists =
    (month === undefined || found.getUTCMonth() === Number(month) - 1) &&
    (dayOfMonth === undefined || found.getUTCDate() === Number(dayOfMonth));
  if (!exists) return undefined;
  if (month === undefined) return { start, end: Date.UTC(Number(year) + 1, 0, 1) };
  if (dayOfMonth === undefined) return { start, end: Date.UTC(Number(year), Number(month), 1) };
  return { start, end: start + day };
}

function readInstant(text: string, toTheMinute: boolean): Period | undefined {
  const start = Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(start) ? undefined : { start, end: start + (toTheMinute ? 60_000 : 1000) };
}
