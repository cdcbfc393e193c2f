import { ElementNode } from '../../fhir/element-node.js';
import { compilePattern, replaceMatches, type PatternTest } from '../bounded-pattern.js';
import { InvariantNotEvaluable } from '../invariant-compiler.js';
import { onlyOne, textOf, toMemberName, valueOf, type Item, type Single } from '../items.js';
import { fromItem, fromItems, fromTruth, type Operand } from '../operand.js';
import { childrenOf } from '../path-operand.js';
import {
  argument,
  ofInput,
  withOperand,
  type Call,
  type FunctionCompiler,
  type FunctionTable,
} from './function-compiler.js';

/** https://hl7.org/fhirpath/N1/#string-manipulation and #conversion, and `extension(url)` of FHIR. */
export const textFunctions: FunctionTable = [
  ['startsWith', testing((text, other) => text.startsWith(other))],
  ['endsWith', testing((text, other) => text.endsWith(other))],
  ['contains', testing((text, other) => text.includes(other))],
  ['matches', withOperand(compileMatches)],
  ['replaceMatches', { fewest: 2, most: 2, compile: compileReplaceMatches }],
  ['substring', { fewest: 1, most: 2, compile: compileSubstring }],
  ['length', ofInput((input) => fromItem((focus, context) => textOf(input.single(focus, context))?.length))],
  ['toString', converting(toText)],
  ['toInteger', converting(toInteger)],
  ['extension', withOperand(compileExtension)],
];

function testing(test: (text: string, other: string) => boolean): FunctionCompiler {
  return withOperand((input, parameter) =>
    fromTruth((focus, context) => {
      const text = textOf(input.single(focus, context));
      const other = textOf(parameter.single(focus, context));
      return text === undefined || other === undefined ? undefined : test(text, other);
    }),
  );
}

function converting(convert: (item: Item) => Item | undefined): FunctionCompiler {
  return ofInput((input) =>
    fromItem((focus, context) => {
      const item = onlyOne(input.single(focus, context));
      return item === undefined ? undefined : convert(item);
    }),
  );
}

function compileMatches(input: Operand, parameter: Operand): Operand {
  const patterns = new Map<string, PatternTest>();
  return fromTruth((focus, context) => {
    const text = textOf(input.single(focus, context));
    const source = textOf(parameter.single(focus, context));
    if (text === undefined || source === undefined) return undefined;
    const pattern = patterns.get(source) ?? compilePattern(source);
    patterns.set(source, pattern);
    return pattern(text);
  });
}

function compileReplaceMatches({ input, args, compilation }: Call): Operand {
  const source = compilation.compile(argument(args, 0));
  const replacement = compilation.compile(argument(args, 1));
  return fromItem((focus, context) => {
    const text = textOf(input.single(focus, context));
    const from = textOf(source.single(focus, context));
    const to = textOf(replacement.single(focus, context));
    if (text === undefined || from === undefined || to === undefined) return undefined;
    return replaceMatches(text, from, to);
  });
}

function compileSubstring({ input, args, compilation }: Call): Operand {
  const from = compilation.compile(argument(args, 0));
  const length = args[1] === undefined ? undefined : compilation.compile(args[1]);
  return fromItem((focus, context) => {
    const text = textOf(input.single(focus, context));
    const start = numberOf(from.single(focus, context));
    const count = length === undefined ? undefined : numberOf(length.single(focus, context));
    if (text === undefined || start === undefined || start < 0 || start >= text.length) return undefined;
    return text.substring(start, count === undefined ? undefined : start + count);
  });
}

function numberOf(single: Single): number | undefined {
  const item = onlyOne(single);
  const value = item === undefined ? undefined : valueOf(item);
  if (value === undefined || typeof value === 'number') return value;
  throw new InvariantNotEvaluable('the expression expects a number');
}

/** A decimal is written as it stands in the resource: `1.50` has two digits after the point. */
function toText(item: Item): string | undefined {
  return item instanceof ElementNode ? item.value : String(item);
}

function toInteger(item: Item): number | undefined {
  const value = valueOf(item);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return /^[+-]?\d+$/.test(value) ? Number(value) : undefined;
  return Number.isInteger(value) ? value : undefined;
}

const extensionName = toMemberName('extension');

function compileExtension(input: Operand, parameter: Operand): Operand {
  return fromItems((focus, context) => {
    const url = textOf(parameter.single(focus, context));
    const extensions = childrenOf(input.items(focus, context), extensionName);
    return extensions.filter((extension) => url !== undefined && hasUrl(extension, url));
  });
}

function hasUrl(extension: Item, url: string): boolean {
  return (
    extension instanceof ElementNode &&
    extension.children.some((child) => child.name === 'url' && child.value === url)
  );
}
