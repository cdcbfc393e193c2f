import type { SearchParameter } from '../search/search-parameter.js';

/** https://hl7.org/fhir/STU3/valueset-type-restful-interaction.html, as far as the server goes. */
export type Interaction =
  'read' | 'vread' | 'history-instance' | 'search-type' | 'create' | 'update' | 'delete';

/** A resource type with all that the server does for it. Routes, search and CapabilityStatement are made from it. */
export interface ServedType {
  readonly type: string;
  /** Canonical URL of the profile that its resources conform to; absent where CareConnect has none for the type. */
  readonly profile?: string;
  readonly interactions: readonly Interaction[];
  /** Present where no token is needed: no resource of the type is a record. */
  readonly isPublic?: true;
  /** Present where a read gives what the resource holds, unless FHIR is asked for. */
  readonly isRaw?: true;
  readonly searchParameters: readonly SearchParameter[];
  /** Present where one search parameter is not enough, but for these. */
  readonly enoughAlone?: readonly string[];
  /** Present where a search needs one of these parameters. */
  readonly needsOneOf?: readonly string[];
}

const careConnect = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-';

/** The interactions of every type that can be searched. */
export const allInteractions: readonly Interaction[] = [
  'read',
  'vread',
  'history-instance',
  'search-type',
  'create',
  'update',
  'delete',
];

/** A type with the CareConnect profile of its name, and all interactions. */
export function serve(type: string, ...searchParameters: readonly SearchParameter[]): ServedType {
  return { ...serveWithoutProfile(type, ...searchParameters), profile: `${careConnect}${type}-1` };
}

/** A type that CareConnect has no profile for, with all interactions. */
export function serveWithoutProfile(
  type: string,
  ...searchParameters: readonly SearchParameter[]
): ServedType {
  return { type, interactions: allInteractions, searchParameters };
}

/**
 * A type whose resources are about a patient: a search names the patient, so that nobody lists the records of all, or
 * a single resource.
 */
export function servePatients(type: string, ...searchParameters: readonly SearchParameter[]): ServedType {
  return aboutPatients(serve(type, ...searchParameters));
}

/** Asks of each search that it names a patient or a single resource. */
export function aboutPatients(served: ServedType): ServedType {
  const names = new Set(served.searchParameters.map(({ name }) => name));
  const needsOneOf = ['patient', 'subject', 'identifier', '_id'].filter(
    (name) => name === '_id' || names.has(name),
  );
  return { ...served, needsOneOf };
}
