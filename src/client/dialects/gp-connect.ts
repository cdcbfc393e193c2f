import { randomUUID } from 'node:crypto';
import type { GpConnectParty, Target } from '../../model/target.js';
import type { Dialect, SpokenRequest } from './dialect.js';

/**
 * GP Connect 1.x: who asks stands in four headers for the Spine Secure Proxy and in an unsigned JSON Web Token, which is
 * new for each request and is no credential (https://developer.nhs.uk/apis/gpconnect-1-2-7/integration_cross_organisation_audit_and_provenance.html).
 */
export const gpConnect: Dialect = {
  claims: [],
  headersOf: (request, target) => {
    const { gpConnect: party } = target;
    if (party === undefined) return {};
    const path = listSegments(request.url, target);
    return {
      'ssp-traceid': randomUUID(),
      'ssp-from': party.from,
      'ssp-to': party.to,
      'ssp-interactionid': toInteractionId(request.method, path),
      authorization: `Bearer ${createToken(request, path, { party, target })}`,
    };
  },
  errorCodes: {
    // The URL of a value set stands where that of a code system should: so do the servers, and so does the specification.
    system: 'https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1',
    byStatus: {
      400: [
        'INVALID_IDENTIFIER_SYSTEM',
        'INVALID_IDENTIFIER_VALUE',
        'INVALID_NHS_NUMBER',
        'INVALID_PATIENT_DEMOGRAPHICS',
        'BAD_REQUEST',
      ],
      // Both spellings are in use, that of the guidance and that of the code system.
      403: [
        'NO_PATIENT_CONSENT',
        'NO_ORGANISATION_CONSENT',
        'NO_ORGANISATIONAL_CONSENT',
        'ACCESS_DENIED',
        'ACCESS DENIED',
      ],
      404: ['PATIENT_NOT_FOUND', 'ORGANISATION_NOT_FOUND', 'PRACTITIONER_NOT_FOUND', 'NO_RECORD_FOUND'],
      409: ['DUPLICATE_REJECTED', 'PRECONDITION_FAILED'],
      422: ['INVALID_RESOURCE', 'INVALID_PARAMETER', 'REFERENCE_NOT_FOUND'],
      500: ['INTERNAL_SERVER_ERROR'],
      501: ['NOT_IMPLEMENTED'],
    },
  },
};

/** The parts of the path below the base URL, such as `Patient` and `1`. */
function listSegments({ pathname }: URL, { baseUrl }: Target): readonly string[] {
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return below.split('/').filter((segment) => segment !== '');
}

/** Such as `urn:nhs:names:services:gpconnect:fhir:rest:search:patient-1`. */
function toInteractionId(method: string, path: readonly string[]): string {
  const root = 'urn:nhs:names:services:gpconnect:fhir';
  const operation = path.find((segment) => segment.startsWith('$'));
  if (operation !== undefined) return `${root}:operation:${operation.slice(1)}-1`;
  const [type = 'metadata'] = path;
  return `${root}:rest:${toInteraction(method, path)}:${type.toLowerCase()}-1`;
}

const interactions: Readonly<Record<string, string>> = { PUT: 'update', PATCH: 'patch', DELETE: 'delete' };

function toInteraction(method: string, path: readonly string[]): string {
  const [type = 'metadata', id] = path;
  const changing = interactions[method];
  if (changing !== undefined) return changing;
  if (type === 'metadata' || (id !== undefined && id !== '_search')) return 'read';
  return method === 'POST' && id === undefined ? 'create' : 'search';
}

/** Records that are about no patient. */
const administrative: ReadonlySet<string> = new Set([
  'metadata',
  'HealthcareService',
  'Location',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Schedule',
  'Slot',
]);

function toScope(method: string, [type = 'metadata', id]: readonly string[]): string {
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || id === '_search';
  return `${administrative.has(type) ? 'organization' : 'patient'}/*.${reads ? 'read' : 'write'}`;
}

/** Seconds for which a token holds. */
const lifetime = 300;

function createToken(
  { method, now }: SpokenRequest,
  path: readonly string[],
  { party, target }: { readonly party: GpConnectParty; readonly target: Target },
): string {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const claims = {
    iss: party.issuer,
    sub: party.practitioner.id,
    aud: target.baseUrl,
    iat: issuedAt,
    exp: issuedAt + lifetime,
    reason_for_request: 'directcare',
    requested_scope: toScope(method, path),
    ...toParties(party),
  };
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
}

/** Who asks, as FHIR resources: the system, the organization and the person. */
function toParties({ device, organization, practitioner }: GpConnectParty): object {
  const { id, sdsUserId, family, given } = practitioner;
  const identifier = (system: string, value: string) => [{ system, value }];
  return {
    requesting_device: {
      resourceType: 'Device',
      identifier: identifier(device.system, device.value),
      model: device.model,
      version: device.version,
    },
    requesting_organization: {
      resourceType: 'Organization',
      identifier: identifier('https://fhir.nhs.uk/Id/ods-organization-code', organization.odsCode),
      name: organization.name,
    },
    requesting_practitioner: {
      resourceType: 'Practitioner',
      id,
      identifier: identifier('https://fhir.nhs.uk/Id/sds-user-id', sdsUserId),
      name: [{ family, given: [given] }],
    },
  };
}
