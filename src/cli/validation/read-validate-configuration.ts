import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { isMap, isNode, isSeq, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { findNearest } from '../../conform/target/find-nearest.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { catalogue } from '../../validator/catalogue.js';
import { configurationName } from './configuration-exists.js';
import type { RuleSetting, ValidateConfiguration } from './validate-configuration.js';

const schemaUrl = new URL('../../../schemas/validate-configuration.schema.json', import.meta.url);

/**
 * The configuration that the user names, or `careconnect.yaml` of the working folder.
 *
 * @throws ToolkitError `configuration-invalid` where it cannot be read, or listing every problem with line, column, key,
 * what was found and what was expected.
 */
export function openValidateConfiguration(named: string | undefined, cwd: string): ValidateConfiguration {
  const file = named ?? configurationName;
  const path = resolve(cwd, file);
  try {
    return readValidateConfiguration(readFileSync(path, 'utf8'), { file, path });
  } catch (cause) {
    if (cause instanceof ToolkitError) throw cause;
    const message = `${file} cannot be read: expected the configuration of validate, a YAML file`;
    throw new ToolkitError('configuration-invalid', message, { cause });
  }
}

interface FileName {
  /** As the user names it. */
  readonly file: string;
  readonly path: string;
}

/** The configuration in a text; folders in it are relative to the folder of `path`. */
export function readValidateConfiguration(text: string, { file, path }: FileName): ValidateConfiguration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): { readonly line: number; readonly col: number } => lines.linePos(offset);
  const fail = (problems: readonly Problem[]): never => {
    const told = problems
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, text: problem }) => {
        const { line, col } = placeOf(offset);
        return `  ${file}:${String(Math.max(1, line))}:${String(Math.max(1, col))}: ${problem}`;
      });
    const count = told.length === 1 ? 'a problem' : `${String(told.length)} problems`;
    throw new ToolkitError('configuration-invalid', [`${file} has ${count}:`, ...told].join('\n'));
  };
  const faults = document.errors.map(({ pos, message }) => ({
    offset: pos[0],
    text: message.split('\n')[0] ?? '',
  }));
  if (faults.length > 0) fail(faults);
  const value: unknown = document.toJS() ?? {};
  const problems = [...checkSchema(value, document), ...checkRules(value, document)];
  if (problems.length > 0) fail(problems);
  const lineOf = (index: number): number => placeOf(offsetOf(document, ['rules', String(index)])).line;
  return toConfiguration(value as WrittenConfiguration, { file, path, lineOf });
}

interface WrittenConfiguration {
  readonly igs?: readonly string[];
  readonly profiles?: Readonly<Record<string, string | readonly string[]>>;
  readonly rules?: readonly Omit<RuleSetting, 'line'>[];
}

function toConfiguration(
  { igs = [], profiles = {}, rules = [] }: WrittenConfiguration,
  { file, path, lineOf }: FileName & { readonly lineOf: (index: number) => number },
): ValidateConfiguration {
  return {
    file,
    igs: igs.map((spec) => (/^[^/\\.][^/\\]*#[^/\\]+$/.test(spec) ? spec : resolve(dirname(path), spec))),
    profiles: Object.fromEntries(
      Object.entries(profiles).map(([type, urls]) => [type, typeof urls === 'string' ? [urls] : urls]),
    ),
    rules: rules.map((rule, index) => ({ ...rule, line: lineOf(index) })),
  };
}

interface Problem {
  readonly offset: number;
  readonly text: string;
}

function checkSchema(value: unknown, document: Document): readonly Problem[] {
  const schema: unknown = JSON.parse(readFileSync(schemaUrl, 'utf8'));
  if (!isJsonObject(schema)) throw new ToolkitError('internal', `${schemaUrl.pathname} is no JSON Schema`);
  const validate = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).flatMap((error) => {
    // What is wrong with a name is reported once, by `propertyNames`.
    if (error.propertyName !== undefined) return [];
    const { path, found, expected } = toProblem(error);
    const key = path.length === 0 ? '' : `${path.join('.')}: `;
    return [{ offset: offsetOf(document, path), text: `${key}found ${found}; expected ${expected}` }];
  });
}

interface Told {
  readonly path: readonly string[];
  readonly found: string;
  readonly expected: string;
}

function toProblem({ keyword, instancePath, params, parentSchema, data }: ErrorObject): Told {
  const path = instancePath.split('/').slice(1);
  const written: unknown = parentSchema;
  const schema = isJsonObject(written) ? written : {};
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    const nearest = findNearest(key, Object.keys(properties));
    const expected =
      nearest === undefined ? `one of ${Object.keys(properties).join(', ')}` : `${nearest}, perhaps`;
    return { path: [...path, key], found: 'an unknown key', expected };
  }
  if (keyword === 'required') {
    const key = String(params['missingProperty']);
    const wanted = properties[key];
    const what = isJsonObject(wanted) ? String(wanted['description']) : 'a value';
    return { path: [...path, key], found: 'nothing', expected: `the key ${key}: ${what}` };
  }
  if (keyword === 'propertyNames') {
    const name = String(params['propertyName']);
    return { path: [...path, name], found: `"${name}"`, expected: 'the name of a resource type' };
  }
  const title = schema['title'];
  return { path, found: describe(data), expected: typeof title === 'string' ? title : 'something else' };
}

function describe(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return typeof value === 'object' ? 'a mapping' : JSON.stringify(value);
}

/** Rules that do not exist, and those whose issues nothing can be made of. */
function checkRules(value: unknown, document: Document): readonly Problem[] {
  const rules = isJsonObject(value) && Array.isArray(value['rules']) ? (value['rules'] as unknown[]) : [];
  return rules.flatMap((entry, index) => {
    const id = isJsonObject(entry) ? entry['rule'] : undefined;
    if (typeof id !== 'string' || id === '') return [];
    const offset = offsetOf(document, ['rules', String(index), 'rule']);
    const rule = catalogue.find((each) => each.id === id);
    const say = (text: string): readonly Problem[] => [
      { offset, text: `rules.${String(index)}.rule: ${text}` },
    ];
    if (rule === undefined) {
      const nearest = findNearest(
        id,
        catalogue.map((each) => each.id),
      );
      const hint =
        nearest === undefined ? 'the id of a rule; careconnect rules lists them' : `${nearest}, perhaps`;
      return say(`found "${id}", which is no rule; expected ${hint}`);
    }
    if (rule.severity !== 'fatal') return [];
    return say(`found "${id}", which is fatal; expected a rule whose issues leave something to validate`);
  });
}

/** Where a key stands, or the nearest thing around it. */
function offsetOf(document: Document, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1).map(toKey), true);
    const name = path[length - 1] ?? '';
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === name);
      if (pair !== undefined && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const item: unknown = isSeq(parent) ? parent.items[Number(name)] : undefined;
    if (isNode(item) && item.range) return item.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function toKey(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
