import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { SushiConfig } from './sushi-config.js';

const schemaUrl = new URL('../../../schemas/sushi-config.schema.json', import.meta.url);

/**
 * Reads the compiler's configuration (YAML). Every scalar is text as it was written, so that the
 * version `1.0` stays `1.0`. `file` is its path, to be named in errors.
 *
 * @throws ToolkitError `configuration-invalid` listing every problem with line, column, key, what was
 * found and what was expected.
 */
export function readSushiConfig(text: string, file: string): SushiConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  const tell = (offset: number, problem: string) => {
    const { line, col } = lines.linePos(offset);
    return { offset, text: `${file}:${String(Math.max(1, line))}:${String(Math.max(1, col))}: ${problem}` };
  };
  const faults = document.errors.map(({ pos, message }) => tell(pos[0], message.split('\n')[0] ?? ''));
  if (faults.length > 0) throw toError(file, faults);
  const value: unknown = document.toJS();
  const validate = compileSchema();
  if (validate(value)) return withPlaces(value, document, lines);
  const problems = (validate.errors ?? []).map((error) => {
    const { path, found, expected } = toProblem(error);
    const key = path.length === 0 ? '' : `${path.join('.')}: `;
    return tell(findOffset(document, path), `${key}found ${found}; expected ${expected}`);
  });
  throw toError(file, problems);
}

/** Says of each accepted warning where it is accepted. */
function withPlaces(config: SushiConfig, document: Document, lines: LineCounter): SushiConfig {
  const { accepted, ...rest } = config;
  if (accepted === undefined) return rest;
  const placed = accepted.map((entry, index) => {
    const node: unknown = document.getIn(['accepted', index], true);
    const { line, col } = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
    return { ...entry, line, column: col };
  });
  return { ...rest, accepted: placed };
}

interface ToldProblem {
  readonly offset: number;
  readonly text: string;
}

function toError(file: string, problems: readonly ToldProblem[]): ToolkitError {
  const count = problems.length === 1 ? 'a problem' : `${String(problems.length)} problems`;
  const told = problems.toSorted((a, b) => a.offset - b.offset).map(({ text }) => `  ${text}`);
  return new ToolkitError('configuration-invalid', [`${file} has ${count}:`, ...told].join('\n'));
}

function compileSchema(): ValidateFunction<SushiConfig> {
  const schema: unknown = JSON.parse(readFileSync(schemaUrl, 'utf8'));
  if (!isJsonObject(schema)) throw new ToolkitError('internal', `${schemaUrl.pathname} is no JSON Schema`);
  return new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<SushiConfig>(schema);
}

interface ConfigProblem {
  readonly path: readonly string[];
  readonly found: string;
  readonly expected: string;
}

function toProblem({ keyword, instancePath, params, parentSchema, data }: ErrorObject): ConfigProblem {
  const path = instancePath.split('/').slice(1);
  const schema: unknown = parentSchema;
  const properties = isJsonObject(schema) && isJsonObject(schema['properties']) ? schema['properties'] : {};
  if (keyword === 'additionalProperties') {
    const known = Object.keys(properties).join(', ');
    const key = String(params['additionalProperty']);
    return { path: [...path, key], found: 'an unknown key', expected: `one of ${known}` };
  }
  if (keyword === 'required') {
    const key = String(params['missingProperty']);
    const wanted = properties[key];
    const what = isJsonObject(wanted) ? String(wanted['description']) : 'a value';
    return { path: [...path, key], found: 'nothing', expected: `the key ${key}: ${what}` };
  }
  return { path, found: describe(data), expected: expectedOf(keyword, params, schema) };
}

function expectedOf(keyword: string, params: ErrorObject['params'], schema: unknown): string {
  if (keyword === 'type' && params['type'] === 'object') return 'a mapping of keys to values';
  const allowed: unknown = params['allowedValues'];
  if (keyword === 'enum' && Array.isArray(allowed)) return `one of ${allowed.join(', ')}`;
  const title = isJsonObject(schema) ? schema['title'] : undefined;
  return typeof title === 'string' ? title : 'text';
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'nothing' : JSON.stringify(value);
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

/** Where a key or an item stands, or where the mapping starts in which a key is missing. */
function findOffset(document: Document, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const item: unknown = isSeq(parent) ? parent.items[Number(name)] : undefined;
    if (isNode(item) && item.range) return item.range[0];
    if (!isMap(parent)) continue;
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === name);
    if (pair !== undefined && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
