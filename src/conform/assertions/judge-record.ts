import { formatExactJson } from '../../fhir/exact-json.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { readJson } from '../../fhir/read-json.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findResource } from '../answer.js';
import { describeBody, expectStatus } from '../expectations/expect-answer.js';
import { expectContent } from '../expectations/expect-content.js';
import { describeWithout, formatMatches, listMatches } from '../expectations/expect-matches.js';
import {
  joinJudgements,
  judgeOne,
  nothingExamined,
  toDeviation,
  type Deviation,
  type Judgement,
} from '../expectations/judgement.js';
import type { ResourceBody } from '../fixtures/resource-body.js';
import { getRecordPath } from '../interactions/use-record.js';
import { isBundle, watchList, type Awaited, type Watch } from '../interactions/watch-list.js';
import { toRecordWord, type KnownRecord, type RecordType } from '../record-type.js';
import { getAnswer, getBody, getRecord, type Scenario } from '../scenario/scenario.js';
import { findValue, selectNodes, selectValues } from '../select-nodes.js';

/** Reads the record again: every element, or those of the given names, is as it was sent, to the last digit. */
export async function judgeReadBack(
  scenario: Scenario,
  type: RecordType,
  names?: readonly string[],
): Promise<Judgement> {
  if (getRecord(scenario, type).id === undefined) {
    const answer = getAnswer(scenario);
    const status = String(answer.response.status);
    return judgeOne(
      toDeviation(answer, 'the id of a new record, to read it again', `the status ${status} and no id`),
    );
  }
  const answer = await scenario.ask({ method: 'GET', path: getRecordPath(scenario) });
  return joinJudgements([
    expectStatus([answer], [200]),
    expectContent(answer, toNode(getBody(scenario)), names),
  ]);
}

/** The last answer is the record as it was before the change. */
export function judgeEarlier(scenario: Scenario, type: RecordType): Judgement {
  const { earlierBody } = scenario.memory;
  return earlierBody?.resourceType !== type
    ? nothingExamined(`The ${toRecordWord(type)} has not been changed.`)
    : expectContent(getAnswer(scenario), toNode(earlierBody));
}

/**
 * A search shows the record, or one that was shown is shown no more, within so many seconds. Each search is an exchange
 * of the step, with its time; a finding says when it was asked. That a record is not shown says something only where it
 * was shown before. Where it was not seen and the list goes on beyond the pages that were read, nothing is said of it.
 */
export async function judgeFoundInTime(
  scenario: Scenario,
  isWanted: boolean,
  seconds: number,
): Promise<Judgement> {
  if (!isWanted && scenario.memory.wasFound !== true) {
    return nothingExamined(
      'No search showed the record before, so that nothing is shown by one that does not show it now.',
    );
  }
  const watch = await watchList(scenario, { isWanted, seconds });
  if (watch === undefined) return nothingExamined('No record was created.');
  if (isBundle(watch.answer) && !watch.isWhole) {
    const length = String(watch.pages.length);
    return nothingExamined(`The list goes on after ${length} pages, which did not show the record.`);
  }
  return judgeOne(
    watch.isSeen && watch.isInTime
      ? undefined
      : describeLateness(watch, { record: getRecord(scenario), isWanted, seconds }),
  );
}

function describeLateness(
  { answer, pages, isSeen, asked, answered }: Watch,
  { record, isWanted, seconds }: Awaited & { readonly record: KnownRecord },
): Deviation {
  const name = `${record.type}/${record.id ?? ''}`;
  const list = isWanted ? `a list with ${name}` : `a list without ${name}`;
  const expected = `${list} within ${String(seconds)} seconds`;
  if (isSeen) return toDeviation(answer, expected, `such a list, but only after ${String(answered)} seconds`);
  const found = isBundle(answer)
    ? describeList(pages.flatMap(listMatches).length, isWanted)
    : `the status ${String(answer.response.status)}`;
  return toDeviation(answer, expected, `${found}, asked after ${asked.join(', ')} seconds`);
}

function describeList(matches: number, isMissed: boolean): string {
  return isMissed ? describeWithout(matches) : `${formatMatches(matches)} with it`;
}

/** The last answer lists every version of the record that the scenario made, newest first, and what made each. */
export function judgeHistory(scenario: Scenario, methods: readonly string[]): Judgement {
  const answer = getAnswer(scenario);
  const root = findResource(answer);
  if (root?.resourceType !== 'Bundle' || findValue(root, 'type') !== 'history') {
    return judgeOne(toDeviation(answer, 'a Bundle of the type history', describeBody(answer)));
  }
  const found = selectValues(root, 'entry.request.method');
  const versions = String(selectNodes(root, 'entry').length);
  const word = toRecordWord(getRecord(scenario).type);
  return judgeOne(
    found.join() === methods.join()
      ? undefined
      : toDeviation(
          answer,
          `the versions of the ${word}, newest first, made by ${methods.join(', ')}`,
          found.length === 0
            ? `entries (${versions}) that do not say what made them`
            : `versions made by ${found.join(', ')}`,
        ),
  );
}

function toNode(body: ResourceBody): ElementNode {
  const { root } = readJson(formatExactJson(body));
  if (root === undefined) throw new ToolkitError('internal', 'A record of the toolkit cannot be read');
  return root;
}
