import type { ElementNode } from '../fhir/element-node.js';
import { findResource, toAnswer } from './answer.js';
import type { RunSession } from './scenario/run-session.js';
import { listClaimedInteractions } from './statement.js';
import { isOwnUrl } from './target/own-urls.js';

/**
 * Removes what the run created, the last first, since later records refer to earlier ones, where the target claims that
 * records of the type can be deleted. Returns the URLs of what is still there, in the order of creation.
 */
export async function cleanUp(session: RunSession): Promise<readonly string[]> {
  const created = [...new Set(session.created)];
  if (created.length === 0) return [];
  const statement = await readStatement(session);
  const left: string[] = [];
  for (const url of created.toReversed()) {
    const isGone = canDelete(url, session, statement) && (await remove(url, session));
    if (!isGone) left.unshift(url);
  }
  return left;
}

async function readStatement({ client }: RunSession): Promise<ElementNode | undefined> {
  const exchange = await client.send({ method: 'GET', path: 'metadata', purpose: 'cleanup' });
  const response = client.responseOf(exchange);
  return response === undefined ? undefined : findResource(toAnswer(exchange, response));
}

/** A Location header may name any address; nothing is deleted but below a base URL of the target. */
function canDelete(url: string, { target }: RunSession, statement: ElementNode | undefined): boolean {
  const type = /\/([A-Z][A-Za-z]*)\/[^/]+$/.exec(url)?.[1];
  if (statement === undefined || type === undefined || !isOwnUrl(url, target)) return false;
  return listClaimedInteractions(statement, type).includes('delete');
}

async function remove(url: string, { client }: RunSession): Promise<boolean> {
  const { response } = await client.send({ method: 'DELETE', url, purpose: 'cleanup' });
  return (
    response !== undefined && (response.status < 300 || response.status === 404 || response.status === 410)
  );
}
