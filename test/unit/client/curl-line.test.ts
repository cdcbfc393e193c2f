import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { formatCurlLine } from '../../../src/client/curl-line.js';
import type { ExchangeRequest } from '../../../src/model/exchange.js';

/** What curl would be called with, as a real shell takes the line apart. */
function argumentsOf(request: ExchangeRequest): readonly string[] {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }; ${formatCurlLine(request)}`;
  const env = {
    TOKEN: 'to ken',
    CLIENT_ID: 'me',
    CLIENT_SECRET: 'se$cret',
    X_API_KEY: 'key',
    REFRESH_TOKEN: 'again',
  };
  return execFileSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1);
}

const url = 'http://localhost/fhir/Patient?name=a%20b&x=$(id)';
const accept = { accept: 'application/fhir+json' };

describe('a curl line', () => {
  it('reads well', () => {
    const headers = { ...accept, authorization: 'Bearer [redacted]' };
    expect(formatCurlLine({ method: 'GET', url: 'https://example.org/Patient/1', headers })).toBe(
      `curl -sS -i -g -H 'accept: application/fhir+json' -H "Authorization: Bearer $TOKEN" 'https://example.org/Patient/1'`,
    );
  });

  it('keeps every character from the shell', () => {
    const body = `{"family":"O'Neil","x":"$HOME \`id\` \\\\ \n*"}`;
    const headers = { ...accept, 'if-match': `W/"1" 'x'` };
    expect(argumentsOf({ method: 'PUT', url, headers, body })).toEqual([
      ...['-sS', '-i', '-g', '-X', 'PUT', '-H', 'accept: application/fhir+json', '-H', `if-match: W/"1" 'x'`],
      ...['--data-raw', body, url],
    ]);
  });

  it('takes secrets from the shell', () => {
    const bearer = { ...accept, authorization: 'Bearer [redacted]', 'x-api-key': '[redacted]' };
    expect(argumentsOf({ method: 'GET', url: `${url}&access_token=[redacted]`, headers: bearer })).toEqual([
      ...['-sS', '-i', '-g', '-H', 'accept: application/fhir+json'],
      ...['-H', 'Authorization: Bearer to ken', '-H', 'x-api-key: key', `${url}&access_token=to ken`],
    ]);
    const basic = { ...accept, authorization: 'Basic [redacted]' };
    expect(
      argumentsOf({ method: 'POST', url, headers: basic, body: 'a=b&refresh_token=[redacted]&c=d' }),
    ).toEqual([
      ...['-sS', '-i', '-g', '-X', 'POST', '-H', 'accept: application/fhir+json', '-u', 'me:se$cret'],
      ...['--data-raw', 'a=b&refresh_token=again&c=d', url],
    ]);
  });

  it.each([
    [
      'HEAD',
      { method: 'HEAD', url, headers: accept },
      ['--head', '-H', 'accept: application/fhir+json', url],
    ],
    ['no Accept', { method: 'GET', url, headers: {} }, ['-H', 'accept:', url]],
    ['an empty header', { method: 'GET', url, headers: { accept: '' } }, ['-H', 'accept;', url]],
    [
      'a body that fits no command line',
      { method: 'POST', url, headers: accept, body: 'x'.repeat(70_000) },
      ['-X', 'POST', '-H', 'accept: application/fhir+json', '--data-binary', '@request-body', url],
    ],
  ] as const)('repeats %s', (_, request, expected) => {
    expect(argumentsOf(request)).toEqual(['-sS', '-i', '-g', ...expected]);
  });
});
