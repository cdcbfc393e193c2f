import { setTimeout as wait } from 'node:timers/promises';
import { createFhirClient, type FhirClient } from '../client/fhir-client.js';
import type { Target, TargetAuth } from '../model/target.js';
import { ToolkitError } from '../model/toolkit-error.js';
import { findReferenceData, type SeedResource } from './reference-data.js';
import { findMemberText } from './expectations/expect-token.js';
import { toAnswer } from './answer.js';
import type { RunServices } from './run-options.js';

/** A client that the reference server knows. */
export interface ReferenceClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What must be known of a running reference server to test it. */
export interface ReferenceServerFacts {
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly clients: Readonly<Record<'full' | 'readOnly' | 'foreign' | 'shortLived', ReferenceClient>>;
  /** What it holds at the start. */
  readonly seed: readonly SeedResource[];
  /** Ids of records by the symbolic names that scenarios have for them. */
  readonly roles?: Readonly<Record<string, string>>;
}

/** A target with the environment that holds its secrets. */
export interface ReferenceTarget {
  readonly target: Target;
  readonly env: Readonly<Record<string, string>>;
}

const names = {
  full: 'REFERENCE_CLIENT_SECRET',
  readOnly: 'REFERENCE_READ_ONLY_SECRET',
  expired: 'REFERENCE_EXPIRED_TOKEN',
  foreign: 'REFERENCE_FOREIGN_TOKEN',
} as const;

/** Longer than the clocks of one machine differ. */
const marginMs = 100;

/**
 * The reference server as a target that claims these suites and options. Gets the tokens that it must refuse, and
 * waits until the first of them has expired. Throws `transport` where the server gives none.
 */
export async function createReferenceTarget(
  server: ReferenceServerFacts,
  claims: readonly string[],
  services: Pick<RunServices, 'now' | 'monotonic' | 'newId'>,
): Promise<ReferenceTarget> {
  const { full, readOnly, foreign, shortLived } = server.clients;
  const secrets = { [names.full]: full.clientSecret, [names.readOnly]: readOnly.clientSecret };
  const target = toTarget(server, claims);
  const shortToken = await getToken(server, target, { ...services, client: shortLived });
  const foreignToken = await getToken(server, target, { ...services, client: foreign });
  await wait(shortToken.lifetimeSeconds * 1000 + marginMs);
  return {
    target,
    env: { ...secrets, [names.expired]: shortToken.token, [names.foreign]: foreignToken.token },
  };
}

function toTarget(
  { baseUrl, tokenUrl, clients, seed, roles }: ReferenceServerFacts,
  claims: readonly string[],
): Target {
  const { data, profiles } = findReferenceData(seed, roles);
  return {
    name: 'CareConnect reference server',
    baseUrl,
    fhirVersion: '3.0.2',
    auth: toAuth(tokenUrl, clients.full.clientId, names.full),
    headers: {},
    tls: {},
    timeoutMs: 30_000,
    rate: { concurrency: 8 },
    claims,
    profiles,
    data: {
      ...data,
      readOnlyClient: {
        clientId: clients.readOnly.clientId,
        method: 'client_secret_basic',
        clientSecret: { env: names.readOnly },
      },
      tokens: { expired: { env: names.expired }, foreign: { env: names.foreign } },
    },
    writes: true,
    dialect: 'careconnect',
  };
}

function toAuth(tokenUrl: string, clientId: string, env: string): TargetAuth {
  return {
    type: 'client-credentials',
    tokenUrl,
    clientId,
    clientSecret: { env },
    method: 'client_secret_basic',
  };
}

async function getToken(
  { tokenUrl }: ReferenceServerFacts,
  target: Target,
  {
    client,
    ...services
  }: Pick<RunServices, 'now' | 'monotonic' | 'newId'> & { readonly client: ReferenceClient },
): Promise<{ readonly token: string; readonly lifetimeSeconds: number }> {
  const { patients, organizations, practitioners } = target.data;
  const data = { patients, organizations, practitioners };
  const asked = { ...target, auth: toAuth(tokenUrl, client.clientId, names.full), data };
  const env = { [names.full]: client.clientSecret };
  const sender = createFhirClient(asked, { ...services, env, record: () => undefined });
  try {
    return await askFor(sender, client);
  } finally {
    await sender.close();
  }
}

async function askFor(
  sender: FhirClient,
  { clientId }: ReferenceClient,
): Promise<{ readonly token: string; readonly lifetimeSeconds: number }> {
  const exchange = await sender.requestToken();
  const response = sender.responseOf(exchange);
  const answer = response === undefined ? undefined : toAnswer(exchange, response);
  const token = answer === undefined ? undefined : findMemberText(answer, 'access_token');
  const lifetime = answer === undefined ? undefined : findMemberText(answer, 'expires_in');
  if (token === undefined || lifetime === undefined) {
    throw new ToolkitError('transport', `The reference server gave no token to its client ${clientId}`);
  }
  return { token, lifetimeSeconds: Number(lifetime) };
}
