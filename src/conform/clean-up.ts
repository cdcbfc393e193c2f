import { findEndpoint } from '../client/find-endpoint.js';
import type { ElementNode } from '../fhir/element-node.js';
import type { Target } from '../model/target.js';
import { findResource, toAnswer } from './answer.js';
import type { RunSession } from './scenario/run-session.js';
import { listClaimedInteractions } from './statement.js';
import { isOwnUrl } from './target/own-urls.js';

/**
 * Removes what the run created, the last first, since later records refer to earlier ones, where the target claims that
 * records of the type can be deleted. Returns the URLs of what is still there, in the order of creation.
 */
export async function cleanUp(session: RunSession): Promise<readonly string[]> {
  const statements = new Map<string, ElementNode | undefined>();
  const left: string[] = [];
  for (const url of [...new Set(session.created)].toReversed()) {
    const base = findBase(url, session.target);
    if (base !== undefined && !statements.has(base)) {
      statements.set(base, await readStatement(base, session));
    }
    const statement = statements.get(base ?? '');
    const isGone = canDelete(url, statement) && (await remove(url, session));
    if (!isGone) left.unshift(url);
  }
  return left;
}

/**
 * The base URL of where a DELETE of this URL goes: a facade and an endpoint for writes each say what they can do. A
 * Location header may name any address; nothing is deleted but below a base URL of the target.
 */
function findBase(url: string, target: Target): string | undefined {
  if (!isOwnUrl(url, target)) return undefined;
  return findEndpoint({ method: 'DELETE', url }, target)?.baseUrl ?? target.baseUrl;
}

async function readStatement(base: string, { client }: RunSession): Promise<ElementNode | undefined> {
  const exchange = await client.send({ method: 'GET', url: `${base}/metadata`, purpose: 'cleanup' });
  const response = client.responseOf(exchange);
  return response === undefined ? undefined : findResource(toAnswer(exchange, response));
}

function canDelete(url: string, statement: ElementNode | undefined): boolean {
  const type = /\/([A-Z][A-Za-z]*)\/[^/]+$/.exec(url)?.[1];
  if (statement === undefined || type === undefined) return false;
  return listClaimedInteractions(statement, type).includes('delete');
}

async function remove(url: string, { client }: RunSession): Promise<boolean> {
  const { response } = await client.send({ method: 'DELETE', url, purpose: 'cleanup' });
  return (
    response !== undefined && (response.status < 300 || response.status === 404 || response.status === 410)
  );
}
