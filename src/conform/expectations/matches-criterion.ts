import type { ElementNode } from '../../fhir/element-node.js';
import type { Criterion } from '../scenario/scenario.js';
import { findValue, selectNodes, selectValues } from '../select-nodes.js';

/** The elements that a search parameter of a type looks at, and how they are compared. */
const stringPaths: Readonly<Record<string, readonly string[]>> = {
  family: ['name.family'],
  given: ['name.given'],
  // Of an organization `name` is a value, of a person a list of parts.
  name: ['name', 'alias', 'name.text', 'name.family', 'name.given', 'name.prefix', 'name.suffix'],
  'address-postalcode': ['address.postalCode'],
};
const valuePaths: Readonly<Record<string, string>> = { gender: 'gender', birthdate: 'birthDate', _id: 'id' };

/** True for parameters whose matches can be told from the resource alone. */
export function isComparable(parameter: string): boolean {
  return parameter === 'identifier' || parameter in stringPaths || parameter in valuePaths;
}

/**
 * True where a resource has what a search asked for (https://hl7.org/fhir/STU3/search.html): tokens and dates are
 * equal, strings begin with the value, whatever their capitals and accents. The parameter must be comparable.
 */
export function matchesCriterion(resource: ElementNode, { parameter, value }: Criterion): boolean {
  if (parameter === 'identifier') {
    const [system = '', number] = value.split('|');
    return number === undefined
      ? selectValues(resource, 'identifier.value').includes(system)
      : hasIdentifier(resource, { system, value: number });
  }
  const path = valuePaths[parameter];
  if (path !== undefined) return isSameOrSince(findValue(resource, path), value);
  const start = toPlain(value);
  return (stringPaths[parameter] ?? [])
    .flatMap((stringPath) => selectValues(resource, stringPath))
    .some((found) => toPlain(found).startsWith(start));
}

/** Equal, or with the prefix `ge` the same day or a later one; dates of the same precision compare as text. */
function isSameOrSince(found: string | undefined, value: string): boolean {
  return value.startsWith('ge') ? found !== undefined && found >= value.slice(2) : found === value;
}

/** True where one identifier of the resource has both system and value. */
export function hasIdentifier(
  resource: ElementNode,
  { system, value }: { readonly system: string; readonly value: string },
): boolean {
  return selectNodes(resource, 'identifier').some(
    (identifier) => findValue(identifier, 'system') === system && findValue(identifier, 'value') === value,
  );
}

function toPlain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
