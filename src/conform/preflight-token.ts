import type { Exchange, ExchangeResponse } from '../model/exchange.js';
import type { Target, TargetAuth } from '../model/target.js';
import { describeContent, failed, notNeeded, passed } from './preflight-question.js';
import type { Answer, Question } from './preflight-question.js';

type ClientCredentials = Extract<TargetAuth, { type: 'client-credentials' }>;

/** The authorization server: whether it is one, and whether it gives a token. */
export const tokenQuestions: readonly Question[] = [
  {
    id: 'token-endpoint',
    title: 'The token endpoint answers',
    ask: async ({ target, tokenRequest }) =>
      target.auth.type === 'client-credentials'
        ? checkEndpoint(await tokenRequest(), target.auth)
        : notNeeded(describeOtherAuth(target)),
  },
  {
    id: 'token',
    title: 'A token is issued',
    ask: async ({ target, tokenRequest, responseOf }) => {
      if (target.auth.type !== 'client-credentials') return notNeeded(describeOtherAuth(target));
      const exchange = await tokenRequest();
      const raw = responseOf(exchange);
      return exchange.response && raw
        ? checkToken(exchange.response, raw, target.auth)
        : failed('The token endpoint did not answer', 'Check auth.tokenUrl.');
    },
  },
];

function describeOtherAuth({ auth }: Target): string {
  return auth.type === 'bearer'
    ? `The token is the one in ${auth.token.env}.`
    : 'The target file names no authorization.';
}

function checkEndpoint({ response, failure }: Exchange, { tokenUrl }: ClientCredentials): Answer {
  const check = 'Check auth.tokenUrl.';
  if (!response)
    return failed(failure?.message ?? 'No answer came', `It is the token endpoint that failed. ${check}`);
  const { status, headers } = response;
  const notOne = (reason: string): Answer => failed(`${tokenUrl} is not a token endpoint: ${reason}`, check);
  if (status >= 300 && status < 400)
    return notOne(`it redirects to ${headers['location'] ?? 'another place'}`);
  if ([404, 405, 410, 501].includes(status)) return notOne(`it answered ${status} to a token request`);
  if (status >= 500) {
    return failed(`The token endpoint answered ${status}`, 'Its server must mend that; try again later.');
  }
  const answer = readObject(response.body);
  if (answer && 'resourceType' in answer) return notOne('it answered with a FHIR resource');
  if (status === 401 || (answer && ('error' in answer || status < 300))) {
    return passed(`${tokenUrl} answered ${status}.`);
  }
  return notOne(`it answered ${status} with ${describeContent(response)}, not with JSON of OAuth 2.0`);
}

function checkToken(shown: ExchangeResponse, raw: ExchangeResponse, auth: ClientCredentials): Answer {
  if (shown.status >= 300) return checkRefusal(shown, auth);
  const answer = readObject(raw.body) ?? {};
  const { access_token: token, token_type: type } = answer;
  const mend = 'The authorization server must mend that (RFC 6749 section 5.1).';
  if (typeof token !== 'string' || token === '') {
    return failed(`The token endpoint answered ${raw.status} without an access_token`, mend);
  }
  if (typeof type !== 'string') return failed('The token response has no token_type', mend);
  if (type.toLowerCase() !== 'bearer') {
    return failed(`The token is of type "${type}"`, 'Only bearer tokens can be used: ask for one of those.');
  }
  return passed('A bearer token was issued.');
}

function checkRefusal({ status, body }: ExchangeResponse, auth: ClientCredentials): Answer {
  const { error, error_description: description } = readObject(body) ?? {};
  const code = typeof error === 'string' ? error : undefined;
  const words = typeof description === 'string' ? ` (${description})` : '';
  const found = `The token endpoint answered ${status}${code === undefined ? '' : ` ${code}`}${words}`;
  const proof =
    auth.method === 'private_key_jwt'
      ? `that the server knows the public half of auth.privateKey${auth.keyId === undefined ? '' : ` as ${auth.keyId}`}`
      : `the secret in ${auth.clientSecret.env}`;
  const secret = `Check auth.clientId, ${proof}, and that the server expects auth.method ${auth.method}.`;
  switch (code) {
    case 'invalid_client':
      return failed(found, `Client id or secret are wrong. ${secret}`);
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return failed(
        found,
        'The client must be allowed the client credentials grant at the authorization server.',
      );
    case 'invalid_scope':
      return failed(found, 'Check auth.scope against the scopes that the client may ask for.');
    default:
      return failed(
        found,
        status === 401 ? `Client id or secret are wrong. ${secret}` : `No token was issued. ${secret}`,
      );
  }
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
