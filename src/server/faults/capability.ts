import type { CapabilityResource, CapabilityRest, CapabilitySearchParameter } from '../answer-behaviour.js';
import type { Behaviour } from '../behaviour.js';
import type { Fault } from '../fault.js';
import { refuse } from '../refusal.js';
import { stringsAt } from '../resource.js';

/** Defects of the CapabilityStatement and of what it promises. */
export const capabilityFaults: readonly Fault[] = [
  {
    id: 'metadata-needs-token',
    title: 'The capability statement needs a token',
    description: 'GET /metadata without a token is answered with 401 instead of the CapabilityStatement.',
    requirement: 'CC-CAP-001',
    alter: () => ({ isPublic: () => false }),
  },
  {
    id: 'metadata-wrong-version',
    title: 'The capability statement names another FHIR version',
    description: 'CapabilityStatement.fhirVersion is 4.0.1; the server speaks STU3 (3.0.2).',
    requirement: 'CC-CAP-002',
    alter: () => ({ shapeCapabilityStatement: (statement) => ({ ...statement, fhirVersion: '4.0.1' }) }),
  },
  {
    id: 'metadata-invalid',
    title: 'The capability statement is not valid',
    description: 'CapabilityStatement lacks its mandatory element `acceptUnknown`.',
    requirement: 'CC-CAP-003',
    alter: () => ({
      shapeCapabilityStatement: ({ acceptUnknown: _acceptUnknown, ...statement }) => ({
        ...statement,
        resourceType: 'CapabilityStatement',
      }),
    }),
  },
  {
    id: 'options-refused',
    title: 'OPTIONS does not give the capability statement',
    description: 'OPTIONS on the base URL is answered with 405 instead of the CapabilityStatement.',
    requirement: 'CC-CAP-009',
    alter: ({ checkServed }) => ({
      checkServed: (request) => {
        if (request.method === 'OPTIONS') throw refuse(405, 'not-supported', 'OPTIONS is not supported');
        checkServed(request);
      },
    }),
  },
  {
    id: 'capability-over-claims-search-parameter',
    title: 'A search parameter is claimed that does not work',
    description: 'The statement claims `address-city` on every type; a search ignores it as unknown.',
    requirement: 'CC-CAP-011',
    alter: () =>
      alterResources((resource) => ({
        ...resource,
        searchParam: [...(resource.searchParam ?? []), addressCity],
      })),
  },
  {
    id: 'capability-over-claims-interaction',
    title: 'An interaction is claimed that does not work',
    description: 'The statement claims `delete` on every type; the request is answered with 405.',
    requirement: 'CC-CAP-012',
    alter: ({ checkServed }) => ({
      checkServed: (request) => {
        if (request.method === 'DELETE') throw refuse(405, 'not-supported', 'DELETE is not supported');
        checkServed(request);
      },
    }),
  },
  {
    id: 'capability-over-claims-type',
    title: 'A resource type is claimed that is not served',
    description: 'The statement claims Organization; every request for it is answered with 404.',
    requirement: 'CC-CAP-010',
    alter: ({ checkServed }) => ({
      checkServed: (request) => {
        if (/^\/Organization(\/|$)/.test(request.path))
          throw refuse(404, 'not-found', 'There is nothing here');
        checkServed(request);
      },
    }),
  },
  {
    id: 'capability-under-claims-search-parameter',
    title: 'A search parameter works that is not claimed',
    description: 'The statement leaves out `birthdate` of Patient, which the search supports.',
    requirement: 'CC-CAP-014',
    alter: () =>
      alterPatient((patient) => ({
        ...patient,
        searchParam: (patient.searchParam ?? []).filter(({ name }) => name !== 'birthdate'),
      })),
  },
  {
    id: 'capability-under-claims-interaction',
    title: 'An interaction works that is not claimed',
    description: 'The statement leaves out `create` of Patient, which the server supports.',
    requirement: 'CC-CAP-013',
    alter: () =>
      alterPatient((patient) => ({
        ...patient,
        interaction: patient.interaction.filter(({ code }) => code !== 'create'),
      })),
  },
  {
    id: 'capability-under-claims-version-read',
    title: 'Version reads work and are not claimed',
    description: 'The statement leaves out `vread` of every type, which the server supports.',
    requirement: 'CC-CAP-013',
    alter: () =>
      alterResources((resource) => ({
        ...resource,
        interaction: resource.interaction.filter(({ code }) => code !== 'vread'),
      })),
  },
  {
    id: 'capability-patient-only',
    title: 'Only Patient is claimed',
    description: 'The statement lists Patient alone; a further CareConnect profile is mandatory.',
    requirement: 'CC-CAP-007',
    alter: () =>
      alterRest((rest) => ({ ...rest, resource: rest.resource.filter(({ type }) => type === 'Patient') })),
  },
  {
    id: 'capability-misses-profile',
    title: 'No profile is named',
    description: 'rest.resource has no `profile` for any type; it must name CareConnect-Patient-1 and so on.',
    requirement: 'CC-CAP-008',
    alter: () => alterResources(({ profile, ...resource }) => resource),
  },
  {
    id: 'capability-misses-format',
    title: 'XML is answered but not claimed',
    description: 'CapabilityStatement.format lists JSON alone, while the server answers XML as well.',
    requirement: 'CC-CAP-005',
    alter: () => ({
      shapeCapabilityStatement: (statement) => ({
        ...statement,
        format: statement.format.filter((format) => !format.includes('xml')),
      }),
    }),
  },
  {
    id: 'capability-misses-security',
    title: 'The capability statement does not say how it is secured',
    description: 'rest.security is absent, though every record needs an OAuth2 token.',
    requirement: 'CC-CAP-006',
    alter: () => alterRest(({ security: _security, ...rest }) => rest),
  },
  {
    id: 'capability-wrong-token-url',
    title: 'The token endpoint is wrong in the capability statement',
    description: 'The oauth-uris extension names a token endpoint where none is.',
    requirement: 'CC-CAP-006',
    alter: () =>
      alterRest((rest) => ({
        ...rest,
        security: { ...rest.security, extension: [toOauthUris(`${findTokenUrl(rest)}/moved`)] },
      })),
  },
];

function alterRest(alter: (rest: CapabilityRest) => CapabilityRest): Partial<Behaviour> {
  return {
    shapeCapabilityStatement: (statement) => ({ ...statement, rest: statement.rest.map(alter) }),
  };
}

function alterResources(alter: (resource: CapabilityResource) => CapabilityResource): Partial<Behaviour> {
  return alterRest((rest) => ({ ...rest, resource: rest.resource.map(alter) }));
}

function alterPatient(alter: (patient: CapabilityResource) => CapabilityResource): Partial<Behaviour> {
  return alterResources((resource) => (resource.type === 'Patient' ? alter(resource) : resource));
}

const addressCity: CapabilitySearchParameter = {
  name: 'address-city',
  definition: 'http://hl7.org/fhir/SearchParameter/individual-address-city',
  type: 'string',
  documentation: 'address.city',
};

function findTokenUrl({ security }: CapabilityRest): string {
  return stringsAt(security, 'extension.extension.valueUri')[0] ?? '';
}

function toOauthUris(token: string): unknown {
  return {
    url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
    extension: [{ url: 'token', valueUri: token }],
  };
}
