import { UnsupportedExpression } from './expression.js';

export interface Token {
  readonly kind: 'string' | 'delimited' | 'number' | 'temporal' | 'variable' | 'name' | 'symbol' | 'end';
  /** The text; of strings and delimited names what they stand for. */
  readonly text: string;
}

const pattern =
  /(?<space>\s+|\/\*[^]*?\*\/|\/\/[^\r\n]*)|'(?<string>(?:[^'\\]|\\.)*)'|`(?<delimited>(?:[^`\\]|\\.)*)`|(?<temporal>@[0-9T:.Z+-]+)|(?<number>\d+(?:\.\d+)?L?)|%(?:(?<variable>[A-Za-z_]\w*)|'(?<quotedVariable>(?:[^'\\]|\\.)*)'|`(?<delimitedVariable>(?:[^`\\]|\\.)*)`)|(?<name>\$?[A-Za-z_]\w*)|(?<symbol><=|>=|!=|!~|[-+*/&|=~<>().,[\]{}])/y;

/** Splits an expression into tokens (https://hl7.org/fhirpath/N1/#lexical-elements); white space and comments fall away. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) throw new UnsupportedExpression(`no FHIRPath at "${text.slice(at, at + 20)}"`);
    const token = toToken(groups);
    if (token !== undefined) tokens.push(token);
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

function toToken(groups: Readonly<Record<string, string | undefined>>): Token | undefined {
  const { string, delimited, temporal, number, name, symbol } = groups;
  if (string !== undefined) return { kind: 'string', text: unescape(string) };
  if (delimited !== undefined) return { kind: 'delimited', text: unescape(delimited) };
  if (temporal !== undefined) return { kind: 'temporal', text: temporal };
  if (number !== undefined) return { kind: 'number', text: number };
  if (name !== undefined) return { kind: 'name', text: name };
  if (symbol !== undefined) return { kind: 'symbol', text: symbol };
  const variable = groups['variable'] ?? groups['quotedVariable'] ?? groups['delimitedVariable'];
  return variable === undefined ? undefined : { kind: 'variable', text: unescape(variable) };
}

const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', f: '\f' };

/** A backslash before any other character is left out, as in `\/`. */
function unescape(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_match, hex: string | undefined, letter: string) =>
    hex === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(parseInt(hex, 16)),
  );
}
