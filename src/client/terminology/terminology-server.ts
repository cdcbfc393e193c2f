import type { Target, TargetAuth, TargetTls } from '../../model/target.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { isLoopback } from '../is-loopback.js';
import type { Environment } from '../target-secrets.js';

/** How to reach a terminology server. Secrets are named, not held. */
export interface TerminologyServer {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly auth: TargetAuth;
  readonly tls: TargetTls;
  /** URL of an HTTP proxy. */
  readonly proxy?: string;
}

const prefix = 'CARECONNECT_TX_';

/**
 * A terminology server by its base URL. How it is reached and who asks comes from environment variables that begin with
 * `CARECONNECT_TX_`, so that no secret stands on a command line.
 *
 * @throws ToolkitError `usage` where the URL is not one that can be used, `configuration-invalid` where a variable that
 *   the others need is missing.
 */
export function readTerminologyServer(url: string, env: Environment): TerminologyServer {
  const baseUrl = readBaseUrl(url);
  const given = (name: string): string | undefined => env[prefix + name] || undefined;
  const auth = readAuth(given);
  if (auth.type !== 'none' && baseUrl.startsWith('http:') && !isLoopback(baseUrl)) {
    throw new ToolkitError('usage', `--tx ${url} is not https, and credentials are not sent in the clear`);
  }
  const ca = given('CA');
  const proxy = given('PROXY');
  return {
    baseUrl,
    auth,
    tls: { ...(ca === undefined ? {} : { ca }), ...readClientCertificate(given) },
    ...(proxy === undefined ? {} : { proxy }),
  };
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new ToolkitError(
      'usage',
      `--tx is ${text}, expected the base URL of a FHIR server, such as https://tx.example.org/fhir`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ToolkitError(
      'usage',
      '--tx holds a user name or password; expected the URL alone, and credentials in CARECONNECT_TX_… variables',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

type Given = (name: string) => string | undefined;

function readAuth(given: Given): TargetAuth {
  const tokenUrl = given('TOKEN_URL');
  const clientId = given('CLIENT_ID');
  const parts = [tokenUrl, clientId, given('CLIENT_SECRET')];
  if (parts.every((part) => part === undefined)) {
    return given('TOKEN') === undefined
      ? { type: 'none' }
      : { type: 'bearer', token: { env: `${prefix}TOKEN` } };
  }
  const missing = ['TOKEN_URL', 'CLIENT_ID', 'CLIENT_SECRET'].filter((name) => given(name) === undefined);
  if (tokenUrl === undefined || clientId === undefined || missing.length > 0) throw toMissing(missing);
  const scope = given('SCOPE');
  return {
    type: 'client-credentials',
    tokenUrl,
    clientId,
    clientSecret: { env: `${prefix}CLIENT_SECRET` },
    method: readMethod(given('AUTH_METHOD')),
    ...(scope === undefined ? {} : { scope }),
  };
}

function toMissing(names: readonly string[]): ToolkitError {
  const list = names.map((name) => prefix + name).join(' and ');
  return new ToolkitError(
    'configuration-invalid',
    `${list} ${names.length === 1 ? 'is' : 'are'} not set; client credentials for --tx need ${prefix}TOKEN_URL, ${prefix}CLIENT_ID and ${prefix}CLIENT_SECRET`,
  );
}

function readMethod(text: string | undefined): 'client_secret_basic' | 'client_secret_post' {
  if (text === undefined || text === 'client_secret_basic') return 'client_secret_basic';
  if (text === 'client_secret_post') return text;
  throw new ToolkitError(
    'configuration-invalid',
    `${prefix}AUTH_METHOD is ${text}, expected client_secret_basic or client_secret_post`,
  );
}

function readClientCertificate(given: Given): TargetTls {
  const certificate = given('CERTIFICATE');
  const key = given('KEY');
  if (certificate === undefined && key === undefined) return {};
  if (certificate !== undefined && key !== undefined) return { certificate, key };
  throw new ToolkitError(
    'configuration-invalid',
    `A client certificate for --tx needs both ${prefix}CERTIFICATE and ${prefix}KEY`,
  );
}

/** The server in the form that the FHIR client takes. */
export function toTarget(server: TerminologyServer, manners: Pick<Target, 'timeoutMs' | 'rate'>): Target {
  return {
    name: 'terminology server',
    baseUrl: server.baseUrl,
    fhirVersion: '',
    auth: server.auth,
    headers: {},
    tls: server.tls,
    ...(server.proxy === undefined ? {} : { proxy: server.proxy }),
    ...manners,
    claims: [],
    profiles: {},
    data: { patients: {}, organizations: {}, practitioners: {} },
    writes: false,
    dialect: 'careconnect',
  };
}
