import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { ToolkitError } from '../model/toolkit-error.js';
import type { IssueRecord } from '../model/issue.js';
import { createAuthorizationServer } from './auth/authorization-server.js';
import { createClients, type ClientCredentials, type ClientName } from './auth/clients.js';
import { correctBehaviour } from './behaviour.js';
import { speakGpConnect } from './dialects/gp-connect.js';
import { applyFaults, getFault } from './faults.js';
import { noOperationFacts, type OperationFacts } from './operations/operation-facts.js';
import { createReferenceApp, fhirPath, tokenPath } from './reference-app.js';
import { createResourceStore } from './resource-store.js';
import type { Resource } from './resource.js';
import { getFhirXml } from './xml/fhir-xml.js';

/** Settings of a reference server. */
export interface ReferenceServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** A loopback address; 127.0.0.1 by default. */
  readonly host?: string;
  /** Ids of faults to show from the start. */
  readonly faults?: readonly string[];
  /** What it demands of requests and says in errors; by default the token of OAuth, and no more than FHIR asks for. */
  readonly dialect?: 'gp-connect';
  /** What the server holds at the start and after a reset. Resources keep their ids. */
  readonly seed: readonly Resource[];
  /** Judges what is written; an issue of severity error or fatal refuses it. By default nothing is judged. */
  readonly validate?: (resource: unknown) => readonly IssueRecord[];
  readonly clock?: () => Date;
  /** Who is registered, what was read; by default nobody and nothing. */
  readonly operationFacts?: OperationFacts;
  /** Secrets of the built-in clients, where they must be known beforehand; the others are random. */
  readonly clientSecrets?: Readonly<Partial<Record<ClientName, string>>>;
  /** How long tokens live; 600 by default, and 1 for those of the client `shortLived`. */
  readonly tokenLifetimeSeconds?: number;
  readonly shortTokenLifetimeSeconds?: number;
  /** Told of every failure that is the server's own, which its client sees as status 500. */
  readonly reportError?: (error: unknown) => void;
}

/** A reference server that listens. */
export interface RunningServer {
  /** Of the FHIR endpoint, without a trailing slash. */
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly clients: Readonly<Record<ClientName, ClientCredentials>>;
  /** Shows these faults and no others from the next request on. Throws a `usage` error for an unknown id. */
  setFaults(ids: readonly string[]): void;
  /** Holds the seed again and nothing else. Tokens stay valid and faults stay. */
  reset(): void;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** How long a connection may wait for its next request. */
const idleMs = 120_000;

/**
 * Starts the reference server: a CareConnect STU3 server in memory, with its authorization server, on loopback.
 * It is there to test suites with, not to keep records.
 */
export async function startReferenceServer(options: ReferenceServerOptions): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', seed, clock = () => new Date() } = options;
  const store = createResourceStore(seed, clock);
  const faults = (options.faults ?? []).map(getFault);
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) });
  // A client that finds its connection closed by an idle server cannot know whether the request was done.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = idleMs;
  const origin = await listen(server, port, host);
  const [baseUrl, tokenUrl] = [origin + fhirPath, origin + tokenPath];
  const correct =
    options.dialect === undefined ? correctBehaviour : speakGpConnect({ baseUrl, clock }, correctBehaviour);
  let behaviour = applyFaults(faults, correct);
  const clients = createClients({
    audience: baseUrl,
    secrets: options.clientSecrets ?? {},
    lifetimeSeconds: options.tokenLifetimeSeconds ?? 600,
    shortLifetimeSeconds: options.shortTokenLifetimeSeconds ?? 1,
  });
  const authorization = createAuthorizationServer({
    clients: Object.values(clients),
    behaviour: () => behaviour,
    clock,
  });
  const { validate = () => [], reportError = () => undefined, operationFacts = noOperationFacts } = options;
  const parts = {
    baseUrl,
    tokenUrl,
    store,
    clock,
    startedAt: clock(),
    validate,
    operationFacts,
    reportError,
    xml: getFhirXml,
  };
  const context = () => ({ ...parts, behaviour, introspect: authorization.introspect });
  const app = createReferenceApp(context, authorization);

  return {
    baseUrl,
    tokenUrl,
    clients,
    setFaults: (ids) => {
      behaviour = applyFaults(ids.map(getFault), correct);
    },
    reset: () => {
      store.reset();
    },
    close: () => stop(server),
  };
}

function listen(server: ServerType, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: Error) => {
      const message = `The reference server cannot listen on ${host} port ${port}: ${cause.message}`;
      reject(new ToolkitError('transport', message, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const chosen = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${chosen}`);
    });
  });
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
