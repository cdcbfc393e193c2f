import { isObject, stringsAt, valuesAt, type Resource } from './resource.js';
import type { SearchParameter, TokenValue } from './search/search-parameter.js';

/** https://hl7.org/fhir/STU3/valueset-type-restful-interaction.html, as far as the server goes. */
export type Interaction = 'read' | 'vread' | 'search-type' | 'create' | 'update';

/** A resource type with all that the server does for it. Routes, search and CapabilityStatement are made from it. */
export interface ServedType {
  readonly type: string;
  /** Canonical URL of the profile that its resources conform to. */
  readonly profile: string;
  readonly interactions: readonly Interaction[];
  /** Present where no token is needed: no resource of the type is a record. */
  readonly isPublic?: true;
  /** Present where a read gives what the resource holds, unless FHIR is asked for. */
  readonly isRaw?: true;
  readonly searchParameters: readonly SearchParameter[];
  /** Present where one search parameter is not enough, but for these. */
  readonly enoughAlone?: readonly string[];
}

const careConnect = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/';
const searchParameter = 'http://hl7.org/fhir/SearchParameter/';
const interactions: readonly Interaction[] = ['read', 'vread', 'search-type', 'create', 'update'];

const id: SearchParameter = {
  name: '_id',
  type: 'token',
  definition: `${searchParameter}Resource-id`,
  documentation: 'The logical id',
  values: (resource) => (resource.id === undefined ? [] : [{ code: resource.id }]),
};

/**
 * Patient, Organization and Practitioner. A search of Patient needs two parameters, as the CareConnect API asks,
 * so that nobody lists all women; `identifier` and `_id` name one person and are enough alone.
 */
export const servedTypes: readonly ServedType[] = [
  {
    type: 'Patient',
    profile: `${careConnect}CareConnect-Patient-1`,
    interactions,
    enoughAlone: ['identifier', '_id'],
    searchParameters: [
      id,
      identifier('Patient'),
      name('Patient'),
      strings('family', 'individual-family', 'name.family'),
      strings('given', 'individual-given', 'name.given'),
      strings('address-postalcode', 'individual-address-postalcode', 'address.postalCode'),
      {
        name: 'gender',
        type: 'token',
        definition: `${searchParameter}individual-gender`,
        documentation: 'gender',
        values: (resource) =>
          stringsAt(resource, 'gender').map((code) => ({
            system: 'http://hl7.org/fhir/administrative-gender',
            code,
          })),
      },
      {
        name: 'birthdate',
        type: 'date',
        definition: `${searchParameter}individual-birthdate`,
        documentation: 'birthDate; with prefixes',
        values: (resource) => stringsAt(resource, 'birthDate'),
      },
      contact('phone'),
      contact('email'),
    ],
  },
  {
    type: 'Organization',
    profile: `${careConnect}CareConnect-Organization-1`,
    interactions,
    searchParameters: [id, identifier('Organization'), strings('name', 'Organization-name', 'name', 'alias')],
  },
  {
    type: 'Practitioner',
    profile: `${careConnect}CareConnect-Practitioner-1`,
    interactions,
    searchParameters: [id, identifier('Practitioner'), name('Practitioner')],
  },
  {
    type: 'DocumentReference',
    profile: `${careConnect}CareConnect-DocumentReference-1`,
    interactions: ['read'],
    searchParameters: [],
  },
  {
    type: 'Binary',
    profile: 'http://hl7.org/fhir/StructureDefinition/Binary',
    interactions: ['read'],
    isRaw: true,
    searchParameters: [],
  },
  {
    type: 'OperationDefinition',
    profile: 'http://hl7.org/fhir/StructureDefinition/OperationDefinition',
    interactions: ['read'],
    isPublic: true,
    searchParameters: [],
  },
];

function strings(parameter: string, definition: string, ...paths: readonly string[]): SearchParameter {
  return {
    name: parameter,
    type: 'string',
    definition: searchParameter + definition,
    documentation: paths.join(', '),
    values: (resource) => paths.flatMap((path) => stringsAt(resource, path)),
  };
}

/** Any part of a HumanName. */
function name(type: string): SearchParameter {
  const parts = ['family', 'given', 'prefix', 'suffix', 'text'].map((part) => `name.${part}`);
  return strings('name', `${type}-name`, ...parts);
}

function identifier(type: string): SearchParameter {
  return {
    name: 'identifier',
    type: 'token',
    definition: `${searchParameter}${type}-identifier`,
    documentation: 'identifier',
    values: (resource) =>
      valuesAt(resource, 'identifier').flatMap((item) => toToken(item, 'system', 'value')),
  };
}

/** A ContactPoint of one system, compared by its value; its `use` stands for the system of a token. */
function contact(system: 'phone' | 'email'): SearchParameter {
  return {
    name: system,
    type: 'token',
    definition: `${searchParameter}individual-${system}`,
    documentation: `telecom where system is ${system}`,
    values: (resource: Resource) =>
      valuesAt(resource, 'telecom')
        .filter((item) => isObject(item) && item['system'] === system)
        .flatMap((item) => toToken(item, 'use', 'value')),
  };
}

function toToken(item: unknown, systemElement: string, codeElement: string): readonly TokenValue[] {
  if (!isObject(item)) return [];
  const { [systemElement]: system, [codeElement]: code } = item;
  if (typeof code !== 'string') return [];
  return [typeof system === 'string' ? { system, code } : { code }];
}
