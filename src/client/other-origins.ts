import type { Exchange } from '../model/exchange.js';
import type { Target } from '../model/target.js';
import type { ClientRequest } from './client-request.js';
import type { ExchangeRecorder } from './exchange-recorder.js';
import type { PoliteSender } from './polite-sender.js';
import { findRedirect } from './redirect.js';
import { toRequestHeaders } from './to-wire-request.js';

/** Asks at other origins than the target's own, where the target file allows it. Nothing of the target's goes there. */
export interface OtherOrigins {
  /** Asks there without credentials, or records why nothing was sent. */
  readonly ask: (request: ClientRequest, url: URL) => Promise<Exchange>;
  /** Goes on from a redirect as far as the target file allows; the exchange itself where it is none, or may not be followed. */
  readonly goOn: (exchange: Exchange, request: ClientRequest) => Promise<Exchange>;
}

/** A longer chain of redirects than this is taken for an endless one. */
const mostRedirects = 5;

/** Makes the way to other origins from the one that is home. */
export function createOtherOrigins(
  { follow = [] }: Target,
  homeOrigin: string,
  { recorder, sender }: { readonly recorder: ExchangeRecorder; readonly sender: PoliteSender },
): OtherOrigins {
  const send = (request: ClientRequest, url: URL, notes: readonly string[]): Promise<Exchange> => {
    const { method, purpose = 'interaction' } = request;
    const wire = { method, url, headers: toRequestHeaders(request, {}) };
    return sender.send(wire, { purpose, notes });
  };

  const goOn: OtherOrigins['goOn'] = async (exchange, request) => {
    let last = exchange;
    for (let hop = 1; hop <= mostRedirects && isSafe(request); hop++) {
      const response = recorder.responseOf(last);
      const place = response === undefined ? undefined : findRedirect(response, last.request.url);
      if (place === undefined || !follow.includes(place.origin)) return last;
      const end = hop === mostRedirects ? '; a redirect after this one is not followed' : '';
      const note = `Follows the redirect of exchange ${last.id}, without credentials and target headers${end}`;
      last = await send(request, place, [note]);
    }
    return last;
  };

  return {
    goOn,
    async ask(request, url) {
      const { method, body, purpose = 'interaction' } = request;
      if (isSafe(request) && follow.includes(url.origin)) {
        const note = `Sent without credentials and target headers: ${url.origin} is not the origin of the base URL`;
        return goOn(await send(request, url, [note]), request);
      }
      const content = body === undefined ? {} : { body };
      const failure = { kind: 'other-origin', message: explain(request, url, homeOrigin) } as const;
      const headers = toRequestHeaders(request, {});
      return recorder.recordUnsent({ method, url: url.href, headers, ...content }, { purpose, failure });
    },
  };
}

/** Nobody is asked to write anywhere but on the target. */
function isSafe({ method }: ClientRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function explain(request: ClientRequest, url: URL, homeOrigin: string): string {
  const lead = request.ledBy === undefined ? '' : `, to which ${request.ledBy} leads,`;
  const reason = isSafe(request)
    ? 'and is not under follow in the target file'
    : 'and other origins are only read';
  return `${url.origin}${lead} is not ${homeOrigin}, the origin of the base URL, ${reason}, so nothing was sent`;
}
