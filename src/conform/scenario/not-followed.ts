import type { ClientRequest } from '../../client/client-request.js';
import { findRedirect } from '../../client/redirect.js';
import type { Exchange } from '../../model/exchange.js';
import type { Target } from '../../model/target.js';
import type { Deviation } from '../expectations/judgement.js';
import type { RunSession } from './run-session.js';

/**
 * The way to an answer leads to an origin that the target file does not allow. That is no failure of the target, which
 * may keep its pages and files where it likes, and of what is there nothing is known.
 */
export class NotFollowed extends Error {
  readonly deviation: Deviation;

  constructor(message: string, deviation: Deviation) {
    super(message);
    this.name = 'NotFollowed';
    this.deviation = deviation;
  }
}

/** Throws `NotFollowed` where the request was not sent for its origin, or was answered with a redirect to another. */
export function checkFollowed(
  request: ClientRequest,
  exchange: Exchange,
  { target, client }: Pick<RunSession, 'target' | 'client'>,
): void {
  const { method, url } = exchange.request;
  if (exchange.failure?.kind === 'other-origin') {
    const lead = `${request.ledBy ?? 'the scenario'} leads to ${url}`;
    throw toNotFollowed(new URL(url), lead, exchange);
  }
  const response = client.responseOf(exchange);
  const isUsual = (method === 'GET' || method === 'HEAD') && (request.auth ?? 'default') === 'default';
  const place = response === undefined || !isUsual ? undefined : findRedirect(response, url);
  if (response === undefined || place === undefined || !isClosed(place, url, target)) return;
  const lead = `${method} ${url} answered ${String(response.status)} and redirects to ${place.href}`;
  throw toNotFollowed(place, lead, exchange);
}

/** A redirect within an origin, back to the target, or by a long way around is an answer to be judged. */
function isClosed({ origin }: URL, from: string, { baseUrl, follow = [] }: Target): boolean {
  return ![new URL(from).origin, new URL(baseUrl).origin, ...follow].includes(origin);
}

/** The reason is the same for all scenarios that the origin stands in the way of; the finding says what led there. */
function toNotFollowed({ origin }: URL, lead: string, exchange: Exchange): NotFollowed {
  return new NotFollowed(
    `The way to the answer leads to ${origin}, another origin, which was not asked. To have it followed, without credentials, write into the target file: ${toLine(origin)}`,
    toRemark(origin, lead, exchange),
  );
}

/** Where something leads that was not followed, for the evidence. */
export function toRemark(origin: string, lead: string, exchange: Exchange): Deviation {
  const expected = `a way within the target, or to an origin that the target file allows by ${toLine(origin)}`;
  return { expected, found: lead, exchange };
}

function toLine(origin: string): string {
  return `follow: [${origin}]`;
}
