import { formatCurlLine } from '../../client/curl-line.js';
import type { Finding } from '../../model/run-result.js';
import type { Deviation } from '../expectations/judgement.js';
import type { RunSession } from './run-session.js';

/** The evidence of a deviation: with the exchange, a command that repeats the request, and no secrets. */
export function toFinding(deviation: Deviation, { client }: RunSession): Finding {
  const clean = (text: string): string => client.secrets.redact(text).text;
  const { expected, found, path, excerpt, exchange, issues } = deviation;
  return {
    expected: clean(expected),
    found: clean(found),
    ...(path === undefined ? {} : { path: clean(path) }),
    ...(excerpt === undefined ? {} : { excerpt: clean(excerpt) }),
    ...(exchange === undefined ? {} : { exchange: exchange.id, curl: formatCurlLine(exchange.request) }),
    ...(issues === undefined ? {} : { issues }),
  };
}
