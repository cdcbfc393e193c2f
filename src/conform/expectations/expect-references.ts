import type { ElementNode } from '../../fhir/element-node.js';
import { findResource, isSuccess, type Answer } from '../answer.js';
import { follow, judgeFollowed } from '../interactions/follow-reference.js';
import { listReferences, toAddress, type HeldReference } from '../references.js';
import type { Scenario } from '../scenario/scenario.js';
import { findValue } from '../select-nodes.js';
import { listResources } from './expect-valid.js';
import { judgeEach, nothingExamined, toNodeDeviation, type Deviation, type Judgement } from './judgement.js';

interface Lead extends HeldReference {
  readonly answer: Answer;
  readonly path: string;
}

/**
 * Every reference in the answers to a record of the target leads to that record. Each record is read once in a run;
 * what is on other servers, or not for this client to read, is left out.
 */
export async function expectReferencesResolve(scenario: Scenario): Promise<Judgement> {
  const leads = listLeads(scenario);
  if (leads.length === 0) return nothingExamined('The answer refers to no record of the target.');
  const ends = await Promise.all(
    leads.map(async (lead) => ({ lead, end: await follow(scenario, lead.path) })),
  );
  const known = ends.flatMap(({ lead, end }) =>
    end === undefined || isForbidden(end) ? [] : [{ lead, end }],
  );
  return judgeFollowed(
    scenario,
    judgeEach(
      known,
      ({ lead, end }) => findDeadEnd(lead, end),
      'None of the records that the answer refers to may be read by this client.',
    ),
  );
}

/** The first reference to each record, but for those to resources of the same list. */
function listLeads({ memory, session }: Scenario): readonly Lead[] {
  const { baseUrl } = session.target;
  const leads = new Map<string, Lead>();
  for (const answer of memory.answers) {
    const sent = new Set(
      listResources(answer).map((each) => `${each.resourceType ?? ''}/${findValue(each, 'id') ?? ''}`),
    );
    for (const held of listResources(answer).flatMap(listReferences)) {
      const address = toAddress(held.reference, baseUrl);
      const path = address === undefined ? undefined : `${address.type}/${address.id}`;
      if (path === undefined || sent.has(path) || leads.has(path)) continue;
      leads.set(path, { ...held, answer, path });
    }
  }
  return [...leads.values()];
}

function isForbidden({ response }: Answer): boolean {
  return response.status === 401 || response.status === 403;
}

function findDeadEnd({ answer, node, path, reference }: Lead, end: Answer): Deviation | undefined {
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
    found: `the status ${status} and ${root?.resourceType ?? 'no resource'} for GET ${path}`,
  });
  // What is to be repeated is the read that led nowhere.
  return { ...deviation, exchange: end.exchange };
}

function nameOwner(answer: Answer, node: ElementNode): string {
  let owner: ElementNode | undefined = node;
  while (owner !== undefined && owner.resourceType === undefined) owner = owner.parent;
  const id = owner === undefined ? undefined : findValue(owner, 'id');
  return owner === undefined || id === undefined
    ? answer.exchange.request.url
    : `${owner.resourceType ?? ''}/${id}`;
}
