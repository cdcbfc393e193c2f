import type { ElementNode } from '../../fhir/element-node.js';
import { findHeader, type Answer } from '../answer.js';
import { findValue } from '../select-nodes.js';
import { judgeOne, type Deviation, type Judgement } from './judgement.js';

/** The access token in a token response (https://www.rfc-editor.org/rfc/rfc6749#section-5.1); none where there is none. */
export function findAccessToken(answer: Answer): string | undefined {
  return findMemberText(answer, 'access_token');
}

/** The response carries an access token. */
export function expectAccessToken(answer: Answer): Judgement {
  return judgeMember(answer, 'access_token', {
    accepts: (token) => token !== undefined && token !== '',
    expected: 'an access_token',
  });
}

/** The response carries no access token. */
export function expectNoAccessToken(answer: Answer): Judgement {
  return judgeMember(answer, 'access_token', {
    accepts: (token) => token === undefined,
    expected: 'no access_token',
    secret: true,
  });
}

/** `token_type` is bearer, in any case of letters. */
export function expectBearerType(answer: Answer): Judgement {
  return judgeMember(answer, 'token_type', {
    accepts: (type) => type?.toLowerCase() === 'bearer',
    expected: 'the token_type bearer',
  });
}

/** `expires_in` is a whole number of seconds above 0, written as a number. */
export function expectLifetime(answer: Answer): Judgement {
  const node = findNode(answer, 'expires_in');
  const isNumber = node?.form === 'number' && /^[1-9]\d*$/.test(node.value ?? '');
  return judgeOne(
    isNumber
      ? undefined
      : toTokenDeviation(
          answer,
          'expires_in with a number of seconds above 0',
          describe('expires_in', node?.value),
        ),
  );
}

/** The response says what the token allows. */
export function expectScope(answer: Answer): Judgement {
  return judgeMember(answer, 'scope', {
    accepts: (scope) => scope !== undefined && scope !== '',
    expected: 'a scope',
  });
}

/** The response carries no refresh token. */
export function expectNoRefreshToken(answer: Answer): Judgement {
  return judgeMember(answer, 'refresh_token', {
    accepts: (token) => token === undefined,
    expected: 'no refresh_token',
    secret: true,
  });
}

/** The error of a refused token request (https://www.rfc-editor.org/rfc/rfc6749#section-5.2). */
export function expectTokenError(answer: Answer, code: string): Judgement {
  return judgeMember(answer, 'error', { accepts: (error) => error === code, expected: `the error ${code}` });
}

interface MemberRule {
  readonly accepts: (value: string | undefined) => boolean;
  readonly expected: string;
  /** True where the value must not be shown. */
  readonly secret?: boolean;
}

function judgeMember(answer: Answer, name: string, { accepts, expected, secret }: MemberRule): Judgement {
  const value = findMemberText(answer, name);
  if (accepts(value)) return judgeOne();
  return judgeOne(
    toTokenDeviation(
      answer,
      expected,
      secret === true && value !== undefined ? `a ${name}` : describe(name, value),
    ),
  );
}

/** Token responses are never shown: only what is said of them. */
function toTokenDeviation(answer: Answer, expected: string, found: string): Deviation {
  const status = String(answer.response.status);
  const type = findHeader(answer, 'content-type') ?? 'no content type';
  return { expected, found: `${found} (status ${status}, ${type})`, exchange: answer.exchange };
}

function describe(name: string, value: string | undefined): string {
  return value === undefined ? `no ${name}` : `the ${name} ${JSON.stringify(value)}`;
}

/** A member of a token response, a number as it is written; none where it is not there. */
export function findMemberText(answer: Answer, name: string): string | undefined {
  const root = answer.document?.root;
  return root === undefined ? undefined : findValue(root, name);
}

function findNode(answer: Answer, name: string): ElementNode | undefined {
  return answer.document?.root?.children.find((child) => child.name === name);
}
