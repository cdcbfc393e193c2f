import type { EvidenceLevel } from '../../model/evidence-level.js';
import type { Exchange, Headers } from '../../model/exchange.js';
import { maskBody } from './mask-body.js';
import { maskUrl } from './mask-url.js';
import type { Masker } from './masker.js';

/** Headers that say nothing of a person. */
const technical =
  /^(?:accept.*|authorization|www-authenticate|cache-control|connection|content-(?:length|type|encoding|language)|date|etag|expires|if-match|if-none-match|if-modified-since|keep-alive|last-modified|pragma|prefer|retry-after|server|strict-transport-security|transfer-encoding|user-agent|vary|x-content-type-options|x-frame-options|cookie|set-cookie|proxy-authorization|host|allow|access-control-.*|content-security-policy|referrer-policy|ssp-.*)$/;

/** An exchange at a level of evidence other than `full`. Tokens are asked for by programs and say nothing of a person. */
export function maskExchange(exchange: Exchange, level: EvidenceLevel, masker: Masker): Exchange {
  if (exchange.purpose === 'token') return exchange;
  const { request, response, failure, notes } = exchange;
  const body = (text: string, headers: Headers): string => {
    // Masked in any case, so that what it says is known where prose repeats it.
    const masked = maskBody(text, headers['content-type'] ?? '', masker);
    return level === 'headers' && text !== '' ? `[left out: ${String(text.length)} characters]` : masked;
  };
  return {
    ...exchange,
    request: {
      ...request,
      url: maskUrl(request.url, masker),
      headers: maskHeaders(request.headers, masker),
      ...(request.body === undefined ? {} : { body: body(request.body, request.headers) }),
    },
    ...(response === undefined
      ? {}
      : {
          // The hash of a file tells those who have the file that it came.
          response: {
            status: response.status,
            headers: maskHeaders(response.headers, masker),
            body: body(response.body, response.headers),
          },
        }),
    ...(failure === undefined ? {} : { failure: { ...failure, message: masker.prose(failure.message) } }),
    ...(notes === undefined ? {} : { notes: notes.map(masker.prose) }),
  };
}

function maskHeaders(headers: Headers, masker: Masker): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value, masker)]),
  );
}

function maskHeader(name: string, value: string, masker: Masker): string {
  if (technical.test(name) || value === '[redacted]') return value;
  if (name === 'if-none-exist') return maskUrl(`?${value}`, masker).slice(1);
  if (/^(?:content-)?location$|^link$|^referer$/.test(name)) return maskUrl(value, masker);
  return masker.text(value);
}
