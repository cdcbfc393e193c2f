import fhirpath from 'fhirpath';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/fhirpath/expression.js';
import { readExpression } from '../../../src/fhirpath/read-expression.js';
import { createClosureLane } from '../../support/closure-lane.js';

describe('reading an expression', () => {
  it.each([
    ['1 + 2 * 3', '(+ 1 (* 2 3))'],
    ['a | b = c', '(= (| .a .b) .c)'],
    ['a or b and c implies d', '(implies (or .a (and .b .c)) .d)'],
    ['a = 1 and b in (c | d)', '(and (= .a 1) (in .b (| .c .d)))'],
    ['-1 + a', '(+ (- 1) .a)'],
    ['a is FHIR.Quantity and b as string', '(and (is .a FHIR.Quantity) (as .b string))'],
    ['a.is(uri).not()', 'not(is(.a .uri))'],
    ["%resource.`div`[0] & 'it\\'s'", "(& [.div(%resource) 0] 'it's')"],
    ['a contains b // why', '(contains .a .b)'],
  ])('binds the operators of %s as the grammar says', (text, tree) => {
    expect(formatTree(readExpression(text))).toBe(tree);
  });

  it.each(['', 'a.', '(a', "'open", 'a b', '$total', 'a.where(', '#'])('refuses %j', (text) => {
    expect(() => readExpression(text)).toThrow();
  });

  it.each(['stu3', 'r4'] as const)('gives the tree of fhirpath.js for every expression of %s', (release) => {
    const { invariants, fallbacks } = createClosureLane(release);
    for (const expression of [...invariants.keys(), ...fallbacks.keys()]) {
      expect(formatTree(readExpression(expression)), expression).toBe(formatParsed(parse(expression)));
    }
  });
});

function formatTree(expression: Expression): string {
  switch (expression.kind) {
    case 'this':
      return '$this';
    case 'empty':
      return '{}';
    case 'variable':
      return `%${expression.name}`;
    case 'literal':
      return typeof expression.value === 'string' ? `'${expression.value}'` : String(expression.value);
    case 'other-literal':
      return expression.text;
    case 'member':
      return `.${expression.name}${expression.input === undefined ? '' : `(${formatTree(expression.input)})`}`;
    case 'call':
      return `${expression.name}(${[expression.input, ...expression.args].map(formatPart).join(' ').trim()})`;
    case 'index':
      return `[${formatTree(expression.input)} ${formatTree(expression.index)}]`;
    case 'polarity':
      return `(${expression.operator} ${formatTree(expression.operand)})`;
    case 'binary':
      return `(${expression.operator} ${formatTree(expression.left)} ${formatTree(expression.right)})`;
    case 'type':
      return `(${expression.operator} ${formatTree(expression.operand)} ${expression.type})`;
  }
}

function formatPart(expression: Expression | undefined): string {
  return expression === undefined ? '' : formatTree(expression);
}

/** A node of the tree of fhirpath.js. */
interface Parsed {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly Parsed[];
}

function parse(expression: string): Parsed {
  const parsed: unknown = fhirpath.parse(expression);
  if (!isParsed(parsed)) throw new Error(`fhirpath.js gives no tree for ${expression}`);
  return parsed;
}

function isParsed(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && ('type' in value || 'children' in value);
}

/** The same text for a tree of fhirpath.js; `input` is what stands before the dot. */
function formatParsed(node: Parsed, input = ''): string {
  const [first, second] = node.children ?? [];
  const text = node.text ?? '';
  if (node.type === 'MemberInvocation') return `.${unquote(text)}${input === '' ? '' : `(${input})`}`;
  if (node.type === 'FunctionInvocation') return formatCall(node, input);
  if (node.type === 'StringLiteral') return `'${unquote(text)}'`;
  if (node.type === 'NumberLiteral') return text;
  if (node.type === 'ThisInvocation') return '$this';
  if (node.type === 'ExternalConstantTerm') return `%${text}`;
  if (first === undefined) return text;
  if (node.type === 'InvocationExpression' && second !== undefined)
    return formatParsed(second, formatParsed(first));
  if (node.type === 'PolarityExpression') return `(${text} ${formatParsed(first)})`;
  if (node.type === 'TypeExpression') return `(${text} ${formatParsed(first)} ${second?.text ?? ''})`;
  if (second !== undefined) return `(${text} ${formatParsed(first)} ${formatParsed(second)})`;
  return formatParsed(first, input);
}

function formatCall(node: Parsed, input: string): string {
  const [, parameters] = node.children?.[0]?.children ?? [];
  const args = (parameters?.children ?? []).map((each) => formatParsed(each));
  return `${node.text ?? ''}(${[input, ...args].join(' ').trim()})`;
}

function unquote(text: string): string {
  return /^['`]/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}
