import { formatExactJson } from '../../fhir/exact-json.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { readJson } from '../../fhir/read-json.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findResource, isSuccess, type Answer } from '../answer.js';
import { describeBody, expectStatus } from '../expectations/expect-answer.js';
import { expectContent } from '../expectations/expect-content.js';
import { findNextLink, isRecord, listMatches } from '../expectations/expect-matches.js';
import {
  joinJudgements,
  judgeOne,
  nothingExamined,
  toDeviation,
  type Judgement,
} from '../expectations/judgement.js';
import type { RecordBody } from '../fixtures/new-record.js';
import { followPages } from '../interactions/follow-pages.js';
import { getRecordPath } from '../interactions/use-record.js';
import { getBody } from '../interactions/write-record.js';
import { toRecordWord, type RecordType } from '../record-type.js';
import { judgeEarlier, judgeReadBack } from './judge-writing.js';
import { getAnswer, getRecord, type Scenario } from '../scenario/scenario.js';
import { findValue, selectNodes, selectValues } from '../select-nodes.js';

/** The patient or record, read again, is as it was sent. */
export function judgeAsSent(scenario: Scenario, type: RecordType): Promise<Judgement> {
  return type === 'Patient' ? judgeReadBack(scenario) : judgeRecordReadBack(scenario);
}

/** The last answer is the patient or record as it was before the change. */
export function judgeAsBefore(scenario: Scenario, type: RecordType): Judgement {
  return type === 'Patient' ? judgeEarlier(scenario) : judgeRecordEarlier(scenario);
}

/** Reads the record again: every element is as it was sent, to the last digit. */
async function judgeRecordReadBack(scenario: Scenario): Promise<Judgement> {
  if (getRecord(scenario).id === undefined) {
    const answer = getAnswer(scenario);
    const status = String(answer.response.status);
    return judgeOne(
      toDeviation(answer, 'the id of a new record, to read it again', `the status ${status} and no id`),
    );
  }
  const answer = await scenario.ask({ method: 'GET', path: getRecordPath(scenario) });
  return joinJudgements([expectStatus([answer], [200]), expectContent(answer, toNode(getBody(scenario)))]);
}

function judgeRecordEarlier(scenario: Scenario): Judgement {
  const { earlierBody } = scenario.memory;
  return earlierBody === undefined
    ? nothingExamined('The record has not been changed.')
    : expectContent(getAnswer(scenario), toNode(earlierBody));
}

/** Milliseconds before each further search, until the time is up. */
const firstWait = 250;

/**
 * A search by the patient shows the record, or shows it no more, within so many seconds. Each search is an exchange of
 * the step, with its time; a finding says when it was asked. Where the record was not seen and the list goes on beyond
 * the pages that were read, nothing is said of it.
 */
export async function judgeFoundInTime(
  scenario: Scenario,
  isWanted: boolean,
  seconds: number,
): Promise<Judgement> {
  const { owner } = scenario.memory;
  const record = getRecord(scenario);
  if (owner === undefined || record.id === undefined) return nothingExamined('No record was created.');
  const bound = seconds * 1000;
  const asked: number[] = [];
  let wait = firstWait;
  for (let waited = 0; ; wait *= 2) {
    const first = await scenario.ask({ method: 'GET', path: record.type, query: { patient: owner } });
    const pages = await followPages(scenario, first);
    asked.push(waited / 1000);
    const matches = pages.flatMap(listMatches);
    const isThere = matches.some((entry) => isRecord(entry, record));
    const last = pages.find((page) => !isBundle(page)) ?? pages.at(-1) ?? first;
    const isWhole = isBundle(last) && (isThere || findNextLink(last) === undefined);
    if (isWhole && isThere === isWanted) return judgeOne();
    if (waited === bound) {
      if (isBundle(last) && !isWhole) {
        const length = String(pages.length);
        return nothingExamined(`The list goes on after ${length} pages, which did not show the record.`);
      }
      const lateness = { record, isWanted, seconds, asked, matches: matches.length };
      return judgeOne(describeLateness(last, lateness));
    }
    // The last look is at the end of the time, so that what comes just before it is not called late.
    const pause = Math.min(wait, bound - waited);
    await scenario.session.wait(pause);
    waited += pause;
  }
}

interface Lateness {
  readonly record: ReturnType<typeof getRecord>;
  readonly isWanted: boolean;
  readonly seconds: number;
  readonly asked: readonly number[];
  /** How many the last list had, on all its pages. */
  readonly matches: number;
}

function isBundle(answer: Answer): boolean {
  return isSuccess(answer) && findResource(answer)?.resourceType === 'Bundle';
}

function describeLateness(answer: Answer, { record, isWanted, seconds, asked, matches }: Lateness) {
  const name = `${record.type}/${record.id ?? ''}`;
  const list = isWanted ? `a list with ${name}` : `a list without ${name}`;
  const found = isBundle(answer)
    ? `${describeMatches(matches)} ${isWanted ? 'without' : 'with'} it`
    : `the status ${String(answer.response.status)}`;
  return toDeviation(
    answer,
    `${list} within ${String(seconds)} seconds`,
    `${found}, asked after waiting ${asked.join(', ')} seconds`,
  );
}

function describeMatches(count: number): string {
  return count === 1 ? '1 match' : `${String(count)} matches`;
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

function toNode(body: RecordBody): ElementNode {
  const { root } = readJson(formatExactJson(body));
  if (root === undefined) throw new ToolkitError('internal', 'A record of the toolkit cannot be read');
  return root;
}
