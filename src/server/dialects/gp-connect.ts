import type { Answer } from '../answer.js';
import type { Behaviour } from '../behaviour.js';
import type { FhirRequest } from '../fhir-request.js';
import { refuse } from '../refusal.js';
import { stringsAt, type Resource } from '../resource.js';

/** What a server must know of itself to judge who asks. */
export interface GpConnectHost {
  readonly baseUrl: string;
  readonly clock: () => Date;
}

/**
 * How a server behaves that speaks GP Connect 1.x: instead of a token of OAuth it wants the headers of the Spine Secure
 * Proxy and an unsigned token that says who asks, and each of its errors has a Spine code.
 */
export function speakGpConnect(host: GpConnectHost, correct: Behaviour): Behaviour {
  const traces = new Set<string>();
  return {
    ...correct,
    isPublic: () => true,
    checkServed: (request) => {
      const problem =
        findHeaderProblem(request, traces) ??
        findTokenProblem(readToken(request.header('authorization')), request, host);
      if (problem !== undefined) throw refuse(400, 'invalid', problem);
      correct.checkServed(request);
    },
    shapeAnswer: (answer, request, context) =>
      addCode(correct.shapeAnswer(answer, request, context), request),
  };
}

const headerForms: Readonly<Record<string, RegExp>> = {
  'Ssp-TraceID': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  'Ssp-From': /^\d{12}$/,
  'Ssp-To': /^\d{12}$/,
  'Ssp-InteractionID': /^urn:nhs:names:services:gpconnect:fhir:(rest:[a-z]+:[a-z_]+|operation:[\w.-]+)-1$/,
};

function findHeaderProblem(request: FhirRequest, traces: Set<string>): string | undefined {
  for (const [name, form] of Object.entries(headerForms)) {
    const value = request.header(name);
    if (value === undefined) return `The header ${name} is missing`;
    if (!form.test(value)) return `The header ${name} has not the form that it must have`;
  }
  const trace = request.header('Ssp-TraceID') ?? '';
  if (traces.has(trace)) return 'The header Ssp-TraceID is that of an earlier request';
  traces.add(trace);
  return undefined;
}

/** The claims of an unsigned token; none where it is no such token. */
function readToken(authorization: string | undefined): Resource | undefined {
  const [, header = '', claims = '', signature] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(authorization ?? '') ?? [];
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  try {
    const { alg } = read(header) as { readonly alg?: unknown };
    return alg === 'none' && signature === '' ? (read(claims) as Resource) : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds for which a token holds, and by how much clocks may differ. */
const [lifetime, leeway] = [300, 5];

function findTokenProblem(
  claims: Resource | undefined,
  { method, path }: FhirRequest,
  { baseUrl, clock }: GpConnectHost,
): string | undefined {
  if (claims === undefined) return 'Authorization must be "Bearer" and an unsigned JSON Web Token';
  const { iat, exp } = claims;
  const now = clock().getTime() / 1000;
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || path.endsWith('/_search');
  const [practitioner] = stringsAt(claims, 'requesting_practitioner.id');
  const checks: readonly (readonly [string, boolean])[] = [
    ['iss', stringsAt(claims, 'iss').length === 1],
    ['sub', practitioner !== undefined && claims['sub'] === practitioner],
    ['aud', claims['aud'] === baseUrl],
    ['iat', typeof iat === 'number' && Math.abs(now - iat) <= leeway],
    ['exp', typeof iat === 'number' && exp === iat + lifetime],
    ['reason_for_request', claims['reason_for_request'] === 'directcare'],
    [
      'requested_scope',
      (reads ? /^(patient|organization)\/\*\.read$/ : /^(patient|organization)\/\*\.write$/).test(
        String(claims['requested_scope']),
      ),
    ],
    ['requesting_device', isOf(claims, 'requesting_device', 'Device')],
    ['requesting_organization', isOf(claims, 'requesting_organization', 'Organization')],
    ['requesting_practitioner', isOf(claims, 'requesting_practitioner', 'Practitioner')],
  ];
  const wrong = checks.find(([, isRight]) => !isRight)?.[0];
  return wrong === undefined ? undefined : `The claim ${wrong} of the token is missing or wrong`;
}

function isOf(claims: Resource, claim: string, type: string): boolean {
  return stringsAt(claims, `${claim}.resourceType`)[0] === type;
}

/** Used as the URL of a code system, though it is that of a value set. */
const spineCodes = 'https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1';

const codes: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  403: 'ACCESS_DENIED',
  404: 'NO_RECORD_FOUND',
  409: 'DUPLICATE_REJECTED',
  410: 'NO_RECORD_FOUND',
  412: 'PRECONDITION_FAILED',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'INVALID_RESOURCE',
  500: 'INTERNAL_SERVER_ERROR',
};

const notFound: Readonly<Record<string, string>> = {
  Patient: 'PATIENT_NOT_FOUND',
  Organization: 'ORGANISATION_NOT_FOUND',
  Practitioner: 'PRACTITIONER_NOT_FOUND',
};

function addCode(answer: Answer, { path }: FhirRequest): Answer {
  const { body, status } = answer;
  if (!isOutcome(body) || status < 400) return answer;
  const [, type = ''] = path.split('/');
  const code = (status === 404 ? notFound[type] : undefined) ?? codes[status] ?? 'NOT_IMPLEMENTED';
  const details = { coding: [{ system: spineCodes, code }] };
  return { ...answer, body: { ...body, issue: body.issue.map((issue) => ({ ...issue, details })) } };
}

interface Outcome extends Resource {
  readonly issue: readonly object[];
}

function isOutcome(body: Answer['body']): body is Outcome {
  return typeof body === 'object' && 'resourceType' in body && body.resourceType === 'OperationOutcome';
}
