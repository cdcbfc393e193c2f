import type { ElementNode } from '../../fhir/element-node.js';
import { isToolkitError, type ToolkitError } from '../../model/toolkit-error.js';
import { findResource, isSuccess, type Answer } from '../answer.js';
import { follow, judgeFollowed } from '../interactions/follow-reference.js';
import { listReferences, toAddress, toElsewhere, type HeldReference } from '../references.js';
import { NotFollowed, toRemark } from '../scenario/not-followed.js';
import type { Scenario } from '../scenario/scenario.js';
import { findValue } from '../select-nodes.js';
import { listResources } from './expect-valid.js';
import { findBusy, isForbidden } from './hindered-answer.js';
import { judgeEach, nothingExamined, toNodeDeviation, type Deviation, type Judgement } from './judgement.js';

interface Lead extends HeldReference {
  readonly answer: Answer;
  /** Type and id. */
  readonly path: string;
  /** Where it is on another origin. */
  readonly elsewhere?: URL;
}

/** What came of following a reference: an answer to judge, or why there is none. */
type End = { readonly lead: Lead } & ({ readonly answer: Answer } | Unfollowed);

interface Unfollowed {
  readonly reason: string;
  readonly remark: Deviation;
  /** Where no answer came. */
  readonly failure?: ToolkitError;
}

/**
 * Every reference in the answers to a record of the target, or of an origin that the target file allows, leads to that
 * record. Each record is read once in a run; what is not for this client to read is left out. References to other origins
 * are remarks. So are those that could not be followed; unless another leads nowhere, nothing is said of the whole then.
 * Throws `transport` where one got no answer and none leads nowhere.
 */
export async function expectReferencesResolve(scenario: Scenario): Promise<Judgement> {
  const { follow: allowed = [] } = scenario.session.target;
  const all = listLeads(scenario);
  const isOpen = ({ elsewhere }: Lead): boolean =>
    elsewhere === undefined || allowed.includes(elsewhere.origin);
  const elsewhere = all.filter((lead) => !isOpen(lead)).map(toClosed);
  const leads = all.filter(isOpen);
  if (leads.length === 0) {
    return addRemarks(nothingExamined('The answer refers to no record of the target.'), elsewhere);
  }
  const ends = (await Promise.all(leads.map((lead) => findEnd(scenario, lead)))).flatMap((end) => end ?? []);
  const unfollowed = ends.flatMap((end) => ('reason' in end ? [end] : []));
  const judgement = judgeEach(
    ends.flatMap((end) => ('answer' in end && !isForbidden(end.answer) ? [end] : [])),
    ({ lead, answer }) => findDeadEnd(lead, answer),
    'None of the records that the answer refers to may be read by this client.',
  );
  return addRemarks(judgeUnfollowed(unfollowed, judgeFollowed(scenario, judgement)), [
    ...elsewhere,
    ...unfollowed.map(({ remark }) => remark),
  ]);
}

function judgeUnfollowed(unfollowed: readonly Unfollowed[], judgement: Judgement): Judgement {
  if (unfollowed.length === 0 || judgement.deviations.length > 0) return judgement;
  const failure = unfollowed.find((end) => end.failure !== undefined)?.failure;
  if (failure !== undefined) throw failure;
  return nothingExamined([...new Set(unfollowed.map(({ reason }) => reason))].join(' '));
}

function addRemarks(judgement: Judgement, remarks: readonly Deviation[]): Judgement {
  return remarks.length === 0 ? judgement : { ...judgement, remarks };
}

/** The first reference to each record, but for those to resources of the same list. */
function listLeads({ memory, session }: Scenario): readonly Lead[] {
  const leads = new Map<string, Lead>();
  for (const answer of memory.answers) {
    const sent = new Set(
      listResources(answer).map((each) => `${each.resourceType ?? ''}/${findValue(each, 'id') ?? ''}`),
    );
    for (const held of listResources(answer).flatMap(listReferences)) {
      const place = findPlace(held, session);
      if (place === undefined || sent.has(place.key) || leads.has(place.key)) continue;
      leads.set(place.key, { ...held, answer, ...place });
    }
  }
  return [...leads.values()];
}

interface Place extends Pick<Lead, 'path' | 'elsewhere'> {
  readonly key: string;
}

function findPlace({ reference }: HeldReference, { target }: Scenario['session']): Place | undefined {
  const address = toAddress(reference, target.baseUrl);
  if (address !== undefined) {
    const path = `${address.type}/${address.id}`;
    return { key: path, path };
  }
  const elsewhere = toElsewhere(reference, target);
  if (elsewhere === undefined) return undefined;
  const [, path = ''] = /([^/]+\/[^/]+)(?:\/_history\/[^/]+)?$/.exec(elsewhere.pathname) ?? [];
  return { key: elsewhere.href, path, elsewhere };
}

/** Nothing where the scenario has followed enough. */
async function findEnd(scenario: Scenario, lead: Lead): Promise<End | undefined> {
  try {
    const answer = await followLead(scenario, lead);
    if (answer === undefined) return undefined;
    const reason = findBusy(answer);
    return reason === undefined ? { lead, answer } : { lead, reason, remark: toBusyRemark(lead, answer) };
  } catch (error) {
    return { lead, ...toUnfollowed(lead, error) };
  }
}

function toBusyRemark(lead: Lead, { exchange, response }: Answer): Deviation {
  const found = `${describe(lead)} was answered with the status ${String(response.status)}`;
  return { expected: 'an answer that says whether there is a record', found, exchange };
}

function toUnfollowed(lead: Lead, error: unknown): Unfollowed {
  if (error instanceof NotFollowed) {
    const found = `${describe(lead)} leads on: ${error.deviation.found}`;
    return { reason: error.message, remark: { ...error.deviation, found } };
  }
  if (!isToolkitError(error) || error.code !== 'transport') throw error;
  const found = `${describe(lead)} got no answer: ${error.message}`;
  return { reason: error.message, remark: { expected: 'an answer', found }, failure: error };
}

function followLead(scenario: Scenario, lead: Lead): Promise<Answer> | undefined {
  const { elsewhere, path } = lead;
  if (elsewhere === undefined) return follow(scenario, path);
  return follow(scenario, elsewhere.href, { url: elsewhere.href, ledBy: describe(lead) });
}

function toClosed(lead: Lead): Deviation {
  const { elsewhere, answer } = lead;
  return toRemark(elsewhere?.origin ?? '', `${describe(lead)} leads elsewhere`, answer.exchange);
}

function describe({ answer, node, reference }: Lead): string {
  return `the reference ${reference} of ${nameOwner(answer, node)}`;
}

function findDeadEnd({ answer, node, path, elsewhere, reference }: Lead, end: Answer): Deviation | undefined {
  const root = findResource(end);
  if (
    isSuccess(end) &&
    root !== undefined &&
    `${root.resourceType ?? ''}/${findValue(root, 'id') ?? ''}` === path
  ) {
    return undefined;
  }
  const status = String(end.response.status);
  const deviation = toNodeDeviation(answer, node, {
    expected: `the record ${reference}, to which ${nameOwner(answer, node)} refers`,
    found: `the status ${status} and ${nameEnd(root)} for GET ${elsewhere?.href ?? path}`,
  });
  // What is to be repeated is the read that led nowhere.
  return { ...deviation, exchange: end.exchange };
}

function nameEnd(root: ElementNode | undefined): string {
  if (root?.resourceType === undefined) return 'no resource';
  const id = findValue(root, 'id');
  return id === undefined ? root.resourceType : `${root.resourceType}/${id}`;
}

function nameOwner(answer: Answer, node: ElementNode): string {
  let owner: ElementNode | undefined = node;
  while (owner !== undefined && owner.resourceType === undefined) owner = owner.parent;
  const id = owner === undefined ? undefined : findValue(owner, 'id');
  return owner === undefined || id === undefined
    ? answer.exchange.request.url
    : `${owner.resourceType ?? ''}/${id}`;
}
