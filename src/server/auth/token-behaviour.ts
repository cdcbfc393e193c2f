import type { RegisteredClient } from './clients.js';

/** A token that was issued. */
export interface IssuedToken {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly audience: string;
  readonly expiresAt: Date;
}

/** The form parameters of a token request. */
export type TokenForm = Readonly<Record<string, string>>;

/** What the token endpoint answers. Header names are in lower case. */
export interface TokenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The duties of the token endpoint (RFC 6749). */
export interface TokenBehaviour {
  readonly readTokenForm: (form: TokenForm) => TokenForm;
  readonly authenticateClient: (
    clients: readonly RegisteredClient[],
    clientId: string,
    clientSecret: string,
  ) => RegisteredClient | undefined;
  readonly shapeTokenAnswer: (answer: TokenAnswer) => TokenAnswer;
}

export const tokenBehaviour: TokenBehaviour = {
  readTokenForm: (form) => form,
  authenticateClient: (clients, clientId, clientSecret) =>
    clients.find((client) => client.clientId === clientId && client.clientSecret === clientSecret),
  shapeTokenAnswer: (answer) => answer,
};
