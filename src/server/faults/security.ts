import { withoutHeader, type Answer } from '../answer.js';
import type { TokenAnswer } from '../auth/token-behaviour.js';
import type { Behaviour } from '../behaviour.js';
import type { Fault } from '../fault.js';
import type { FhirRequest } from '../fhir-request.js';
import type { ServerContext } from '../server-context.js';
import { isObject, stringsAt, valuesAt } from '../resource.js';
import { findNhsNumbers } from '../nhs-numbers.js';
import { alterAnswer, isError } from './alter-answer.js';

/** Defects of the token endpoint, of access control, and of keeping patients' data from others. */
export const securityFaults: readonly Fault[] = [
  {
    id: 'wrong-secret-accepted',
    title: 'A wrong client secret is accepted',
    description: 'The token endpoint gives a token to a known client whatever secret it sends.',
    requirement: 'CC-SEC-007',
    alter: () => ({
      authenticateClient: (clients, clientId) => clients.find((client) => client.clientId === clientId),
    }),
  },
  {
    id: 'unknown-client-accepted',
    title: 'An unknown client is accepted',
    description: 'The token endpoint gives a read token to a client id that was never registered.',
    requirement: 'CC-SEC-007',
    alter: ({ authenticateClient }) => ({
      authenticateClient: (clients, clientId, clientSecret) =>
        clients.some((client) => client.clientId === clientId)
          ? authenticateClient(clients, clientId, clientSecret)
          : clients.find((client) => client.scope === 'system/*.read'),
    }),
  },
  {
    id: 'grant-type-not-needed',
    title: 'The grant type may be left out',
    description: 'A token request without `grant_type` gets a token instead of the error invalid_request.',
    requirement: 'CC-SEC-007',
    alter: () => ({ readTokenForm: (form) => ({ grant_type: 'client_credentials', ...form }) }),
  },
  {
    id: 'unknown-grant-type-accepted',
    title: 'Any grant type is accepted',
    description:
      'A token request with an unknown `grant_type` gets a token instead of the error unsupported_grant_type.',
    requirement: 'CC-SEC-007',
    alter: () => ({
      readTokenForm: (form) => ('grant_type' in form ? { ...form, grant_type: 'client_credentials' } : form),
    }),
  },
  {
    id: 'token-error-without-code',
    title: 'A refused token request does not say why',
    description: 'The error of the token endpoint has no `error` member (RFC 6749 section 5.2).',
    requirement: 'CC-SEC-007',
    alter: () => alterTokenBody(({ error: _error, ...body }) => body),
  },
  {
    id: 'token-created',
    title: 'A token is issued with the status 201',
    description: 'The token response has the status 201 in place of 200 (RFC 6749 section 5.1).',
    requirement: 'CC-SEC-001',
    alter: () => ({
      shapeTokenAnswer: (answer) => (answer.status === 200 ? { ...answer, status: 201 } : answer),
    }),
  },
  {
    id: 'token-cacheable',
    title: 'A token response may be cached',
    description: 'The token response has no `Cache-Control: no-store` (RFC 6749 section 5.1).',
    requirement: 'CC-SEC-004',
    alter: () => ({
      shapeTokenAnswer: (answer) => ({ ...answer, headers: { 'content-type': 'application/json' } }),
    }),
  },
  {
    id: 'token-without-expiry',
    title: 'A token response does not say when the token ends',
    description: 'The token response has no `expires_in`.',
    requirement: 'CC-SEC-003',
    alter: () => alterTokenBody(({ expires_in: _expiry, ...body }) => body),
  },
  {
    id: 'token-type-wrong',
    title: 'A token is not called a bearer token',
    description: 'The token response has the `token_type` "mac" instead of "Bearer".',
    requirement: 'CC-SEC-002',
    alter: () => alterTokenBody((body) => ('token_type' in body ? { ...body, token_type: 'mac' } : body)),
  },
  {
    id: 'token-without-scope',
    title: 'A token response does not say what the token allows',
    description: 'The token response has no `scope`.',
    alter: () => alterTokenBody(({ scope: _scope, ...body }) => body),
  },
  {
    id: 'refresh-token-issued',
    title: 'A refresh token comes with client credentials',
    description: 'The token response has a `refresh_token`, which RFC 6749 section 4.4.3 advises against.',
    requirement: 'CC-SEC-005',
    alter: () =>
      alterTokenBody((body) => ('access_token' in body ? { ...body, refresh_token: 'cmVmcmVzaA' } : body)),
  },
  {
    id: 'no-token-accepted',
    title: 'No token is needed',
    description: 'A request without an Authorization header is served as if it had a full token.',
    requirement: 'CC-SEC-010',
    alter: () => ({ scopesWithoutToken: () => everything }),
  },
  {
    id: 'garbage-token-accepted',
    title: 'Any token is accepted',
    description: 'A bearer token that was never issued is served as if it were a full token.',
    requirement: 'CC-SEC-010',
    alter: () => ({ scopesOfUnknownToken: () => everything }),
  },
  {
    id: 'expired-token-accepted',
    title: 'An expired token is accepted',
    description: 'A token goes on working after the end of its life.',
    requirement: 'CC-SEC-010',
    alter: () => ({ isExpired: () => false }),
  },
  {
    id: 'foreign-token-accepted',
    title: "Another service's token is accepted",
    description: 'A token that was issued for another service (another audience) is served here.',
    requirement: 'CC-SEC-010',
    alter: () => ({ isForAudience: () => true }),
  },
  {
    id: 'read-scope-may-write',
    title: 'A read scope may write',
    description: 'A token with read scopes alone can create and update; it must be refused with 403.',
    requirement: 'CC-SEC-014',
    alter: ({ allows }) => ({ allows: (scopes, type) => allows(scopes, type, 'read') }),
  },
  {
    id: 'read-scope-may-not-read',
    title: 'A read scope may not read',
    description: 'A token with read scopes alone is refused with 403 where it reads.',
    requirement: 'CC-SEC-013',
    alter: ({ allows }) => ({
      allows: (scopes, type, right) => allows(scopes, type, right) && allows(scopes, type, 'write'),
    }),
  },
  {
    id: 'scope-refused-as-unauthorized',
    title: 'A missing scope is answered with 401',
    description: 'A token that lacks the scope is refused with 401 instead of 403.',
    requirement: 'CC-SEC-014',
    alter: (correct) =>
      alterAnswer(correct, (answer) => (answer.status === 403 ? { ...answer, status: 401 } : answer)),
  },
  {
    id: 'www-authenticate-missing',
    title: '401 does not ask for a bearer token',
    description: 'A 401 response has no WWW-Authenticate header (RFC 6750 section 3).',
    requirement: 'CC-SEC-010',
    alter: (correct) =>
      alterAnswer(correct, (answer) =>
        answer.status === 401 ? withoutHeader(answer, 'www-authenticate') : answer,
      ),
  },
  {
    id: 'patient-data-in-error',
    title: "An error shows a patient's data",
    description:
      'Every OperationOutcome for a request on Patient names a patient that the server holds, with NHS number.',
    requirement: 'CC-RES-005',
    alter: (correct) => alterAnswer(correct, quotePatient),
  },
  {
    id: 'cache-allowed',
    title: "Patients' data may be cached",
    description: 'Responses with records have no `Cache-Control: no-store`.',
    requirement: 'CC-PAT-006',
    alter: (correct) => alterAnswer(correct, (answer) => withoutHeader(answer, 'cache-control')),
  },
];

const everything: readonly string[] = ['system/*.read', 'system/*.write'];

function alterTokenBody(alter: (body: TokenAnswer['body']) => TokenAnswer['body']): Partial<Behaviour> {
  return { shapeTokenAnswer: (answer) => ({ ...answer, body: alter(answer.body) }) };
}

function quotePatient(answer: Answer, request: FhirRequest, { store }: ServerContext): Answer {
  const [patient] = store.list('Patient');
  if (!isError(answer) || !request.path.startsWith('/Patient') || patient === undefined) return answer;
  const name = [...stringsAt(patient, 'name.given'), ...stringsAt(patient, 'name.family')].join(' ');
  const diagnostics = `Did you mean ${name}, NHS number ${findNhsNumbers(patient)[0]?.value ?? 'not known'}?`;
  const issues = valuesAt(answer.body, 'issue').filter(isObject);
  const body = {
    resourceType: 'OperationOutcome',
    issue: issues.map((issue) => ({ ...issue, diagnostics })),
  };
  return { ...answer, body };
}
