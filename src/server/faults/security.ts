import type { Fault } from '../fault.js';

/** Defects of the token endpoint, of access control, and of keeping patients' data from others. */
export const securityFaults: readonly Fault[] = [
  {
    id: 'wrong-secret-accepted',
    title: 'A wrong client secret is accepted',
    description: 'The token endpoint gives a token to a known client whatever secret it sends.',
  },
  {
    id: 'unknown-client-accepted',
    title: 'An unknown client is accepted',
    description: 'The token endpoint gives a read token to a client id that was never registered.',
  },
  {
    id: 'grant-type-not-needed',
    title: 'The grant type may be left out',
    description: 'A token request without `grant_type` gets a token instead of the error invalid_request.',
  },
  {
    id: 'token-error-without-code',
    title: 'A refused token request does not say why',
    description: 'The error of the token endpoint has no `error` member (RFC 6749 section 5.2).',
  },
  {
    id: 'token-cacheable',
    title: 'A token response may be cached',
    description: 'The token response has no `Cache-Control: no-store` (RFC 6749 section 5.1).',
  },
  {
    id: 'token-without-expiry',
    title: 'A token response does not say when the token ends',
    description: 'The token response has no `expires_in`.',
  },
  {
    id: 'token-type-wrong',
    title: 'A token is not called a bearer token',
    description: 'The token response has the `token_type` "mac" instead of "Bearer".',
  },
  {
    id: 'token-without-scope',
    title: 'A token response does not say what the token allows',
    description: 'The token response has no `scope`.',
  },
  {
    id: 'refresh-token-issued',
    title: 'A refresh token comes with client credentials',
    description: 'The token response has a `refresh_token`, which RFC 6749 section 4.4.3 advises against.',
  },
  {
    id: 'no-token-accepted',
    title: 'No token is needed',
    description: 'A request without an Authorization header is served as if it had a full token.',
  },
  {
    id: 'garbage-token-accepted',
    title: 'Any token is accepted',
    description: 'A bearer token that was never issued is served as if it were a full token.',
  },
  {
    id: 'expired-token-accepted',
    title: 'An expired token is accepted',
    description: 'A token goes on working after the end of its life.',
  },
  {
    id: 'foreign-token-accepted',
    title: "Another service's token is accepted",
    description: 'A token that was issued for another service (another audience) is served here.',
  },
  {
    id: 'read-scope-may-write',
    title: 'A read scope may write',
    description: 'A token with read scopes alone can create and update; it must be refused with 403.',
  },
  {
    id: 'scope-refused-as-unauthorized',
    title: 'A missing scope is answered with 401',
    description: 'A token that lacks the scope is refused with 401 instead of 403.',
  },
  {
    id: 'www-authenticate-missing',
    title: '401 does not ask for a bearer token',
    description: 'A 401 response has no WWW-Authenticate header (RFC 6750 section 3).',
  },
  {
    id: 'patient-data-in-error',
    title: "An error shows a patient's data",
    description:
      'Every OperationOutcome for a request on Patient names a patient that the server holds, with NHS number.',
  },
  {
    id: 'cache-allowed',
    title: "Patients' data may be cached",
    description: 'Responses with records have no `Cache-Control: no-store`.',
  },
];
