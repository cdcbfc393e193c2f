/** Thrown inside the reader only: the text is no JSON. `offset` is where it stops being so. */
export class JsonSyntaxError extends Error {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;

  constructor(offset: number, found: string, expected: string) {
    super(`found ${found}, expected ${expected}`);
    this.offset = offset;
    this.found = found;
    this.expected = expected;
  }
}

/** The text nests deeper than any resource does. */
export class JsonDepthError extends JsonSyntaxError {
  constructor(offset: number) {
    const limit = String(maximumDepth);
    super(offset, `more than ${limit} levels`, `at most ${limit} levels of nested elements`);
  }
}

/** Elements may nest this deep; deeper texts are refused rather than risked. */
export const maximumDepth = 200;

export const quote = 0x22;
export const comma = 0x2c;
export const colon = 0x3a;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;
const minus = 0x2d;
const backslash = 0x5c;

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const wordSize = 512;

/**
 * The tokens of a JSON text (RFC 8259), read by a position that only moves forward. It knows nothing
 * of FHIR. Property names are interned, so that looking one up later compares pointers.
 */
export class JsonScanner {
  readonly text: string;
  position = 0;
  /** How many objects, and how many arrays, the position is in. */
  #objects = 0;
  #arrays = 0;
  readonly #words: (string | undefined)[] = new Array<string | undefined>(wordSize);

  constructor(text: string) {
    this.text = text;
  }

  /** Code of the next character that is not white space, or NaN at the end. */
  peek(): number {
    const text = this.text;
    let code = text.charCodeAt(this.position);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      code = text.charCodeAt(++this.position);
    }
    return code;
  }

  /** Consumes one expected character, after white space. */
  take(code: number): void {
    if (this.peek() !== code) this.fail(`"${String.fromCharCode(code)}"`);
    this.position++;
  }

  /**
   * Enters an object or an array, by its first character; false for an empty one, which is left again. Both may nest
   * as deep as elements may: what is sound has no more arrays than objects around it.
   */
  open(code: typeof openBrace | typeof openBracket): boolean {
    this.take(code);
    const isObject = code === openBrace;
    const depth = isObject ? ++this.#objects : ++this.#arrays;
    if (depth > maximumDepth) this.#refuseDepth();
    if (this.peek() !== (isObject ? closeBrace : closeBracket)) return true;
    this.#close(isObject);
    return false;
  }

  /** After a member or an item: true where another one follows, false at the end of what `open` entered. */
  goesOn(close: typeof closeBrace | typeof closeBracket): boolean {
    const code = this.peek();
    if (code === comma) {
      this.position++;
      return true;
    }
    if (code !== close) this.fail(`"," or "${String.fromCharCode(close)}"`);
    this.#close(close === closeBrace);
    return false;
  }

  #close(isObject: boolean): void {
    this.position++;
    if (isObject) this.#objects--;
    else this.#arrays--;
  }

  #refuseDepth(): never {
    throw new JsonDepthError(this.position);
  }

  /** Passes over a value, which must be JSON all the same. */
  skipValue(): void {
    const code = this.peek();
    if (code === quote) this.readString();
    else if (code === openBrace) {
      if (!this.open(openBrace)) return;
      do {
        this.readName();
        this.take(colon);
        this.skipValue();
      } while (this.goesOn(closeBrace));
    } else if (code === openBracket) {
      if (!this.open(openBracket)) return;
      do this.skipValue();
      while (this.goesOn(closeBracket));
    } else if (startsNumber(code)) this.readNumber();
    else this.readWord();
  }

  /** A property name: a string, interned. */
  readName(): string {
    if (this.peek() !== quote) this.fail('a property name in double quotes');
    const start = this.position + 1;
    const text = this.text;
    let hash = 0;
    let at = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === backslash || !(code >= 0x20)) return this.readString();
      hash = (hash * 31 + code) | 0;
      at++;
    }
    this.position = at + 1;
    const slot = (hash >>> 0) % wordSize;
    const known = this.#words[slot];
    if (known?.length === at - start && text.startsWith(known, start)) return known;
    const word = text.slice(start, at);
    this.#words[slot] = word;
    return word;
  }

  /** A string literal; its escapes are resolved. */
  readString(): string {
    if (this.peek() !== quote) this.fail('a string');
    const text = this.text;
    const start = this.position + 1;
    let at = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === backslash) return this.#readEscaped(start, at);
      if (!(code >= 0x20)) this.#failInString(at, code);
      at++;
    }
    this.position = at + 1;
    return text.slice(start, at);
  }

  #readEscaped(start: number, firstEscape: number): string {
    const text = this.text;
    const parts: string[] = [];
    let from = start;
    let at = firstEscape;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === backslash) {
        parts.push(text.slice(from, at));
        const end = this.#readEscape(at, parts);
        from = at = end;
        continue;
      }
      if (!(code >= 0x20)) this.#failInString(at, code);
      at++;
    }
    parts.push(text.slice(from, at));
    this.position = at + 1;
    return parts.join('');
  }

  /** Reads the escape at `at`, appends what it stands for and returns the offset after it. */
  #readEscape(at: number, parts: string[]): number {
    const letter = this.text.charAt(at + 1);
    if (letter === 'u') {
      const digits = this.text.slice(at + 2, at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        throw new JsonSyntaxError(
          at,
          `"${this.text.slice(at, at + 6)}"`,
          'an escape of four hexadecimal digits',
        );
      }
      parts.push(String.fromCharCode(Number.parseInt(digits, 16)));
      return at + 6;
    }
    const simple = simpleEscapes[letter];
    if (simple === undefined) {
      throw new JsonSyntaxError(
        at,
        `"\\${letter}"`,
        'an escape that JSON knows (\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u)',
      );
    }
    parts.push(simple);
    return at + 2;
  }

  /** The text of a number, exactly as written. */
  readNumber(): string {
    const text = this.text;
    const start = this.position;
    let at = start;
    if (text.charCodeAt(at) === minus) at++;
    const afterInteger = skipDigits(text, at);
    if (afterInteger === at || (text.charAt(at) === '0' && afterInteger > at + 1)) {
      throw new JsonSyntaxError(start, `"${text.slice(start, Math.max(afterInteger, at + 1))}"`, 'a number');
    }
    at = afterInteger;
    if (text.charAt(at) === '.') at = this.#requireDigits(start, at + 1);
    if (/[eE]/.test(text.charAt(at))) {
      at++;
      if (/[+-]/.test(text.charAt(at))) at++;
      at = this.#requireDigits(start, at);
    }
    this.position = at;
    return text.slice(start, at);
  }

  #requireDigits(start: number, at: number): number {
    const end = skipDigits(this.text, at);
    if (end === at) throw new JsonSyntaxError(start, `"${this.text.slice(start, at + 1)}"`, 'a number');
    return end;
  }

  /** One of the words `true`, `false` and `null`. */
  readWord(): 'true' | 'false' | 'null' {
    for (const word of ['true', 'false', 'null'] as const) {
      if (this.text.startsWith(word, this.position)) {
        this.position += word.length;
        return word;
      }
    }
    return this.fail('a value');
  }

  fail(expected: string): never {
    throw new JsonSyntaxError(this.position, this.#describeNext(), expected);
  }

  #describeNext(): string {
    if (this.position >= this.text.length) return 'the end of the text';
    const word = /^[A-Za-z0-9_]+/.exec(this.text.slice(this.position, this.position + 20));
    return `"${word === null ? this.text.charAt(this.position) : word[0]}"`;
  }

  #failInString(at: number, code: number): never {
    const found = Number.isNaN(code)
      ? 'the end of the text'
      : `the control character U+${code.toString(16).padStart(4, '0')}`;
    throw new JsonSyntaxError(at, found, Number.isNaN(code) ? 'a closing double quote' : 'an escape for it');
  }
}

/** True for the first character of a number. */
export function startsNumber(code: number): boolean {
  return code === minus || (code >= 0x30 && code <= 0x39);
}

function skipDigits(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); code >= 0x30 && code <= 0x39; code = text.charCodeAt(++end));
  return end;
}
