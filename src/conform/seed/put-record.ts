import type { FhirClient } from '../../client/fhir-client.js';
import { formatExactJson, parseExactJson } from '../../fhir/exact-json.js';
import { findHeader, isSuccess, type Answer } from '../answer.js';
import { askTarget, describeRefusal } from './ask-target.js';

/**
 * Changes the record at a place of the target, on the condition that it is still the version that was read where the
 * target tells versions. Returns why it was not changed, if it was not.
 */
export async function putRecord(
  client: FhirClient,
  place: string,
  change: (current: unknown) => unknown,
): Promise<string | undefined> {
  const read = await askTarget(client, { method: 'GET', path: place, accept: 'json' });
  if (!isSuccess(read)) return describeRefusal(read);
  const current = readContent(read);
  if (current === undefined) return `GET ${read.exchange.request.url} gave no JSON`;
  const etag = findHeader(read, 'etag');
  const answer = await askTarget(client, {
    method: 'PUT',
    path: place,
    body: formatExactJson(change(current)),
    ...(etag === undefined ? {} : { headers: { 'If-Match': etag } }),
  });
  return isSuccess(answer) ? undefined : describeRefusal(answer);
}

function readContent({ response }: Answer): unknown {
  try {
    return parseExactJson(response.body);
  } catch {
    return undefined;
  }
}
