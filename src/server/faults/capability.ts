import type { Fault } from '../fault.js';

/** Defects of the CapabilityStatement and of what it promises. */
export const capabilityFaults: readonly Fault[] = [
  {
    id: 'metadata-needs-token',
    title: 'The capability statement needs a token',
    description: 'GET /metadata without a token is answered with 401 instead of the CapabilityStatement.',
  },
  {
    id: 'metadata-wrong-version',
    title: 'The capability statement names another FHIR version',
    description: 'CapabilityStatement.fhirVersion is 4.0.1; the server speaks STU3 (3.0.2).',
  },
  {
    id: 'metadata-invalid',
    title: 'The capability statement is not valid',
    description: 'CapabilityStatement lacks its mandatory element `acceptUnknown`.',
  },
  {
    id: 'options-refused',
    title: 'OPTIONS does not give the capability statement',
    description: 'OPTIONS on the base URL is answered with 405 instead of the CapabilityStatement.',
  },
  {
    id: 'capability-over-claims-search-parameter',
    title: 'A search parameter is claimed that does not work',
    description: 'The statement claims `address-city` on Patient; a search ignores it as unknown.',
  },
  {
    id: 'capability-over-claims-interaction',
    title: 'An interaction is claimed that does not work',
    description: 'The statement claims `delete` on Patient; the request is answered with 405.',
  },
  {
    id: 'capability-over-claims-type',
    title: 'A resource type is claimed that is not served',
    description: 'The statement claims Organization; every request for it is answered with 404.',
  },
  {
    id: 'capability-under-claims-search-parameter',
    title: 'A search parameter works that is not claimed',
    description: 'The statement leaves out `birthdate` of Patient, which the search supports.',
  },
  {
    id: 'capability-under-claims-interaction',
    title: 'An interaction works that is not claimed',
    description: 'The statement leaves out `create` of Patient, which the server supports.',
  },
  {
    id: 'capability-patient-only',
    title: 'Only Patient is claimed',
    description: 'The statement lists Patient alone; a further CareConnect profile is mandatory.',
  },
  {
    id: 'capability-misses-profile',
    title: 'The profile of Patient is not named',
    description: 'rest.resource for Patient has no `profile`; it must name CareConnect-Patient-1.',
  },
  {
    id: 'capability-misses-format',
    title: 'XML is answered but not claimed',
    description: 'CapabilityStatement.format lists JSON alone, while the server answers XML as well.',
  },
  {
    id: 'capability-misses-security',
    title: 'The capability statement does not say how it is secured',
    description: 'rest.security is absent, though every record needs an OAuth2 token.',
  },
  {
    id: 'capability-wrong-token-url',
    title: 'The token endpoint is wrong in the capability statement',
    description: 'The oauth-uris extension names a token endpoint where nothing is (404).',
  },
];
