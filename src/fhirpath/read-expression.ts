import { UnsupportedExpression, type BinaryOperator, type Expression } from './expression.js';
import { readTokens, type Token } from './read-tokens.js';

/** How tightly the operators bind, from the grammar (https://hl7.org/fhirpath/N1/grammar.html). */
const binary: ReadonlyMap<string, { readonly operator: BinaryOperator; readonly binds: number }> = new Map(
  (
    [
      ['implies'],
      ['or', 'xor'],
      ['and'],
      ['in', 'contains'],
      ['=', '~', '!=', '!~'],
      ['<=', '<', '>', '>='],
      ['|'],
      [],
      ['+', '-', '&'],
      ['*', '/', 'div', 'mod'],
    ] satisfies BinaryOperator[][]
  ).flatMap((group, at) => group.map((operator) => [operator, { operator, binds: at + 1 }] as const)),
);

const typeBinds = 8;
const polarityBinds = 11;

const units = /^(year|month|week|day|hour|minute|second|millisecond)s?$/;

/** Reads an expression. Throws `UnsupportedExpression` where it is none, or uses syntax that is not read here. */
export function readExpression(text: string): Expression {
  const reader = createReader(readTokens(text));
  const expression = readOperation(reader, 0);
  if (reader.peek().kind !== 'end') fail(reader.peek());
  return expression;
}

interface Reader {
  readonly peek: () => Token;
  readonly next: () => Token;
  /** Takes the symbol where it is next. */
  readonly accept: (symbol: string) => boolean;
  readonly expect: (symbol: string) => void;
}

function createReader(tokens: readonly Token[]): Reader {
  const end: Token = { kind: 'end', text: '' };
  let at = 0;
  const reader: Reader = {
    peek: () => tokens[at] ?? end,
    next: () => tokens[at++] ?? end,
    accept: (symbol) => {
      const token = reader.peek();
      if (token.kind !== 'symbol' || token.text !== symbol) return false;
      at++;
      return true;
    },
    expect: (symbol) => {
      if (!reader.accept(symbol)) fail(reader.peek());
    },
  };
  return reader;
}

function fail(token: Token): never {
  throw new UnsupportedExpression(
    token.kind === 'end' ? 'the expression ends too early' : `"${token.text}" is not expected here`,
  );
}

/** Operators that bind more tightly than `least`, from left to right. */
function readOperation(reader: Reader, least: number): Expression {
  let left = readPolarity(reader);
  for (;;) {
    const { kind, text } = reader.peek();
    const isOperator = kind === 'symbol' || kind === 'name';
    const found = isOperator ? binary.get(text) : undefined;
    if (found !== undefined && found.binds > least) {
      reader.next();
      left = { kind: 'binary', operator: found.operator, left, right: readOperation(reader, found.binds) };
    } else if (kind === 'name' && (text === 'is' || text === 'as') && typeBinds > least) {
      reader.next();
      left = { kind: 'type', operator: text, operand: left, type: readTypeName(reader) };
    } else {
      return left;
    }
  }
}

function readPolarity(reader: Reader): Expression {
  const { kind, text } = reader.peek();
  if (kind !== 'symbol' || (text !== '+' && text !== '-')) return readInvocations(reader);
  reader.next();
  return { kind: 'polarity', operator: text, operand: readOperation(reader, polarityBinds) };
}

function readTypeName(reader: Reader): string {
  const name = readName(reader);
  return reader.accept('.') ? `${name}.${readName(reader)}` : name;
}

function readInvocations(reader: Reader): Expression {
  let input = readTerm(reader);
  for (;;) {
    if (reader.accept('.')) {
      input = readInvocation(reader, input);
    } else if (reader.accept('[')) {
      input = { kind: 'index', input, index: readOperation(reader, 0) };
      reader.expect(']');
    } else {
      return input;
    }
  }
}

function readTerm(reader: Reader): Expression {
  const token = reader.peek();
  if (token.kind === 'name' && (token.text === 'true' || token.text === 'false')) {
    reader.next();
    return { kind: 'literal', value: token.text === 'true' };
  }
  if (token.kind === 'name' || token.kind === 'delimited') return readInvocation(reader, undefined);
  reader.next();
  if (token.kind === 'string') return { kind: 'literal', value: token.text };
  if (token.kind === 'variable') return { kind: 'variable', name: token.text };
  if (token.kind === 'temporal') return { kind: 'other-literal', text: token.text };
  if (token.kind === 'number') return readNumber(reader, token.text);
  if (token.kind === 'symbol' && token.text === '(') {
    const inner = readOperation(reader, 0);
    reader.expect(')');
    return inner;
  }
  if (token.kind === 'symbol' && token.text === '{' && reader.accept('}')) return { kind: 'empty' };
  return fail(token);
}

/** A number with a unit is a quantity. */
function readNumber(reader: Reader, text: string): Expression {
  const { kind, text: unit } = reader.peek();
  const isQuantity = kind === 'string' || (kind === 'name' && units.test(unit));
  if (isQuantity) reader.next();
  if (isQuantity || text.endsWith('L')) return { kind: 'other-literal', text };
  return { kind: 'literal', value: Number(text) };
}

function readInvocation(reader: Reader, input: Expression | undefined): Expression {
  const token = reader.peek();
  if (token.kind === 'name' && token.text.startsWith('$')) {
    reader.next();
    if (token.text === '$this' && input === undefined) return { kind: 'this' };
    throw new UnsupportedExpression(`${token.text} is not read here`);
  }
  const name = readName(reader);
  if (!reader.accept('(')) return { kind: 'member', input, name };
  const args: Expression[] = [];
  if (!reader.accept(')')) {
    do args.push(readOperation(reader, 0));
    while (reader.accept(','));
    reader.expect(')');
  }
  return { kind: 'call', input, name, args };
}

function readName(reader: Reader): string {
  const token = reader.next();
  return token.kind === 'name' || token.kind === 'delimited' ? token.text : fail(token);
}
