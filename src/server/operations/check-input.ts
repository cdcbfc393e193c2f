import { Refusal, type OutcomeIssue } from '../refusal.js';
import { isObject, valuesAt, type Resource } from '../resource.js';
import type { InputDefinition } from './operation-definition.js';

/** One value of an input parameter, and its FHIRPath. */
export interface InputValue {
  readonly name: string;
  readonly value: unknown;
  readonly expression: string;
}

/** How many issues a refusal lists at most: a batch may have thousands alike. */
const issueLimit = 20;

/**
 * The values of a Parameters resource, which must be what the definitions ask for: names, numbers and types. Throws
 * a 400 refusal with an issue for each thing that is not. Issues name places, not values, which may be a patient's.
 */
export function checkInput(
  parameters: Resource,
  definitions: readonly InputDefinition[],
): readonly InputValue[] {
  const given = valuesAt(parameters, 'parameter');
  const read = given.map((parameter, at) => readValue(parameter, `Parameters.parameter[${at}]`, definitions));
  const values = read.filter((item) => 'value' in item);
  const issues = [
    ...read.filter((item) => 'severity' in item),
    ...definitions.flatMap((definition) => checkNumber(definition, given)),
  ];
  if (issues.length > 0) throw new Refusal(400, issues.slice(0, issueLimit));
  return values;
}

function readValue(
  parameter: unknown,
  expression: string,
  definitions: readonly InputDefinition[],
): InputValue | OutcomeIssue {
  const { name, ...rest } = isObject(parameter) ? parameter : {};
  const definition = definitions.find((candidate) => candidate.name === name);
  if (definition === undefined) {
    const known = definitions.map((candidate) => candidate.name).join(', ');
    return error('invalid', `The operation has no parameter of this name; it has ${known}`, expression);
  }
  const element = `value${definition.type.charAt(0).toUpperCase()}${definition.type.slice(1)}`;
  const value = rest[element];
  if (!isOfType(value, definition.type)) {
    return error(
      'structure',
      `${definition.name} needs ${element}${hints.get(definition.type) ?? ''}`,
      expression,
    );
  }
  return { name: definition.name, value, expression: `${expression}.value` };
}

const hints: ReadonlyMap<string, string> = new Map([
  ['Identifier', ' with a system and a value'],
  ['Reference', ' with a reference'],
]);

/** As far as the operations need it: what identifies must be there. */
function isOfType(value: unknown, type: string): boolean {
  if (type === 'Identifier') return isObject(value) && isText(value['system']) && isText(value['value']);
  if (type === 'Reference') return isObject(value) && isText(value['reference']);
  return isText(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function checkNumber(
  { name, min, max }: InputDefinition,
  given: readonly unknown[],
): readonly OutcomeIssue[] {
  const count = given.filter((parameter) => isObject(parameter) && parameter['name'] === name).length;
  const found = `${count === 0 ? 'none is' : `${count} are`} given`;
  if (count < min)
    return [error('required', `${name} is needed at least ${times(min)}; ${found}`, 'Parameters')];
  if (count > max)
    return [error('too-long', `${name} is taken at most ${times(max)}; ${found}`, 'Parameters')];
  return [];
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function error(code: OutcomeIssue['code'], diagnostics: string, expression: string): OutcomeIssue {
  return { severity: 'error', code, diagnostics, expression: [expression] };
}
