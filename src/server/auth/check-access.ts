import { Refusal } from '../refusal.js';
import { allows, type Right } from './scopes.js';
import type { IssuedToken } from './token-behaviour.js';

/** The duties of who guards the records (RFC 6750). */
export interface AccessBehaviour {
  /** The scopes that a request without a token has; undefined to refuse it. */
  readonly scopesWithoutToken: () => readonly string[] | undefined;
  /** The scopes that a token has which was never issued; undefined to refuse it. */
  readonly scopesOfUnknownToken: () => readonly string[] | undefined;
  readonly isExpired: (token: IssuedToken, now: Date) => boolean;
  readonly isForAudience: (token: IssuedToken, audience: string) => boolean;
  readonly allows: (scopes: readonly string[], type: string, right: Right) => boolean;
}

export const accessBehaviour: AccessBehaviour = {
  scopesWithoutToken: () => undefined,
  scopesOfUnknownToken: () => undefined,
  isExpired: (token, now) => token.expiresAt <= now,
  isForAudience: (token, audience) => token.audience === audience,
  allows,
};

/** What a token is checked against. */
export interface TokenCheck {
  readonly behaviour: AccessBehaviour;
  readonly introspect: (token: string) => IssuedToken | undefined;
  readonly audience: string;
  readonly now: Date;
}

/** The scopes that an Authorization header gives. Throws a 401 refusal where it gives none. */
export function getScopes(authorization: string | undefined, check: TokenCheck): readonly string[] {
  const { behaviour } = check;
  if (authorization === undefined) {
    return behaviour.scopesWithoutToken() ?? raise(unauthorized('login', 'A bearer token is needed'));
  }
  const presented = /^Bearer +([\w~+/.-]+=*)$/i.exec(authorization)?.[1];
  if (presented === undefined) throw unauthorized('login', 'Authorization must be "Bearer" and a token');
  const token = check.introspect(presented);
  if (token === undefined) {
    return (
      behaviour.scopesOfUnknownToken() ?? raise(unauthorized('login', 'The token is not known', invalid))
    );
  }
  if (behaviour.isExpired(token, check.now)) throw unauthorized('expired', 'The token has expired', invalid);
  if (!behaviour.isForAudience(token, check.audience)) {
    throw unauthorized('login', 'The token is for another service', invalid);
  }
  return token.scopes;
}

/** Throws a 403 refusal where the scopes do not allow the right on the type. */
export function checkScope(
  scopes: readonly string[],
  type: string,
  right: Right,
  behaviour: AccessBehaviour,
): void {
  if (behaviour.allows(scopes, type, right)) return;
  const needed = `system/${type}.${right}`;
  throw new Refusal(
    403,
    [{ severity: 'error', code: 'forbidden', diagnostics: `The token lacks the scope ${needed}` }],
    { 'www-authenticate': `${challenge}, error="insufficient_scope", scope="${needed}"` },
  );
}

const challenge = 'Bearer realm="CareConnect"';
const invalid = ', error="invalid_token"';

function unauthorized(code: 'login' | 'expired', diagnostics: string, parameters = ''): Refusal {
  const headers = { 'www-authenticate': challenge + parameters };
  return new Refusal(401, [{ severity: 'error', code, diagnostics }], headers);
}

function raise(refusal: Refusal): never {
  throw refusal;
}
