import { refuse } from '../refusal.js';
import { readDateCriterion } from './date-match.js';
import { splitUnescaped } from './escaping.js';
import type { Criterion, SearchParameter } from './search-parameter.js';

/** Reads a parameter's value. Throws a 400 refusal for a modifier that is not served and a date that is none. */
export function readCriterion(
  parameter: SearchParameter,
  modifier: string | undefined,
  value: string,
): Criterion {
  const modifiers = modifiersOf(parameter);
  if (modifier !== undefined && !modifiers.includes(modifier)) {
    const served = modifiers.length === 0 ? 'none' : modifiers.join(' and ');
    throw refuse(
      400,
      'not-supported',
      `The parameter "${parameter.name}" does not support this modifier; supported: ${served}`,
    );
  }
  const values = splitUnescaped(value, ',').filter((part) => part !== '');
  if (parameter.type === 'date' && values.some((part) => readDateCriterion(part) === undefined)) {
    throw refuse(400, 'value', `The parameter "${parameter.name}" needs a date such as ge1970-01-31`);
  }
  return { parameter, modifier, values };
}

/** A reference parameter takes the types that it leads to. */
function modifiersOf(parameter: SearchParameter): readonly string[] {
  switch (parameter.type) {
    case 'string':
      return ['exact', 'contains'];
    case 'reference':
      return parameter.targets;
    default:
      return [];
  }
}
