import { randomBytes } from 'node:crypto';

/** The clients that every server has; ids are fixed, secrets are random at each start unless they are given. */
export type ClientName = 'full' | 'readOnly' | 'foreign' | 'shortLived';

/** What a client needs to get a token. `scope` is what it gets where it asks for none: all that it may have. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** A client as the authorization server knows it. */
export interface RegisteredClient extends ClientCredentials {
  /** The service that its tokens are for. */
  readonly audience: string;
  readonly lifetimeSeconds: number;
}

/** Settings of the built-in clients. */
export interface ClientOptions {
  readonly audience: string;
  readonly secrets: Readonly<Partial<Record<ClientName, string>>>;
  /** Of all clients but `shortLived`. */
  readonly lifetimeSeconds: number;
  readonly shortLifetimeSeconds: number;
}

/** The audience of the tokens of `foreign`: a service that is not this one. */
const otherService = 'https://another-service.example.org/fhir';

/**
 * `full` may read and write, `readOnly` may read, `foreign` is a client of another service whose tokens this
 * server refuses, `shortLived` is as `full` with tokens that expire at once.
 */
export function createClients(options: ClientOptions): Readonly<Record<ClientName, RegisteredClient>> {
  const register = (name: ClientName, scope: string, details: Partial<RegisteredClient> = {}) => ({
    clientId: clientIds[name],
    clientSecret: options.secrets[name] ?? randomBytes(24).toString('base64url'),
    scope,
    audience: options.audience,
    lifetimeSeconds: options.lifetimeSeconds,
    ...details,
  });
  return {
    full: register('full', 'system/*.read system/*.write'),
    readOnly: register('readOnly', 'system/*.read'),
    foreign: register('foreign', 'system/*.read system/*.write', { audience: otherService }),
    shortLived: register('shortLived', 'system/*.read system/*.write', {
      lifetimeSeconds: options.shortLifetimeSeconds,
    }),
  };
}

const clientIds: Readonly<Record<ClientName, string>> = {
  full: 'conformance-full',
  readOnly: 'conformance-read-only',
  foreign: 'another-service',
  shortLived: 'conformance-short-lived',
};
