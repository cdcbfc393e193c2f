import type { SearchParameter } from '../search/search-parameter.js';
import { administrationTypes } from './administration.js';
import { clinicalTypes } from './clinical.js';
import { medicationTypes } from './medication.js';
import { dates } from './parameters.js';
import { serveWithoutProfile, type ServedType } from './served-type.js';
import { workflowTypes } from './workflow.js';

/** The search parameters of every type that can be searched. */
const ofAllTypes: readonly SearchParameter[] = [
  {
    name: '_id',
    type: 'token',
    definition: 'http://hl7.org/fhir/SearchParameter/Resource-id',
    documentation: 'The logical id',
    values: (resource) => (resource.id === undefined ? [] : [{ code: resource.id }]),
  },
  dates('_lastUpdated', 'Resource-lastUpdated', 'meta.lastUpdated'),
];

/** The definitions of the operations that the server offers. */
const operationDefinition: ServedType = {
  ...serveWithoutProfile('OperationDefinition'),
  interactions: ['read'],
  isPublic: true,
};

/** Everything that the server serves. */
export const servedTypes: readonly ServedType[] = [
  ...administrationTypes,
  ...clinicalTypes,
  ...medicationTypes,
  ...workflowTypes,
  operationDefinition,
].map((served) =>
  served.interactions.includes('search-type')
    ? { ...served, searchParameters: [...ofAllTypes, ...served.searchParameters] }
    : served,
);

const byType = new Map(servedTypes.map((served) => [served.type, served]));

/** What the server does for a type; undefined where it does not serve it. */
export function findServedType(type: string): ServedType | undefined {
  return byType.get(type);
}
