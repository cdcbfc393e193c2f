/** A stretch of time in milliseconds: from its first instant to the first one after it. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** What a date or dateTime covers, by its precision; without a time zone it is taken as UTC. Undefined for no date. */
export function toDateRange(text: string): DateRange | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day, hour, , second] = match;
  if (hour !== undefined) {
    const from = Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
    return Number.isNaN(from) ? undefined : { from, to: from + (second === undefined ? 60_000 : 1000) };
  }
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = Date.UTC(y, m, d);
  if (day !== undefined) return { from, to: Date.UTC(y, m, d + 1) };
  return { from, to: month === undefined ? Date.UTC(y + 1, 0, 1) : Date.UTC(y, m + 1, 1) };
}

/** The same by the clock on the wall where it was written. */
export function toWallRange(text: string): DateRange | undefined {
  return toDateRange(text.replace(/(T[\d:.]+)(?:Z|[+-]\d\d:\d\d)$/, '$1'));
}

/** Prefixes of STU3 that compare without approximation (https://hl7.org/fhir/STU3/search.html#prefix). */
const tests: Readonly<Record<string, (found: DateRange, asked: DateRange) => boolean>> = {
  // Of a Period a part is enough: servers disagree on whether all of it must be covered.
  eq: (found, asked) => found.from < asked.to && found.to > asked.from,
  ge: (found, asked) => found.to > asked.from,
  le: (found, asked) => found.from < asked.to,
  gt: (found, asked) => found.to > asked.to,
  lt: (found, asked) => found.from < asked.from,
  sa: (found, asked) => found.from >= asked.to,
  eb: (found, asked) => found.to <= asked.from,
};

/** True where a stretch of time is as a date parameter asks. A value that cannot be read fits nothing. */
export function fitsDate(found: DateRange, value: string): boolean {
  const [, prefix = 'eq', date = ''] = /^([a-z]{2})?(.*)$/.exec(value) ?? [];
  const asked = toDateRange(date);
  return asked !== undefined && (tests[prefix]?.(found, asked) ?? false);
}
