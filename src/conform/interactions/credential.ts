import { ToolkitError } from '../../model/toolkit-error.js';
import type { RequestAuth } from '../../client/client-request.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';

/** What a request may carry to prove that it is allowed. */
export const credentialWords = [
  'no token',
  'a malformed token',
  'a forged token',
  'an expired token',
  'a foreign token',
  'a token for reading only',
  'the token just issued',
] as const;

export type CredentialWord = (typeof credentialWords)[number];

/** The credential as the client takes it, or why there is none. */
export function findCredential(
  scenario: Scenario,
  word: CredentialWord,
): { readonly auth: RequestAuth } | { readonly hindrance: Hindrance } {
  const { target } = scenario.session;
  switch (word) {
    case 'no token':
      return { auth: 'none' };
    case 'a malformed token':
      return { auth: { token: 'this-is-no-token' } };
    case 'a forged token':
      return { auth: { token: forgeToken(target.baseUrl) } };
    case 'an expired token':
      return findHeldToken(scenario, 'expired');
    case 'a foreign token':
      return findHeldToken(scenario, 'foreign');
    case 'a token for reading only':
      return target.data.readOnlyClient === undefined
        ? { hindrance: notExercised('The target file names no data.readOnlyClient.', 'data.readOnlyClient') }
        : { auth: { client: 'read-only' } };
    case 'the token just issued':
      return { auth: { token: getIssuedToken(scenario) } };
  }
}

function findHeldToken(
  { session }: Scenario,
  held: 'expired' | 'foreign',
): { readonly auth: RequestAuth } | { readonly hindrance: Hindrance } {
  const key = `data.tokens.${held}`;
  return session.target.data.tokens?.[held] === undefined
    ? { hindrance: notExercised(`The target file names no ${key}.`, key) }
    : { auth: { held } };
}

function getIssuedToken({ memory }: Scenario): string {
  if (memory.token === undefined) throw new ToolkitError('internal', 'No step before this one got a token');
  return memory.token;
}

/** A JSON Web Token that says all the right things and that nobody has signed (https://www.rfc-editor.org/rfc/rfc7519#section-6). */
function forgeToken(baseUrl: string): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { iss: baseUrl, aud: baseUrl, sub: 'nobody', iat: 1, exp: 4_102_444_800, scope: 'user/*.*' };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
}
