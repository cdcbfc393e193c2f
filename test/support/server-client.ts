import type { ClientName } from '../../src/server/auth/clients.js';
import type { RunningServer } from '../../src/server/reference-server.js';
import { stringsAt } from '../../src/server/resource.js';

/** What came back, with the body as text and, where it is JSON, as data. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

/** A JSON value of unknown shape, to read deep into: what is not there is undefined. */
export interface Json {
  readonly [element: string]: Json | undefined;
}

/** A caller of a running server with the token of one of its clients. */
export interface ServerCaller {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  readonly call: (method: string, path: string, init?: CallInit) => Promise<Reply>;
}

interface CallInit {
  readonly headers?: Record<string, string>;
  /** An object is sent as FHIR JSON, a string as it is. */
  readonly body?: unknown;
}

/** Asks the token endpoint with client_secret_basic, or with the given form and headers. */
export async function askForToken(
  server: RunningServer,
  client: ClientName,
  form: Record<string, string> = { grant_type: 'client_credentials' },
): Promise<Reply> {
  const { clientId, clientSecret } = server.clients[client];
  return sendForm(server.tokenUrl, form, {
    authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
  });
}

export async function sendForm(
  url: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return toReply(await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) }));
}

/** Calls with a token of the client; with `undefined` without one. Paths are below the base URL, or absolute. */
export async function createCaller(
  server: RunningServer,
  client: ClientName | undefined = 'full',
): Promise<ServerCaller> {
  const token = stringAt((await askForToken(server, client)).json, 'access_token');
  return callerWith(server, { authorization: `Bearer ${token}` });
}

/** The one string at a dotted path; fails where there is none. */
export function stringAt(json: Json, path: string): string {
  const [text] = stringsAt(json, path);
  if (text === undefined) throw new Error(`No string at ${path}`);
  return text;
}

/** Calls with these headers. */
export function callerWith(server: RunningServer, common: Record<string, string> = {}): ServerCaller {
  const call = async (method: string, path: string, { headers = {}, body }: CallInit = {}) => {
    const url = path.startsWith('http') ? path : server.baseUrl + path;
    const contentType: Record<string, string> =
      typeof body === 'object' ? { 'content-type': 'application/fhir+json' } : {};
    const content = typeof body === 'object' ? JSON.stringify(body) : body;
    return toReply(
      await fetch(url, {
        method,
        headers: { ...common, ...contentType, ...headers },
        ...(typeof content === 'string' ? { body: content } : {}),
      }),
    );
  };
  return { call, get: (path, headers = {}) => call('GET', path, { headers }) };
}

async function toReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  const json = isJson ? (JSON.parse(text) as Json) : {};
  return { status: response.status, headers: response.headers, text, json };
}
