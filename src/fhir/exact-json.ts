import {
  closeBrace,
  closeBracket,
  colon,
  JsonScanner,
  openBrace,
  openBracket,
  quote,
  startsNumber,
} from './json-scanner.js';

/**
 * A number whose text says more than its value: the zeros of `7.10` tell how exact a measurement was
 * (https://hl7.org/fhir/STU3/datatypes.html#decimal), and JavaScript's numbers do not keep them.
 */
export class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** Reads JSON as `JSON.parse` does, and keeps the text of each number that a JavaScript number would lose. Throws where it is no JSON, or nests deeper than elements may. */
export function parseExactJson(text: string): unknown {
  const scanner = new JsonScanner(text);
  const value = readValue(scanner);
  if (!Number.isNaN(scanner.peek())) scanner.fail('the end of the text');
  return value;
}

/** Writes JSON as `JSON.stringify` does, with numbers as they were written. */
export function formatExactJson(value: unknown): string {
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map((item) => formatExactJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${members.map(([name, item]) => `${JSON.stringify(name)}:${formatExactJson(item)}`).join(',')}}`;
}

/** A number where it keeps the text, an exact one where it would not. */
export function toExactNumber(text: string): number | ExactNumber {
  return String(Number(text)) === text ? Number(text) : new ExactNumber(text);
}

function readValue(scanner: JsonScanner): unknown {
  const code = scanner.peek();
  if (code === quote) return scanner.readString();
  if (code === openBrace) return readObject(scanner);
  if (code === openBracket) return readArray(scanner);
  if (startsNumber(code)) return toExactNumber(scanner.readNumber());
  const word = scanner.readWord();
  return word === 'null' ? null : word === 'true';
}

function readObject(scanner: JsonScanner): unknown {
  const members: [string, unknown][] = [];
  if (!scanner.open(openBrace)) return {};
  do {
    const name = scanner.readName();
    scanner.take(colon);
    members.push([name, readValue(scanner)]);
  } while (scanner.goesOn(closeBrace));
  return Object.fromEntries(members);
}

function readArray(scanner: JsonScanner): unknown {
  const items: unknown[] = [];
  if (!scanner.open(openBracket)) return items;
  do items.push(readValue(scanner));
  while (scanner.goesOn(closeBracket));
  return items;
}
