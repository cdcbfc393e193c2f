import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findNearest } from '../../model/find-nearest.js';
import type { TargetFile } from './target-file.js';
import type { KeyProblem } from './target-problem.js';

const schemaUrl = new URL('../../../schemas/target.schema.json', import.meta.url);

let compiled: ValidateFunction<TargetFile> | undefined;

/** Either the value as a target file, or all that the schema has against it. Texts that stand for numbers become numbers. */
export function checkTargetSchema(
  value: unknown,
): { readonly file: TargetFile } | { readonly problems: readonly KeyProblem[] } {
  compiled ??= compileSchema();
  if (compiled(value)) return { file: value };
  return { problems: (compiled.errors ?? []).flatMap(toKeyProblems) };
}

function compileSchema(): ValidateFunction<TargetFile> {
  const schema: unknown = JSON.parse(readFileSync(schemaUrl, 'utf8'));
  if (!isObject(schema)) throw new ToolkitError('internal', `${schemaUrl.pathname} is no JSON Schema`);
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    coerceTypes: true,
    strict: true,
    strictRequired: false,
  });
  return ajv.compile<TargetFile>(schema);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong by one error of Ajv, which ran with `verbose`; the titles of the schema say what was expected. */
export function toKeyProblems(error: ErrorObject): readonly KeyProblem[] {
  const path = error.instancePath.split('/').slice(1).map(fromPointer);
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return [toUnknownKey(path, String(params['additionalProperty']), error)];
    case 'required':
    case 'dependentRequired':
      return [toMissingKey(path, String(params['missingProperty']), error)];
    case 'propertyNames': {
      const name = String(params['propertyName']);
      return [
        { path: [...path, name], at: 'key', found: `"${name}"`, expected: expectedOf(error, 'another key') },
      ];
    }
    case 'discriminator':
      return [toWrongBranch(path, error)];
    default:
      // What is wrong with a name is reported once, by `propertyNames`.
      if (error.propertyName !== undefined) return [];
      return [{ path, at: 'value', found: describeFound(error), expected: describeExpected(error) }];
  }
}

function fromPointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function toUnknownKey(path: readonly string[], key: string, error: ErrorObject): KeyProblem {
  const known = Object.keys(propertiesOf(error));
  const nearest = findNearest(key, known);
  return {
    path: [...path, key],
    at: 'key',
    found: 'an unknown key',
    expected: nearest === undefined ? `one of ${known.join(', ')}` : `${nearest}, perhaps`,
  };
}

function toMissingKey(path: readonly string[], key: string, error: ErrorObject): KeyProblem {
  const property = propertiesOf(error)[key];
  const description = isObject(property) ? textOf(property, 'description') : undefined;
  return {
    path: [...path, key],
    at: 'value',
    found: 'nothing',
    expected: `the key ${key}${description === undefined ? '' : ` (${description.replace(/\.$/, '')})`}`,
  };
}

function toWrongBranch(path: readonly string[], error: ErrorObject): KeyProblem {
  const value: unknown = error.params['tagValue'];
  return {
    path: [...path, String(error.params['tag'])],
    at: 'value',
    found: typeof value === 'string' ? `"${value}"` : 'nothing',
    expected: 'one of none, bearer, client-credentials',
  };
}

/** Values of keys that hold secrets are not repeated, and neither are those that hold credentials by mistake. */
function describeFound(error: ErrorObject): string {
  const value: unknown = error.data;
  if (isObject(value)) return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
  if (Array.isArray(value)) return 'a list';
  if (isSecret(error) || /^(\/endpoints\/\w+)?\/headers\//.test(error.instancePath))
    return 'a literal value, which is not shown';
  if (value === null && error.instancePath === '') return 'an empty file';
  const text = String(value);
  if (text.includes('@')) return 'a value with an @, which is not shown';
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function isSecret(error: ErrorObject): boolean {
  return error.schemaPath.includes('/secret/') || error.instancePath === '/proxy';
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'a mapping of keys to values',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
};

function describeExpected(error: ErrorObject): string {
  const { params } = error;
  switch (error.keyword) {
    case 'type':
      return typeNames[String(params['type'])] ?? String(params['type']);
    case 'enum':
      return `one of ${String(params['allowedValues']).replaceAll(',', ', ')}`;
    case 'pattern':
      return expectedOf(error, `a value that matches ${String(params['pattern'])}`);
    case 'minLength':
      return 'text';
    case 'minProperties':
      return 'at least one key';
    case 'uniqueItems':
      return 'each value once';
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return `a number that is ${String(params['comparison'])} ${String(params['limit'])}`;
    default:
      return error.message ?? 'something else';
  }
}

function expectedOf(error: ErrorObject, otherwise: string): string {
  if (error.keyword === 'propertyNames') {
    const names: unknown = isObject(error.parentSchema) ? error.parentSchema['propertyNames'] : undefined;
    if (isObject(names) && textOf(names, '$ref') !== undefined)
      return 'a symbolic name in lower case with hyphens';
    return (isObject(names) ? textOf(names, 'title') : undefined) ?? otherwise;
  }
  return (isObject(error.parentSchema) ? textOf(error.parentSchema, 'title') : undefined) ?? otherwise;
}

function propertiesOf(error: ErrorObject): Record<string, unknown> {
  const properties: unknown = isObject(error.parentSchema) ? error.parentSchema['properties'] : undefined;
  return isObject(properties) ? properties : {};
}

function textOf(schema: Record<string, unknown>, key: string): string | undefined {
  const value = schema[key];
  return typeof value === 'string' ? value : undefined;
}
