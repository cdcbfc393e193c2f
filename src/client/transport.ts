import { Agent, ProxyAgent, request as undiciRequest } from 'undici';
import type { Dispatcher } from 'undici';
import type { ExchangeResponse, Headers, TransportFailure } from '../model/exchange.js';
import { decodeBody } from './decode-body.js';
import { toTransportFailure } from './transport-failure.js';
import type { TlsMaterial } from './tls-material.js';

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body?: string;
}

/** What came back, unredacted. */
export interface WireResult {
  readonly response?: ExchangeResponse;
  readonly failure?: TransportFailure;
  readonly notes: readonly string[];
}

export interface TransportOptions {
  /** The only origin that the client certificate is shown to. */
  readonly homeOrigin: string;
  readonly tls: TlsMaterial;
  /** URL of an HTTP proxy, with credentials where it needs them. */
  readonly proxy?: string;
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
}

export interface Transport {
  /** Sends one request and reads the whole response. Redirects are not followed. Never rejects. */
  readonly exchange: (request: WireRequest) => Promise<WireResult>;
  readonly close: () => Promise<void>;
}

/** Waiting longer for a connection than this means that nothing will answer. */
const longestConnectMs = 10_000;

/** Makes the connections to a target: its own with the client certificate, all others without. */
export function createTransport(options: TransportOptions): Transport {
  const { client, ...trust } = options.tls;
  const home = createDispatcher(options, { ...trust, ...client });
  const foreign = createDispatcher(options, trust);
  return {
    async exchange(request) {
      const isHome = request.url.origin === options.homeOrigin;
      try {
        return await exchangeOnce(request, isHome ? home : foreign, options);
      } catch (error) {
        const proxy = options.proxy === undefined ? undefined : new URL(options.proxy).host;
        const hasClientCertificate = isHome && client !== undefined;
        return {
          failure: toTransportFailure(error, { url: request.url, proxy, hasClientCertificate }),
          notes: [],
        };
      }
    },
    async close() {
      await Promise.all([home.close(), foreign.close()]);
    },
  };
}

function createDispatcher(
  { proxy, timeoutMs }: TransportOptions,
  tls: { readonly ca?: readonly string[]; readonly cert?: string; readonly key?: string },
): Dispatcher {
  const connect = {
    timeout: Math.min(longestConnectMs, timeoutMs / 2),
    ...(tls.ca && { ca: [...tls.ca] }),
    ...(tls.cert !== undefined && { cert: tls.cert }),
    ...(tls.key !== undefined && { key: tls.key }),
  };
  // One clock, the whole request's, decides over waiting; undici's own are switched off.
  const waits = { headersTimeout: 0, bodyTimeout: 0 };
  if (proxy === undefined) return new Agent({ ...waits, connect });
  const proxyTls = { timeout: connect.timeout, ...(tls.ca && { ca: [...tls.ca] }) };
  return new ProxyAgent({ ...waits, uri: proxy, requestTls: connect, proxyTls, proxyTunnel: false });
}

async function exchangeOnce(
  request: WireRequest,
  dispatcher: Dispatcher,
  options: TransportOptions,
): Promise<WireResult> {
  const { timeoutMs, maxBodyBytes } = options;
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort();
  }, timeoutMs);
  let answered = false;
  try {
    const { statusCode, headers, body } = await undiciRequest(request.url, {
      dispatcher,
      method: request.method,
      headers: request.headers,
      signal: timeout.signal,
      ...(request.body !== undefined && { body: request.body }),
    });
    answered = true;
    const bytes = await readBytes(body, maxBodyBytes);
    if (bytes === undefined)
      return failed('too-large', `The response body is longer than ${maxBodyBytes} bytes`);
    const decoded = decodeBody(bytes, toText(headers['content-encoding']), maxBodyBytes);
    if ('failure' in decoded) return { failure: decoded.failure, notes: [] };
    return {
      response: { status: statusCode, headers: toHeaders(headers), body: decoded.text },
      notes: decoded.notes,
    };
  } catch (error) {
    if (!timeout.signal.aborted) throw error;
    return failed(
      'timeout',
      answered
        ? `${request.url.host} began its answer but did not complete it within ${timeoutMs} ms`
        : `${request.url.host} did not answer within ${timeoutMs} ms`,
    );
  } finally {
    clearTimeout(timer);
  }
}

const failed = (kind: TransportFailure['kind'], message: string): WireResult => ({
  failure: { kind, message },
  notes: [],
});

/** The bytes of a body, or `undefined` as soon as there are more than `most`. */
async function readBytes(
  body: AsyncIterable<unknown> & { destroy(): unknown },
  most: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    length += chunk.length;
    if (length > most) {
      body.destroy();
      return undefined;
    }
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

function toText(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

function toHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const text = toText(value);
      return text === undefined ? [] : [[name.toLowerCase(), text]];
    }),
  );
}
