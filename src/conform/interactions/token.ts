import type { TokenRequest } from '../../client/client-request.js';
import { findAccessToken } from '../expectations/expect-token.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';

/** Token requests that must be refused, in the words of the scenarios. */
export const wrongTokenRequests = {
  'the wrong secret': { clientSecret: 'careconnect-conformance-wrong-secret' },
  'an unknown client': {
    clientId: 'careconnect-conformance-no-such-client',
    clientSecret: 'careconnect-conformance-wrong-secret',
  },
  'no grant type': { grantType: null },
  'an unheard-of grant': { grantType: 'urn:careconnect-conformance:unheard-of' },
} as const satisfies Readonly<Record<string, TokenRequest>>;

export type WrongTokenRequest = keyof typeof wrongTokenRequests;

/** Asks for a token with the target's own client (https://www.rfc-editor.org/rfc/rfc6749#section-4.4). */
export function askForToken(scenario: Scenario): Promise<Hindrance | undefined> {
  return ask(scenario, {});
}

/** Asks for a token in a way that must be refused. */
export function askForTokenWrongly(
  scenario: Scenario,
  word: WrongTokenRequest,
): Promise<Hindrance | undefined> {
  return ask(scenario, wrongTokenRequests[word]);
}

async function ask(scenario: Scenario, request: TokenRequest): Promise<Hindrance | undefined> {
  const { client, target } = scenario.session;
  if (target.auth.type !== 'client-credentials') {
    return notExercised('The target file has no auth of the type client-credentials.', 'auth');
  }
  const answer = scenario.receive(await client.requestToken(request));
  scenario.memory.answers = [answer];
  const token = findAccessToken(answer);
  if (token !== undefined) scenario.memory.token = token;
  return undefined;
}
