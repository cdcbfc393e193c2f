import { dateLength, isDigit, skipTime, skipZone } from './calendar.js';

/** Tells whether a text is a value of a primitive type; a sentence fragment says what is expected. */
export interface PrimitiveFormat {
  readonly matches: (text: string) => boolean;
  readonly expected: string;
}

const visibleText =
  'text of at most 1 MB with at least one character that is not white space, no control characters and no half of a surrogate pair';

/** Strings do not exceed 1 MB (https://hl7.org/fhir/STU3/datatypes.html#string), which R4 counts in characters. */
const longestText = 1024 * 1024;

/**
 * The lexical rules of the primitive types (https://hl7.org/fhir/STU3/datatypes.html#primitive), by
 * type name. Loops over characters: the published expressions backtrack on hostile input.
 */
export const primitiveFormats: ReadonlyMap<string, PrimitiveFormat> = new Map([
  ['boolean', { matches: (text) => text === 'true' || text === 'false', expected: 'true or false' }],
  [
    'integer',
    {
      matches: (text) => isInteger(text, -2147483648, 2147483647),
      expected: 'a whole number from -2147483648 to 2147483647',
    },
  ],
  [
    'unsignedInt',
    { matches: (text) => isInteger(text, 0, 2147483647), expected: 'a whole number from 0 to 2147483647' },
  ],
  [
    'positiveInt',
    { matches: (text) => isInteger(text, 1, 2147483647), expected: 'a whole number from 1 to 2147483647' },
  ],
  ['decimal', { matches: isDecimal, expected: 'a decimal number, such as 1.50' }],
  ['date', { matches: isDate, expected: 'a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD' }],
  [
    'dateTime',
    {
      matches: isDateTime,
      expected: 'a date that exists, or a date with time and time zone, such as 2018-07-05T09:30:00+01:00',
    },
  ],
  [
    'instant',
    { matches: isInstant, expected: 'a date with time and time zone, such as 2018-07-05T09:30:00+01:00' },
  ],
  ['time', { matches: (text) => skipTime(text, 0) === text.length, expected: 'a time of day as hh:mm:ss' }],
  [
    'code',
    {
      matches: isCode,
      expected: 'a code: no white space at either end, single spaces inside, no control characters',
    },
  ],
  ['id', { matches: isId, expected: '1 to 64 letters, digits, hyphens and dots' }],
  ['oid', { matches: isOid, expected: 'an OID such as urn:oid:1.2.826' }],
  ['uuid', { matches: isUuid, expected: 'a UUID in lower case, such as urn:uuid:0b7e3c1a-…' }],
  ['uri', { matches: isUri, expected: 'a URI without white space and control characters' }],
  ['url', { matches: isUri, expected: 'a URL without white space' }],
  ['canonical', { matches: isUri, expected: 'a canonical URL without white space' }],
  ['base64Binary', { matches: isBase64, expected: 'base64 text of full groups of four' }],
  ['string', { matches: isText, expected: visibleText }],
  ['markdown', { matches: isText, expected: visibleText }],
]);

/** How each primitive type's value is written in JSON (https://hl7.org/fhir/STU3/json.html#primitive). */
export function jsonFormOf(type: string): 'string' | 'number' | 'boolean' {
  if (type === 'boolean') return 'boolean';
  return type === 'integer' || type === 'decimal' || type === 'unsignedInt' || type === 'positiveInt'
    ? 'number'
    : 'string';
}

function isInteger(text: string, least: number, most: number): boolean {
  if (text.length > 11) return false;
  let at = 0;
  if (text.charAt(0) === '-') at = 1;
  else if (text.charAt(0) === '+') return false;
  const first = at;
  while (isDigit(text.charCodeAt(at))) at++;
  if (at === first || at !== text.length) return false;
  if (text.charAt(first) === '0' && text.length > first + 1) return false;
  const value = Number(text);
  return value >= least && value <= most;
}

/** STU3 has no exponent in XML; JSON numbers may carry one, and R4 allows it. */
function isDecimal(text: string): boolean {
  let at = text.charAt(0) === '-' ? 1 : 0;
  const first = at;
  while (isDigit(text.charCodeAt(at))) at++;
  if (at === first || (text.charAt(first) === '0' && at > first + 1)) return false;
  if (text.charAt(at) === '.') at = skipDigits(text, at + 1);
  if (at > 0 && (text.charAt(at) === 'e' || text.charAt(at) === 'E')) {
    const sign = text.charAt(at + 1);
    at = skipDigits(text, sign === '+' || sign === '-' ? at + 2 : at + 1);
  }
  return at === text.length;
}

/** Offset after at least one digit at `start`, or -1. */
function skipDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at > start ? at : -1;
}

function isDate(text: string): boolean {
  const length = dateLength(text);
  return length > 0 && length === text.length;
}

function isDateTime(text: string): boolean {
  return isDate(text) || isInstant(text);
}

function isInstant(text: string): boolean {
  if (dateLength(text) !== 10 || text.charAt(10) !== 'T') return false;
  const afterTime = skipTime(text, 11);
  return afterTime > 0 && skipZone(text, afterTime) === text.length;
}

/** Whether a text can be a code: no white space at either end, single spaces inside. */
export function isCode(text: string): boolean {
  if (text.length === 0 || text.length > longestText) return false;
  if (isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1))) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) ? code !== 0x20 || isSpace(text.charCodeAt(at - 1)) : !isCharacter(text, at))
      return false;
  }
  return true;
}

function isId(text: string): boolean {
  if (text.length === 0 || text.length > 64) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !isLetter(code) && code !== 0x2d && code !== 0x2e) return false;
  }
  return true;
}

function isOid(text: string): boolean {
  if (!text.startsWith('urn:oid:')) return false;
  const arcs = text.slice(8).split('.');
  return (
    arcs.length > 1 && /^[0-2]$/.test(arcs[0] ?? '') && arcs.every((arc) => /^(0|[1-9][0-9]*)$/.test(arc))
  );
}

function isUuid(text: string): boolean {
  return (
    text.length === 45 && /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
  );
}

/** Any text without white space; the schemes that FHIR itself uses are held to their own form. */
function isUri(text: string): boolean {
  if (text.length === 0) return false;
  for (let at = 0; at < text.length; at++)
    if (isSpace(text.charCodeAt(at)) || !isCharacter(text, at)) return false;
  if (text.startsWith('urn:oid:')) return isOid(text);
  return true;
}

function isBase64(text: string): boolean {
  let count = 0;
  let padding = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) continue;
    if (code === 0x3d) padding++;
    else if (padding > 0 || !isBase64Letter(code)) return false;
    count++;
  }
  return count > 0 && count % 4 === 0 && padding <= 2;
}

function isBase64Letter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x2b || code === 0x2f;
}

function isText(text: string): boolean {
  if (text.length > longestText) return false;
  let isVisible = false;
  for (let at = 0; at < text.length; at++) {
    if (!isCharacter(text, at)) return false;
    if (!isVisible && !isSpace(text.charCodeAt(at))) isVisible = true;
  }
  return isVisible;
}

/**
 * Whether a code unit stands for text, alone or with its neighbour. Below U+0020 only tab, line feed and carriage
 * return do; half of a surrogate pair is no character, and neither XML nor UTF-8 can hold it.
 */
function isCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  if (code < 0xd800 || code > 0xdfff) return true;
  return code < 0xdc00 ? isLowSurrogate(text.charCodeAt(at + 1)) : isHighSurrogate(text.charCodeAt(at - 1));
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029
  );
}
