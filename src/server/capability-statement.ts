import { createRequire } from 'node:module';
import { fhirVersions } from '../fhir/release.js';
import type {
  CapabilityOperation,
  CapabilityResource,
  CapabilitySearchParameter,
  CapabilityStatement,
} from './answer-behaviour.js';
import { isObject } from './resource.js';
import type { SearchParameter } from './search/search-parameter.js';
import type { Interaction, ServedType } from './types/served-type.js';

/** What the statement says besides the served types. */
export interface CapabilityDetails {
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly date: Date;
  readonly operations: readonly CapabilityOperation[];
}

/** The CapabilityStatement of a server that does what the table says (https://hl7.org/fhir/STU3/capabilitystatement.html). */
export function toCapabilityStatement(
  served: readonly ServedType[],
  details: CapabilityDetails,
): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    id: 'metadata',
    url: `${details.baseUrl}/metadata`,
    version: readVersion(),
    name: 'CareConnectReferenceServer',
    status: 'active',
    experimental: true,
    date: details.date.toISOString(),
    publisher: 'careconnect-conformance',
    description:
      'A CareConnect STU3 server to test conformance suites with. It holds synthetic data in memory.',
    kind: 'instance',
    software: { name: 'careconnect-conformance reference server', version: readVersion() },
    implementation: { description: 'CareConnect reference server', url: details.baseUrl },
    fhirVersion: fhirVersions.stu3,
    acceptUnknown: 'no',
    format: ['application/fhir+json', 'application/fhir+xml', 'json', 'xml'],
    rest: [
      {
        mode: 'server',
        security: toSecurity(details.tokenUrl),
        resource: served.map(toResource),
        ...(details.operations.length > 0 ? { operation: details.operations } : {}),
      },
    ],
  };
}

function toSecurity(tokenUrl: string): Readonly<Record<string, unknown>> {
  return {
    extension: [
      {
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
        extension: [{ url: 'token', valueUri: tokenUrl }],
      },
    ],
    cors: false,
    service: [{ coding: [{ system: 'http://hl7.org/fhir/restful-security-service', code: 'OAuth' }] }],
    description: 'OAuth2 client credentials; scopes such as system/Patient.read and system/*.write',
  };
}

function toResource(served: ServedType): CapabilityResource {
  // A condition is a search.
  const ifSearched = (code: Interaction): boolean =>
    served.interactions.includes('search-type') && served.interactions.includes(code);
  return {
    type: served.type,
    ...(served.profile === undefined ? {} : { profile: { reference: served.profile } }),
    interaction: served.interactions.map((code) => ({ code })),
    versioning: 'versioned-update',
    readHistory: served.interactions.includes('vread'),
    updateCreate: false,
    conditionalCreate: ifSearched('create'),
    conditionalRead: 'full-support',
    conditionalUpdate: ifSearched('update'),
    conditionalDelete: ifSearched('delete') ? 'single' : 'not-supported',
    ...(served.searchParameters.length === 0
      ? {}
      : { searchParam: served.searchParameters.map(toSearchParameter) }),
  };
}

function toSearchParameter({
  name,
  definition,
  type,
  documentation,
}: SearchParameter): CapabilitySearchParameter {
  return { name, definition, type, documentation };
}

/** The version of this package. */
function readVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('../../package.json');
  const version = isObject(manifest) ? manifest['version'] : undefined;
  return typeof version === 'string' ? version : 'unknown';
}
