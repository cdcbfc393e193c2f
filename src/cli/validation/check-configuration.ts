import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { isMap, isNode, isSeq, isScalar, type Document } from 'yaml';
import { findNearest } from '../../model/find-nearest.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { catalogue, findRule } from '../../validator/catalogue.js';

const schemaUrl = new URL('../../../schemas/validate-configuration.schema.json', import.meta.url);

/** All that is wrong with a configuration by its JSON Schema and by the catalogue of rules. */
export function checkConfiguration(value: unknown, document: Document): readonly ConfigurationProblem[] {
  return [
    ...checkSchema(value, document),
    ...checkRules(value, 'ignore', document),
    ...checkRules(value, 'rules', document),
  ];
}

/** Something wrong with a configuration, and where: an offset in its text. */
export interface ConfigurationProblem {
  readonly offset: number;
  readonly text: string;
}

function checkSchema(value: unknown, document: Document): readonly ConfigurationProblem[] {
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
function checkRules(
  value: unknown,
  list: 'rules' | 'ignore',
  document: Document,
): readonly ConfigurationProblem[] {
  const written = isJsonObject(value) ? value[list] : undefined;
  const entries: readonly unknown[] = Array.isArray(written) ? written : [];
  return entries.flatMap((entry, index) => {
    const id = isJsonObject(entry) ? entry['rule'] : undefined;
    const problem = typeof id === 'string' && id !== '' ? objectTo(id) : undefined;
    if (problem === undefined) return [];
    const path = [list, String(index), 'rule'];
    return [{ offset: offsetOf(document, path), text: `${path.join('.')}: ${problem}` }];
  });
}

function objectTo(id: string): string | undefined {
  const rule = findRule(id);
  if (rule?.severity === 'fatal')
    return `found "${id}", which is fatal; expected a rule whose issues leave something to validate`;
  if (rule !== undefined) return undefined;
  const known = catalogue.map((each) => each.id);
  const nearest = findNearest(id, known);
  const hint =
    nearest === undefined ? 'the id of a rule; careconnect rules lists them' : `${nearest}, perhaps`;
  return `found "${id}", which is no rule; expected ${hint}`;
}

/** The offset at which a key stands, or the nearest thing around it. */
export function offsetOf(document: Document, path: readonly string[]): number {
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
