/** Character codes are compared directly: these run on every date of every resource. */
const zero = 0x30;

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of leading characters that form a calendar date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), or 0. */
export function dateLength(text: string): number {
  const year = readDigits(text, 0, 4);
  if (year < 1) return 0;
  if (text.charAt(4) !== '-') return 4;
  const month = readDigits(text, 5, 2);
  if (month < 1 || month > 12) return 0;
  if (text.charAt(7) !== '-') return 7;
  const day = readDigits(text, 8, 2);
  return day >= 1 && day <= lengthOfMonth(year, month) ? 10 : 0;
}

function lengthOfMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (daysInMonth[month - 1] ?? 0);
}

/** Offset after a time of day (`hh:mm:ss` with an optional fraction) that starts at `start`, or -1. */
export function skipTime(text: string, start: number): number {
  const hour = readDigits(text, start, 2);
  const minute = readDigits(text, start + 3, 2);
  const second = readDigits(text, start + 6, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return -1;
  if (text.charAt(start + 2) !== ':' || text.charAt(start + 5) !== ':') return -1;
  if (text.charAt(start + 8) !== '.') return start + 8;
  let at = start + 9;
  while (isDigit(text.charCodeAt(at))) at++;
  return at > start + 9 ? at : -1;
}

/** Offset after a time zone (`Z` or `+hh:mm` up to 14:00) that starts at `start`, or -1. */
export function skipZone(text: string, start: number): number {
  const sign = text.charAt(start);
  if (sign === 'Z') return start + 1;
  if (sign !== '+' && sign !== '-') return -1;
  const hour = readDigits(text, start + 1, 2);
  const minute = readDigits(text, start + 4, 2);
  if (text.charAt(start + 3) !== ':' || hour < 0 || minute < 0 || minute > 59) return -1;
  return hour < 14 || (hour === 14 && minute === 0) ? start + 6 : -1;
}

/** The number that `count` digits at `start` form, or -1 where there are other characters. */
function readDigits(text: string, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return -1;
    value = value * 10 + (code - zero);
  }
  return value;
}

export function isDigit(code: number): boolean {
  return code >= zero && code <= 0x39;
}
