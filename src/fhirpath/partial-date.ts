/** A date, a date with time, or a time, in the parts that it gives. */
interface PartialDate {
  /** Year, month, day, hour, minute, seconds with their fraction; for a time the last three. */
  readonly parts: readonly number[];
  /** Minutes east of UTC. */
  readonly zone: number | undefined;
}

const datePattern =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?)(Z|([+-])(\d\d):(\d\d))?)?)?)?$/;
const timePattern = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/;

/**
 * The order of two values of FHIR's types date, dateTime, instant and time: below, at or above zero.
 * Undefined where one of them is not precise enough to tell, or only one has a time zone
 * (https://hl7.org/fhirpath/N1/#comparison). `unreadable` where one is none of these.
 */
export function comparePartialDates(left: string, right: string): number | undefined | 'unreadable' {
  const a = readPartialDate(left);
  const b = readPartialDate(right);
  if (a === undefined || b === undefined) return 'unreadable';
  if (a.parts.length === 6 && b.parts.length === 6) return compareMoments(a, b);
  const asWritten = compareParts(a.parts, b.parts);
  // A date names no zone: where the other value's zone would decide, nothing is decided.
  const inUtc = compareParts(partsInUtc(a), partsInUtc(b));
  return Math.sign(asWritten ?? NaN) === Math.sign(inUtc ?? NaN) ? asWritten : undefined;
}

/** Undefined where they are the same as far as both go, and one goes further. */
function compareParts(a: readonly number[], b: readonly number[]): number | undefined {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length === b.length ? 0 : undefined;
}

function partsInUtc(date: PartialDate): readonly number[] {
  if (date.parts.length < 6) return date.parts;
  const utc = new Date(toMoment(date));
  const second = utc.getUTCSeconds() + utc.getUTCMilliseconds() / 1000;
  const day = [utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()];
  return [...day, utc.getUTCHours(), utc.getUTCMinutes(), second];
}

function readPartialDate(text: string): PartialDate | undefined {
  const time = timePattern.exec(text);
  if (time !== null) return { parts: time.slice(1).map(Number), zone: undefined };
  const date = datePattern.exec(text);
  if (date === null) return undefined;
  const groups: readonly (string | undefined)[] = date.slice(1);
  const parts = groups.slice(0, 6).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return { parts, zone: readZone(groups[6], groups.slice(7)) };
}

function readZone(
  zone: string | undefined,
  [sign, hours, minutes]: readonly (string | undefined)[],
): number | undefined {
  if (zone === undefined || zone === 'Z') return zone === undefined ? undefined : 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function compareMoments(a: PartialDate, b: PartialDate): number | undefined {
  if ((a.zone === undefined) !== (b.zone === undefined)) return undefined;
  return toMoment(a) - toMoment(b);
}

function toMoment({ parts, zone = 0 }: PartialDate): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute - zone) + second * 1000;
}
