import { createHmac } from 'node:crypto';
import { isNhsNumber } from '../../fhir/nhs-number.js';
import { createPhraseBook } from './phrase-book.js';

/**
 * Puts other values in place of those that speak of a person. Within a run the same value always gets the same mask, so
 * that what belongs together can still be seen; the key is never written, so that nobody can find the way back.
 */
export interface Masker {
  /** Free text, a name, a part of an address: the same form, other letters and digits. */
  readonly text: (value: string) => string;
  /** The id that a server gave to a record. */
  readonly id: (value: string) => string;
  /** A date or a time, whole or in part: moved by as many days as every other. */
  readonly date: (value: string) => string;
  /** Prose of the toolkit: what was masked elsewhere is masked here, and so are NHS numbers and dates. */
  readonly prose: (value: string) => string;
  /** Keeps a value that is to be masked wherever prose repeats it. Returns its mask. */
  readonly learn: (value: string, mask: (value: string) => string) => string;
  /** Keeps an address as it is wherever it stands, such as the system of an identifier. Returns it. */
  readonly keep: (address: string) => string;
  readonly isKept: (address: string) => boolean;
  /** Every NHS number that was put in place of another, and what was replaced. */
  readonly numbers: { readonly masks: ReadonlySet<string>; readonly originals: ReadonlySet<string> };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const grouped = /(?<!\d)(\d{3})([ -]?)(\d{3})([ -]?)(\d{4})(?!\d)/g;
const isoDate = /(?<![\d-])\d{4}-\d{2}(?:-\d{2})?(?![\d-])/g;

/** Counts, and the words that the toolkit itself speaks in: to mask them in prose would hide nothing and say something wrong. */
const isOrdinary =
  /^(?:\d{1,5}|[a-z]{1,3}|true|false|none|male|female|active|inactive|resolved|booked|cancelled|noshow|free|busy|final|completed|finished|unknown|home|official|phone|email|Patient|Practitioner|Organization|Bundle|OperationOutcome|Location|Encounter|Observation)$/;

/** Makes the masker of a run. */
export function createMasker(key: string): Masker {
  const hash = (kind: string, value: string): Buffer =>
    createHmac('sha256', key).update(`${kind}\n${value}`).digest();
  const days = 200 + (hash('days', '').readUInt32BE(0) % 500);
  const numbers = createNumberMasks((value) => hash('nhs', value).readUInt32BE(0));
  const words = new Map<string, Buffer>();

  const word = (value: string): string => {
    const plain = value.toLowerCase();
    const bytes = words.get(plain) ?? hash('word', plain);
    words.set(plain, bytes);
    return Array.from(value, (char, at) => maskCharacter(char, bytes[at % bytes.length] ?? 0)).join('');
  };
  const date = (value: string): string => shiftDate(value, days);
  // The same values come again and again, since records do.
  const texts = new Map<string, string>();
  const text = (value: string): string => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const masked = withNumbers(value, numbers.mask, (between) =>
      between.replace(/[\p{L}\p{M}]+|\p{N}+/gu, word),
    );
    texts.set(value, masked);
    return masked;
  };
  const phrases = createPhraseBook();
  const learned = new Map<string, string>();
  const keptAddresses = new Set<string>();
  return {
    text,
    date,
    id: (value) =>
      /^[\w.-]+$/.test(value) ? `m-${hash('id', value).toString('hex').slice(0, 12)}` : text(value),
    prose: (value) =>
      phrases.replace(value, (between) =>
        withNumbers(between, numbers.mask, (rest) => rest.replace(isoDate, date)),
      ),
    learn: (value, mask) => {
      const masked = mask(value);
      if (learned.get(value) !== masked && !isOrdinary.test(value)) phrases.add(value, masked);
      learned.set(value, masked);
      return masked;
    },
    keep: (address) => {
      keptAddresses.add(address);
      return address;
    },
    isKept: (address) => keptAddresses.has(address),
    numbers,
  };
}

/** Masks the numbers of ten digits in a text, with what stands between their groups, and gives all else to `rest`. */
function withNumbers(
  value: string,
  toMask: (digits: string) => string,
  rest: (between: string) => string,
): string {
  let masked = '';
  let from = 0;
  for (const match of value.matchAll(grouped)) {
    const [all, first = '', one = '', second = '', two = '', third = ''] = match;
    const mask = toMask(first + second + third);
    masked += `${rest(value.slice(from, match.index))}${mask.slice(0, 3)}${one}${mask.slice(3, 6)}${two}${mask.slice(6)}`;
    from = match.index + all.length;
  }
  return masked + rest(value.slice(from));
}

/** A letter for a letter and a digit for a digit, never the same. */
function maskCharacter(char: string, byte: number): string {
  if (/\d/.test(char)) return String((Number(char) + 1 + (byte % 9)) % 10);
  const at = letters.indexOf(char.toLowerCase());
  const other = letters[at === -1 ? byte % 26 : (at + 1 + (byte % 25)) % 26] ?? 'x';
  return char === char.toLowerCase() ? other : other.toUpperCase();
}

/** Moves a date into the past. One that the calendar does not have stays one: its year alone moves. */
function shiftDate(value: string, days: number): string {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value) ?? [];
  if (year === '') return value;
  const length = [year, month, day].filter((part) => part !== undefined).join('-').length;
  // A year or a month is moved by its middle.
  const whole = `${year}-${month ?? '07'}-${day ?? (month === undefined ? '01' : '15')}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
  const shifted = exists
    ? new Date(time - days * 86_400_000).toISOString().slice(0, length)
    : `${String(Number(year) - 1).padStart(4, '0')}${value.slice(4, length)}`;
  return shifted + value.slice(length);
}

interface NumberMasks extends Readonly<Masker['numbers']> {
  readonly mask: (digits: string) => string;
}

/** Numbers of the 999 range, which belongs to nobody: valid for what is valid, and wrong in the check digit for what is not. */
function createNumberMasks(hash: (value: string) => number): NumberMasks {
  const given = new Map<string, string>();
  const masks = new Set<string>();
  const originals = new Set<string>();
  const make = (digits: string): string => {
    const isValid = isNhsNumber(digits);
    for (let at = hash(digits); ; at++) {
      const body = `999${String(at % 1_000_000).padStart(6, '0')}`;
      const check = Array.from('0123456789').find((digit) => isNhsNumber(body + digit));
      if (check === undefined) continue;
      const number = body + (isValid ? check : String((Number(check) + 1) % 10));
      if (!masks.has(number)) return number;
    }
  };
  return {
    masks,
    originals,
    mask: (digits) => {
      const mask = given.get(digits) ?? make(digits);
      given.set(digits, mask);
      masks.add(mask);
      originals.add(digits);
      return mask;
    },
  };
}
