import { findRedirect } from '../client/redirect.js';
import { findChildValue } from '../fhir/element-node.js';
import { readResource } from '../fhir/read-resource.js';
import type { Exchange, ExchangeResponse } from '../model/exchange.js';
import type { Target } from '../model/target.js';
import { describeContent, failed, passed } from './preflight-question.js';
import type { Answer, Question } from './preflight-question.js';

/** Whether a FHIR server of the right version stands there, and lets the run in. */
export const fhirQuestions: readonly Question[] = [
  {
    id: 'metadata',
    title: 'The capability statement can be read',
    ask: async ({ target, metadata }) => checkMetadata(await metadata(), target),
  },
  {
    id: 'fhir',
    title: 'It is a FHIR server',
    ask: async ({ metadata }) => checkFhir((await metadata()).response),
  },
  {
    id: 'fhir-version',
    title: 'It speaks the FHIR version of the target file',
    ask: async ({ target, metadata }) => checkVersion((await metadata()).response, target),
  },
  {
    id: 'authorization',
    title: 'Patient data can be asked for',
    ask: async ({ target, authorised }) => checkAuthorised(await authorised(), target),
  },
];

function checkMetadata(exchange: Exchange, target: Target): Answer {
  const { response, failure, request } = exchange;
  if (!response) return failed(failure?.message ?? 'No answer came', adviseOnFailure(exchange, target));
  const { status, headers } = response;
  const found = `${request.url} answered ${status}`;
  if (status >= 200 && status < 300) return passed(`${found} in ${exchange.durationMs} ms.`);
  if (status >= 300 && status < 400) {
    const location = headers['location'] ?? 'a place that it does not name';
    return failed(
      `${found} and redirects to ${location}`,
      'Redirects are not followed: write the final URL as baseUrl.',
    );
  }
  if (status === 401 || status === 403) {
    return failed(
      found,
      target.auth.type === 'none'
        ? 'The server wants credentials: describe them under auth in a target file.'
        : 'It refuses even the credentials of the target file: check auth.',
    );
  }
  if (status === 404 || status === 410) {
    return failed(found, 'Check baseUrl: it must be the URL that /metadata is added to.');
  }
  if (status === 400) {
    return failed(
      found,
      `Check dialect (${target.dialect}) and headers in the target file: the server does not understand the request, or misses a header.`,
    );
  }
  return failed(found, 'The server must answer /metadata with its CapabilityStatement; look at its log.');
}

function adviseOnFailure({ failure }: Exchange, { baseUrl, timeoutMs, tls }: Target): string {
  if (failure?.kind === 'timeout') {
    return `Check that the server is well, or raise timeoutMs (now ${timeoutMs}).`;
  }
  if (failure?.kind === 'dropped' && baseUrl.startsWith('http:')) {
    return 'Check that the server is well; if the port is for TLS, write https in baseUrl.';
  }
  if (failure?.kind === 'dropped' && tls.certificate === undefined) {
    return 'Check that the server is well; if it asks for a client certificate, name one under tls.certificate and tls.key.';
  }
  if (failure?.kind === 'too-large') return 'A capability statement of that length cannot be read.';
  return 'Check that baseUrl is that of a FHIR server, and that the server is well.';
}

function checkFhir(response: ExchangeResponse | undefined): Answer {
  if (!response) return failed('No answer came', 'Check baseUrl.');
  const type = readResource(response.body).root?.resourceType;
  if (type === 'CapabilityStatement' || type === 'Conformance') return passed(`/metadata is a ${type}.`);
  const advice = 'Check baseUrl: a FHIR server answers /metadata with a CapabilityStatement.';
  return type !== undefined && /^[A-Z][A-Za-z]+$/.test(type)
    ? failed(`/metadata is a ${type}`, advice)
    : failed(`/metadata is not FHIR: it is ${describeContent(response)}`, advice);
}

function checkVersion(response: ExchangeResponse | undefined, { fhirVersion: wanted }: Target): Answer {
  const root = readResource(response?.body ?? '').root;
  const found = root && findChildValue(root, 'fhirVersion');
  if (root?.resourceType === 'Conformance') {
    return failed('/metadata is a Conformance, as in FHIR before STU3', adviseOnVersion(wanted));
  }
  if (found === undefined) {
    return passed(
      `The statement names no fhirVersion, which the capability suite judges; ${wanted} is taken for granted.`,
    );
  }
  // The third number is a correction of the text: 3.0.1 and 3.0.2 are the same on the wire.
  return toRelease(found) === toRelease(wanted)
    ? passed(`The server says FHIR ${found}.`)
    : failed(`The server says FHIR ${found}, and the target file ${wanted}`, adviseOnVersion(wanted));
}

function adviseOnVersion(wanted: string): string {
  return `These suites test FHIR ${wanted}: write the base URL of the server's ${wanted} endpoint, where it has one.`;
}

function toRelease(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function checkAuthorised({ response, failure, request }: Exchange, { auth, baseUrl }: Target): Answer {
  if (!response)
    return failed(failure?.message ?? 'No answer came', 'Check auth, and that the server is well.');
  const found = `${request.method} ${request.url} answered ${response.status}`;
  const place = findRedirect(response, request.url);
  if (place !== undefined) {
    const isElsewhere = place.origin !== new URL(baseUrl).origin;
    const follow = isElsewhere ? `, or follow: [${place.origin}] where it is asked without credentials` : '';
    return failed(
      `${found} and redirects to ${place.href}`,
      `If that is a login, check auth; if the records are there, write its URL as baseUrl${follow}.`,
    );
  }
  if (response.status === 401) {
    return failed(
      found,
      auth.type === 'none'
        ? 'The server wants credentials: describe them under auth in a target file.'
        : 'The server does not accept the token: check that it is issued for this server, and that both clocks are right.',
    );
  }
  if (response.status === 403) {
    return failed(
      found,
      auth.type === 'client-credentials'
        ? `The token is not enough to read patients: check auth.scope (${auth.scope ?? 'none is asked for'}) and the rights of the client.`
        : 'Whoever asks is not allowed to read patients: check auth.',
    );
  }
  return passed(`${found}.`);
}
