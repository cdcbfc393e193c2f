import { Agent, ProxyAgent, request as undiciRequest } from 'undici';
import type { Dispatcher } from 'undici';
import type { ExchangeResponse, Headers, TransportFailure } from '../model/exchange.js';
import { createConnectionUse, type ConnectionUse } from './connection-use.js';
import { decodeBody } from './decode-body.js';
import { probeHandshake } from './probe-handshake.js';
import { isDropped, toHungUpFailure, toTransportFailure } from './transport-failure.js';
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
  /**
   * Sends one request and reads the whole response. Redirects are not followed. A request that changes nothing is sent once
   * more where the server had closed the idle connection that it went out on, and a note says so. Never rejects.
   */
  readonly exchange: (request: WireRequest) => Promise<WireResult>;
  readonly close: () => Promise<void>;
}

/** Waiting longer for a connection than this means that nothing will answer. */
const longestConnectMs = 10_000;

/** Makes the connections to a target: its own with the client certificate, all others without. */
export function createTransport(options: TransportOptions): Transport {
  const { ca } = options.tls;
  const trust: TlsMaterial = ca ? { ca } : {};
  const home = createDispatcher(options, options.tls);
  const foreign = createDispatcher(options, trust);
  const proxy = options.proxy === undefined ? undefined : new URL(options.proxy).host;

  const explain = async (error: unknown, url: URL, tls: TlsMaterial): Promise<TransportFailure> => {
    const context = { url, proxy, hasClientCertificate: tls.client !== undefined };
    const failure = toTransportFailure(error, context);
    if (failure.kind !== 'dropped' || url.protocol !== 'https:' || proxy !== undefined) return failure;
    const handshake = await probeHandshake(url, tls);
    if (handshake === 'open') return failure;
    if (handshake === 'closed') return toHungUpFailure(context);
    const heard = toTransportFailure(handshake, context);
    return heard.kind === 'client-certificate' || heard.kind === 'tls' ? heard : failure;
  };

  return {
    async exchange(request) {
      const isHome = request.url.origin === options.homeOrigin;
      try {
        return await exchangeTwice(request, isHome ? home : foreign, options);
      } catch (error) {
        return { failure: await explain(error, request.url, isHome ? options.tls : trust), notes: [] };
      }
    },
    async close() {
      await Promise.all([home.close(), foreign.close()]);
    },
  };
}

function createDispatcher({ proxy, timeoutMs }: TransportOptions, { ca, client }: TlsMaterial): Dispatcher {
  const connect = {
    timeout: Math.min(longestConnectMs, timeoutMs / 2),
    ...(ca && { ca: [...ca] }),
    ...client,
  };
  // One clock, the whole request's, decides over waiting; undici's own are switched off.
  const waits = { headersTimeout: 0, bodyTimeout: 0 };
  if (proxy === undefined) return new Agent({ ...waits, connect });
  const proxyTls = { timeout: connect.timeout, ...(ca && { ca: [...ca] }) };
  return new ProxyAgent({ ...waits, uri: proxy, requestTls: connect, proxyTls, proxyTunnel: false });
}

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A server may close an idle connection while a request is on its way (https://www.rfc-editor.org/rfc/rfc9112#section-9.3.1).
 * That says nothing of the server, and a safe request may be repeated.
 */
async function exchangeTwice(
  request: WireRequest,
  dispatcher: Dispatcher,
  options: TransportOptions,
): Promise<WireResult> {
  const connection = createConnectionUse();
  try {
    return await exchangeOnce(request, { dispatcher, connection }, options);
  } catch (error) {
    if (!safeMethods.has(request.method) || !isDropped(error) || !connection.wasIdle()) throw error;
    const again = { dispatcher, connection: createConnectionUse() };
    const { notes, ...result } = await exchangeOnce(request, again, options);
    return { ...result, notes: [repeatedNote, ...notes] };
  }
}

const repeatedNote =
  'The server had closed the idle connection that the request went out on, so it was sent once more on another';

async function exchangeOnce(
  request: WireRequest,
  { dispatcher, connection }: { readonly dispatcher: Dispatcher; readonly connection: ConnectionUse },
  options: TransportOptions,
): Promise<WireResult> {
  const { timeoutMs, maxBodyBytes } = options;
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort();
  }, timeoutMs);
  let answered = false;
  try {
    const { statusCode, headers, body } = await connection.watch(() =>
      undiciRequest(request.url, {
        dispatcher,
        method: request.method,
        headers: request.headers,
        signal: timeout.signal,
        ...(request.body !== undefined && { body: request.body }),
      }),
    );
    answered = true;
    const bytes = await readBytes(body, maxBodyBytes);
    if (bytes === undefined)
      return failed('too-large', `The response body is longer than ${maxBodyBytes} bytes`);
    const decoded = decodeBody(bytes, toText(headers['content-encoding']), maxBodyBytes);
    if ('failure' in decoded) return { failure: decoded.failure, notes: [] };
    const { text, bytes: binary, notes } = decoded;
    const content = { body: text, ...(binary && { bytes: binary }) };
    return { response: { status: statusCode, headers: toHeaders(headers), ...content }, notes };
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
