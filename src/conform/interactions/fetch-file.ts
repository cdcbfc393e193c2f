import type { ClientRequest } from '../../client/client-request.js';
import { findChild, type ElementNode } from '../../fhir/element-node.js';
import { toAddress } from '../references.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { findValue, selectNodes } from '../select-nodes.js';
import { getByWords } from '../words.js';
import { getRecordResource, listCandidates } from './use-record.js';

type Request = Pick<ClientRequest, 'accept' | 'query'>;

/** Ways to fetch a file, in the words of the scenarios: what each of the requests asks for; `own` is its media type. */
const manners: Readonly<Record<string, (own: string) => readonly Request[]>> = {
  'as it is': () => [{ accept: 'none' }],
  'as FHIR JSON': () => [{ accept: 'json' }],
  'as FHIR XML': () => [{ accept: 'xml' }],
  'with _format=json against the header Accept': (own) => [{ accept: own, query: { _format: 'json' } }],
  'both as it is and as FHIR': () => [{ accept: 'none' }, { accept: 'json' }],
};

/** The words of `manners`. */
export const fetchingManners: readonly string[] = Object.keys(manners);

/**
 * Fetches the Binary to which the scenario's document leads (https://hl7.org/fhir/STU3/binary.html#rest). Of the
 * documents that are known, that of whose file most is told takes its place.
 */
export async function fetchFile(scenario: Scenario, words: string): Promise<Hindrance | undefined> {
  const attachments = await listAttachments(scenario);
  if ('outcome' in attachments) return attachments;
  const [attachment] = [...attachments].sort((one, other) => countFacts(other) - countFacts(one));
  if (attachment === undefined) {
    return notExercised(
      'No document that is known has an attachment with the contentType and the url of a Binary on the target.',
    );
  }
  scenario.memory.attachment = attachment;
  const path = findBinaryPath(scenario, attachment) ?? '';
  const answers = [];
  for (const request of getByWords(manners, words)(findValue(attachment, 'contentType') ?? '')) {
    answers.push(await scenario.ask({ method: 'GET', path, ...request }));
  }
  scenario.memory.answers = answers;
  return undefined;
}

async function listAttachments(scenario: Scenario): Promise<readonly ElementNode[] | Hindrance> {
  const attachments: ElementNode[] = [];
  for (const record of listCandidates(scenario)) {
    const read = await getRecordResource(scenario, record);
    if ('hindrance' in read) return read.hindrance;
    attachments.push(...selectNodes(read.resource, 'content.attachment'));
  }
  return attachments.filter(
    (attachment) =>
      findValue(attachment, 'contentType') !== undefined &&
      findBinaryPath(scenario, attachment) !== undefined,
  );
}

function countFacts(attachment: ElementNode): number {
  return ['size', 'hash'].filter((name) => findChild(attachment, name) !== undefined).length;
}

function findBinaryPath({ session }: Scenario, attachment: ElementNode): string | undefined {
  const address = toAddress(findValue(attachment, 'url') ?? '', session.target.baseUrl);
  return address?.type === 'Binary' ? `Binary/${address.id}` : undefined;
}
