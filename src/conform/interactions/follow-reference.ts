import type { ClientRequest } from '../../client/client-request.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { findResource, isSuccess, type Answer } from '../answer.js';
import { nothingExamined, type Judgement } from '../expectations/judgement.js';
import { toAddress } from '../references.js';
import type { Scenario } from '../scenario/scenario.js';

/** More records than these are not read in a scenario to see where references lead, out of politeness. */
const maximumRecords = 200;

/**
 * Reads what a reference leads to, a path below the base URL or a URL elsewhere, once in a run; undefined where the scenario
 * has followed enough of them.
 */
export function follow(
  { memory, session, ask }: Scenario,
  place: string,
  request: Pick<ClientRequest, 'path' | 'url' | 'ledBy'> = { path: place },
): Promise<Answer> | undefined {
  const known = session.followed.get(place);
  if (known !== undefined) return known;
  if (memory.followed.size >= maximumRecords) {
    memory.unfollowed.add(place);
    return undefined;
  }
  memory.followed.add(place);
  const asked = ask({ method: 'GET', ...request });
  session.followed.set(place, asked);
  // An answer that never came says nothing to the scenarios after this one.
  asked.catch(() => session.followed.delete(place));
  return asked;
}

/**
 * The resource of a type that a literal reference leads to; none where it leads elsewhere or nowhere: whether
 * references lead anywhere is a question of its own.
 */
export async function followTo(
  scenario: Scenario,
  reference: string,
  type: string,
): Promise<ElementNode | undefined> {
  const address = toAddress(reference, scenario.session.target.baseUrl);
  if (address?.type !== type) return undefined;
  const answer = await follow(scenario, `${type}/${address.id}`);
  const resource = answer === undefined || !isSuccess(answer) ? undefined : findResource(answer);
  return resource?.resourceType === type ? resource : undefined;
}

/**
 * What was judged by following references. Where nothing deviates and some of them were left unread, nothing is said of
 * the whole.
 */
export function judgeFollowed({ memory }: Scenario, judgement: Judgement): Judgement {
  const left = memory.unfollowed.size;
  if (left === 0 || judgement.deviations.length > 0) return judgement;
  const all = String(memory.followed.size + left);
  return nothingExamined(
    `The answers lead to ${all} records, of which ${String(left)} were not read, so that nothing is said of the whole: a scenario reads no more than ${String(maximumRecords)}.`,
  );
}
