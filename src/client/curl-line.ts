import type { ExchangeRequest } from '../model/exchange.js';
import { redactedMark } from './secret-register.js';

/** Longer bodies do not fit a command line on every system; they are read from a file instead. */
const longestInlineBody = 60_000;

/**
 * A command for a POSIX shell that repeats a recorded request. Secrets are taken from shell variables: `$TOKEN` for
 * bearer tokens, `$CLIENT_ID:$CLIENT_SECRET` for Basic, and otherwise the header's or parameter's name in capitals.
 * A body of more than 60,000 characters is read from the file `request-body`, which the reader saves first.
 */
export function formatCurlLine(request: ExchangeRequest): string {
  const { method, url, headers, body } = request;
  const head = method === 'HEAD';
  return [
    'curl -sS -i -g',
    ...(head ? ['--head'] : method === 'GET' && body === undefined ? [] : [`-X ${quote(method)}`]),
    ...Object.entries(headers)
      .filter(([name]) => name !== 'host' && name !== 'content-length')
      .map(([name, value]) => formatHeader(name, value)),
    ...(headers['accept'] === undefined ? ["-H 'accept:'"] : []),
    ...(body === undefined ? [] : [formatBody(body)]),
    quoteRedacted(url),
  ].join(' ');
}

function formatHeader(name: string, value: string): string {
  if (name === 'authorization') return formatAuthorization(value);
  if (value === redactedMark) return `-H "${name}: $${toVariable(name)}"`;
  // Curl sends an empty header only where a semicolon takes the place of the colon.
  if (value === '') return `-H ${quote(`${name};`)}`;
  return `-H ${quoteRedacted(`${name}: ${value}`, name)}`;
}

function formatAuthorization(value: string): string {
  if (/^basic /i.test(value)) return '-u "$CLIENT_ID:$CLIENT_SECRET"';
  if (/^bearer /i.test(value)) return '-H "Authorization: Bearer $TOKEN"';
  return '-H "Authorization: $AUTHORIZATION"';
}

function formatBody(body: string): string {
  return body.length > longestInlineBody
    ? '--data-binary @request-body'
    : `--data-raw ${quoteRedacted(body)}`;
}

/** Single quotes keep every character from the shell but the single quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

const redactedPart = /(?:([A-Za-z_]+)("\s*:\s*"|=))?\[redacted\]/g;

/** Quotes a text and lets a shell variable stand for each redacted part; the variable is named for the parameter. */
function quoteRedacted(text: string, fallback = 'SECRET'): string {
  let quoted = '';
  let from = 0;
  for (const match of text.matchAll(redactedPart)) {
    const [all, name, between = ''] = match;
    quoted += `${quote(text.slice(from, match.index) + (name ?? '') + between)}"$${toVariable(name ?? fallback)}"`;
    from = match.index + all.length;
  }
  const rest = text.slice(from);
  return quoted === '' || rest !== '' ? quoted + quote(rest) : quoted;
}

function toVariable(name: string): string {
  if (name === 'access_token') return 'TOKEN';
  return name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}
