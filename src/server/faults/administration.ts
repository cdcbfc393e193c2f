import type { Fault } from '../fault.js';
import { cannotBeRead, ignoreParameter, missParameter } from './alter-search.js';

/** A parameter of a type, with the requirement that it belongs to. */
type TypedParameter = readonly [type: string, name: string, requirement: string];

const parameters: readonly TypedParameter[] = [
  ['Location', 'address-postalcode', 'CC-LOC-001'],
  ['Location', 'identifier', 'CC-LOC-001'],
  ['Organization', 'name', 'CC-ORG-001'],
  ['Practitioner', 'address-postalcode', 'CC-PRA-001'],
  ['PractitionerRole', 'identifier', 'CC-ROL-002'],
  ['PractitionerRole', 'organization', 'CC-ROL-001'],
  ['PractitionerRole', 'practitioner', 'CC-ROL-001'],
];

/** Defects of the search for those who care for patients, and for where they do. */
export const administrationFaults: readonly Fault[] = [
  ...parameters.map(([type, name, requirement]): Fault => ({
    id: `${type.toLowerCase()}-search-misses-${name}`,
    title: `A search of ${type} by ${name} finds nothing`,
    description: `The parameter \`${name}\` of ${type} fits no record.`,
    requirement,
    alter: missParameter(type, name),
  })),
  ...parameters.map(([type, name, requirement]): Fault => ({
    id: `${type.toLowerCase()}-search-ignores-${name}`,
    title: `A search of ${type} ignores ${name}`,
    description: `The parameter \`${name}\` of ${type} finds every record.`,
    requirement,
    alter: ignoreParameter(type, name),
  })),
  {
    id: 'role-and-place-not-found',
    title: 'Practitioner roles and locations cannot be read',
    description: 'GET /PractitionerRole/[id] and /Location/[id] are answered with 404; searches find them.',
    requirement: 'CC-PAT-001',
    alter: cannotBeRead('PractitionerRole', 'Location'),
  },
];
