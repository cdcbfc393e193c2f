import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { KeyProblem, TargetProblem } from './target-problem.js';

/** A YAML text that is parsed, with a way back from a key to its place. Every scalar is text, exactly as it was written. */
export interface YamlText {
  readonly value: unknown;
  readonly syntaxProblems: readonly TargetProblem[];
  /** Keys with `null` or nothing after them. */
  readonly emptyValues: readonly KeyProblem[];
  readonly toTargetProblem: (problem: KeyProblem) => TargetProblem;
}

/**
 * Parses YAML 1.2 without guessing types, so that an NHS number keeps its leading zero and `1.0` stays `1.0`;
 * numbers and booleans are told apart by the schema that the value is checked against.
 */
export function readYaml(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  const place = (offset: number): Pick<TargetProblem, 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const syntaxProblems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    ...place(pos[0]),
    key: '',
    found: `a YAML fault (${firstLine(message)})`,
    expected: message.includes('flow') ? 'quotes around values with { or } inside braces' : 'valid YAML',
  }));
  return {
    value: syntaxProblems.length === 0 ? toValue(document) : undefined,
    syntaxProblems,
    emptyValues: findEmptyValues(document),
    toTargetProblem: ({ path, at, found, expected }) => ({
      file,
      ...place(findOffset(document, path, at)),
      key: path.join('.'),
      found,
      expected,
    }),
  };
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

function toValue(document: Document): unknown {
  const value: unknown = document.toJS();
  return value;
}

function findOffset(document: Document, path: readonly string[], at: 'key' | 'value'): number {
  const last = path.at(-1);
  if (at === 'key' && last !== undefined) {
    const parent = findNode(document, path.slice(0, -1));
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last)
      : undefined;
    if (isPair(pair) && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNode(document, path.slice(0, length));
    if (node?.range) return node.range[0];
  }
  return 0;
}

function findNode(document: Document, path: readonly string[]): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

const emptyForms = new Set(['', '~', 'null', 'Null', 'NULL']);

function findEmptyValues(document: Document): readonly KeyProblem[] {
  const found: KeyProblem[] = [];
  visit(document, {
    Pair(_, { key, value }, ancestors) {
      const isEmpty =
        value === null || (isScalar(value) && value.type === 'PLAIN' && emptyForms.has(value.source ?? ''));
      if (!isEmpty || !isScalar(key)) return;
      const above = ancestors
        .filter(isPair)
        .map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
      found.push({
        path: [...above, String(key.value)],
        at: 'key',
        found: 'no value',
        expected: 'a value, or the key left out',
      });
    },
  });
  return found;
}
