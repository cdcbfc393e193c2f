import type { ElementNode } from '../../fhir/element-node.js';
import { findValue, selectNodes } from '../select-nodes.js';

/** A value that finds a record, and one of the same kind that does not. */
export interface SearchValues {
  readonly fitting: string;
  readonly unfitting: string;
}

type FindValues = (resource: ElementNode) => SearchValues | undefined;

const nobody = 'Careconnectnobody';
const noId = 'careconnect-conformance-no-such-id';

const finders: Readonly<Record<string, FindValues>> = {
  _id: fromText('id', noId),
  identifier: findIdentifierValues,
  family: fromText('name.family'),
  given: fromText('name.given'),
  name: (resource) => fromText('name.family')(resource) ?? fromText('name')(resource),
  gender: fromChoice('gender', ['female', 'male']),
  birthdate: fromChoice('birthDate', ['1901-01-01', '1901-01-02']),
  active: fromChoice('active', ['true', 'false']),
  address: fromText('address.city'),
  'address-city': fromText('address.city'),
  'address-postalcode': fromText('address.postalCode'),
  email: fromTelecom('email'),
  phone: fromTelecom('phone'),
};

/** Names of the search parameters that can be tried. */
export const triedParameters: readonly string[] = Object.keys(finders);

/**
 * Values to try a search parameter with, from a record that the target holds. None where the record has no such
 * element or the parameter is not known here.
 */
export function findSearchValues(resource: ElementNode, parameter: string): SearchValues | undefined {
  return finders[parameter]?.(resource);
}

function fromText(path: string, unfitting = nobody): FindValues {
  return (resource) => {
    const fitting = findValue(resource, path);
    return fitting === undefined ? undefined : { fitting, unfitting };
  };
}

function fromChoice(path: string, choices: readonly string[]): FindValues {
  return (resource) => {
    const fitting = findValue(resource, path);
    const unfitting = choices.find((choice) => choice !== fitting);
    return fitting === undefined || unfitting === undefined ? undefined : { fitting, unfitting };
  };
}

function fromTelecom(system: string): FindValues {
  return (resource) => {
    const telecom = selectNodes(resource, 'telecom').find((node) => findValue(node, 'system') === system);
    const fitting = telecom === undefined ? undefined : findValue(telecom, 'value');
    return fitting === undefined ? undefined : { fitting, unfitting: nobody };
  };
}

function findIdentifierValues(resource: ElementNode): SearchValues | undefined {
  for (const identifier of selectNodes(resource, 'identifier')) {
    const [system, value] = [findValue(identifier, 'system'), findValue(identifier, 'value')];
    if (system !== undefined && value !== undefined) {
      return { fitting: `${system}|${value}`, unfitting: `${system}|${noId}` };
    }
  }
  return undefined;
}
