import type { ClientRequest } from '../../client/client-request.js';
import { findChild, type ElementNode } from '../../fhir/element-node.js';
import { toAddress, toElsewhere } from '../references.js';
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
  const [file] = [...attachments].sort(
    (one, other) => rank(other) - rank(one) || countFacts(other.attachment) - countFacts(one.attachment),
  );
  if (file === undefined) {
    return notExercised(
      'No document that is known has an attachment with the contentType and the url of a Binary.',
    );
  }
  const { attachment, place } = file;
  scenario.memory.attachment = attachment;
  const answers = [];
  for (const request of getByWords(manners, words)(findValue(attachment, 'contentType') ?? '')) {
    answers.push(await scenario.ask({ method: 'GET', ...place, ...request }));
  }
  scenario.memory.answers = answers;
  return undefined;
}

/** An attachment with the place of its file: a Binary of the target, or on another origin. */
interface AttachedFile {
  readonly attachment: ElementNode;
  readonly place: Pick<ClientRequest, 'path' | 'url' | 'ledBy'>;
}

async function listAttachments(scenario: Scenario): Promise<readonly AttachedFile[] | Hindrance> {
  const attachments: ElementNode[] = [];
  for (const record of listCandidates(scenario)) {
    const read = await getRecordResource(scenario, record);
    if ('hindrance' in read) return read.hindrance;
    attachments.push(...selectNodes(read.resource, 'content.attachment'));
  }
  return attachments
    .filter((attachment) => findValue(attachment, 'contentType') !== undefined)
    .flatMap((attachment) => {
      const place = findPlace(scenario, attachment);
      return place === undefined ? [] : [{ attachment, place }];
    });
}

/** Files of the target come before those elsewhere. */
function rank({ place }: AttachedFile): number {
  return place.url === undefined ? 1 : 0;
}

function countFacts(attachment: ElementNode): number {
  return ['size', 'hash'].filter((name) => findChild(attachment, name) !== undefined).length;
}

function findPlace({ session }: Scenario, attachment: ElementNode): AttachedFile['place'] | undefined {
  const url = findValue(attachment, 'url') ?? '';
  const address = toAddress(url, session.target.baseUrl);
  if (address !== undefined) {
    return address.type === 'Binary' ? { path: `Binary/${address.id}` } : undefined;
  }
  const elsewhere = toElsewhere(url, session.target);
  const isBinary = elsewhere !== undefined && /\/Binary\/[^/]+$/.test(elsewhere.pathname);
  return isBinary ? { url, ledBy: 'the attachment of a DocumentReference' } : undefined;
}
