import { describe, expect, it } from 'vitest';
import {
  expectAccessToken,
  expectBearerType,
  expectLifetime,
  expectNoAccessToken,
  expectNoRefreshToken,
  expectScope,
  expectTokenError,
  findAccessToken,
} from '../../../../src/conform/expectations/expect-token.js';
import { createAnswer } from '../../../support/answer-fixture.js';

const token = { access_token: 'abc', token_type: 'Bearer', expires_in: 600, scope: 'none' };
const given = createAnswer({ body: token });

describe('a token response', () => {
  it.each([
    ['an access token', expectAccessToken],
    ['its type', expectBearerType],
    ['its lifetime', expectLifetime],
    ['what it allows', expectScope],
    ['no refresh token', expectNoRefreshToken],
  ])('carries %s', (_what, judge) => {
    expect(judge(given)).toEqual({ examined: 1, deviations: [] });
  });

  it.each([
    ['access_token', undefined, expectAccessToken],
    ['access_token', '', expectAccessToken],
    ['token_type', 'mac', expectBearerType],
    ['token_type', undefined, expectBearerType],
    ['expires_in', undefined, expectLifetime],
    ['expires_in', '600', expectLifetime],
    ['expires_in', 0, expectLifetime],
    ['expires_in', 1.5, expectLifetime],
    ['scope', undefined, expectScope],
    ['refresh_token', 'def', expectNoRefreshToken],
  ])('is told where %s is %j', (name, value, judge) => {
    expect(judge(createAnswer({ body: { ...token, [name]: value } })).deviations).toHaveLength(1);
  });

  it.each(['bearer', 'BEARER'])('may write its type as %s', (type) => {
    expect(expectBearerType(createAnswer({ body: { ...token, token_type: type } })).deviations).toEqual([]);
  });

  it('is never shown where it should not have been given', () => {
    const { deviations } = expectNoAccessToken(given);
    expect(deviations).toMatchObject([{ expected: 'no access_token' }]);
    expect(JSON.stringify(deviations.map(({ found, excerpt }) => [found, excerpt]))).not.toContain('abc');
    expect(findAccessToken(given)).toBe('abc');
  });

  it('of a refusal has the error and no token', () => {
    const refused = createAnswer({ status: 401, body: { error: 'invalid_client' } });
    expect(expectNoAccessToken(refused).deviations).toEqual([]);
    expect(expectTokenError(refused, 'invalid_client').deviations).toEqual([]);
    expect(expectTokenError(refused, 'invalid_request').deviations).toMatchObject([
      { found: 'the error "invalid_client" (status 401, application/fhir+json; charset=utf-8)' },
    ]);
    const [deviation] = expectTokenError(
      createAnswer({ status: 500, body: 'oops' }),
      'invalid_client',
    ).deviations;
    expect(deviation?.found).toMatch(/^no error/);
  });
});
