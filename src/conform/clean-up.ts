import { findResource } from './answer.js';
import type { RunSession } from './scenario/run-session.js';
import { toAnswer } from './answer.js';
import { listClaimedInteractions } from './statement.js';
import { isOwnUrl } from './target/own-urls.js';

/**
 * Removes what the run created, where the target claims that patients can be deleted.
 * Returns the URLs of what is still there, in the order of creation.
 */
export async function cleanUp(session: RunSession): Promise<readonly string[]> {
  const { created, client, target } = session;
  if (created.length === 0) return [];
  if (!(await canDelete(session))) return [...new Set(created)];
  const left: string[] = [];
  for (const url of new Set(created)) {
    // A Location header may name any address; nothing is deleted but below a base URL of the target.
    const isOwn = isOwnUrl(url, target);
    const { response } = isOwn ? await client.send({ method: 'DELETE', url, purpose: 'cleanup' }) : {};
    const isGone =
      response !== undefined && (response.status < 300 || response.status === 404 || response.status === 410);
    if (!isGone) left.push(url);
  }
  return left;
}

async function canDelete({ client }: RunSession): Promise<boolean> {
  const exchange = await client.send({ method: 'GET', path: 'metadata', purpose: 'cleanup' });
  const response = client.responseOf(exchange);
  const statement = response === undefined ? undefined : findResource(toAnswer(exchange, response));
  return statement !== undefined && listClaimedInteractions(statement, 'Patient').includes('delete');
}
