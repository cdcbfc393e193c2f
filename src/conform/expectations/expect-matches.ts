import { findChild, type ElementNode } from '../../fhir/element-node.js';
import { findResource, type Answer } from '../answer.js';
import type { KnownRecord } from '../record-type.js';
import type { Criterion } from '../scenario/scenario.js';
import { findValue, selectNodes } from '../select-nodes.js';
import { describeBody } from './expect-answer.js';
import {
  joinJudgements,
  judgeEach,
  judgeOne,
  nothingExamined,
  toDeviation,
  toNodeDeviation,
  type Deviation,
  type Judgement,
} from './judgement.js';
import { withArticle } from '../words.js';
import { describeHeld, hasIdentifier, isComparable, matchesCriterion } from './matches-criterion.js';

/**
 * The entries of a searchset that are matches: those marked so, and those that are not marked at all. What the server
 * says of the search in an OperationOutcome is none (https://hl7.org/fhir/STU3/search.html#errors).
 */
export function listMatches(answer: Answer): readonly ElementNode[] {
  const root = findResource(answer);
  if (root?.resourceType !== 'Bundle') return [];
  return selectNodes(root, 'entry').filter((entry) => {
    const mode = findValue(entry, 'search.mode');
    const isOutcome = findChild(entry, 'resource')?.resourceType === 'OperationOutcome';
    return !isOutcome && (mode === undefined || mode === 'match');
  });
}

/** The body is a Bundle of the type searchset (https://hl7.org/fhir/STU3/search.html#return). */
export function expectSearchset(answer: Answer): Judgement {
  const root = findResource(answer);
  if (root?.resourceType !== 'Bundle') {
    return judgeOne(toDeviation(answer, 'a Bundle of the type searchset', describeBody(answer)));
  }
  const type = findValue(root, 'type');
  return judgeOne(
    type === 'searchset'
      ? undefined
      : toDeviation(answer, 'a Bundle of the type searchset', `a Bundle of the type ${type ?? '(none)'}`),
  );
}

/**
 * Nothing was found: an empty searchset, whose total, where there is one, is 0. To find nothing is no error, not even
 * where nobody knows the patient who is asked for (https://hl7.org/fhir/STU3/search.html#errors).
 */
export function expectNoMatch(answer: Answer): Judgement {
  const matches = listMatches(answer);
  const root = findResource(answer);
  const total = root === undefined ? undefined : findValue(root, 'total');
  return joinJudgements([
    expectSearchset(answer),
    judgeOne(
      matches.length === 0 ? undefined : toDeviation(answer, 'no match', formatMatches(matches.length)),
    ),
    judgeOne(
      total === undefined || total === '0'
        ? undefined
        : toDeviation(answer, 'the total 0', `the total ${total}`),
    ),
  ]);
}

/**
 * The record is among the matches of all pages this often: once, or not at all. Where it was not seen and the list
 * goes on beyond the pages that were read, nothing is said of it.
 */
export function expectOccurrence(pages: readonly Answer[], record: KnownRecord, times: 0 | 1): Judgement {
  const last = pages.at(-1);
  if (last === undefined) return nothingExamined('No list was received.');
  const found = pages.flatMap(listMatches).filter((entry) => isRecord(entry, record)).length;
  const lists = joinJudgements(pages.map(expectSearchset));
  if (lists.deviations.length === 0 && found === 0 && findNextLink(last) !== undefined) {
    return nothingExamined(
      `The list goes on after ${String(pages.length)} pages, which did not show the record.`,
    );
  }
  const name = `${record.type}/${record.id ?? record.identifier?.value ?? ''}`;
  const expected = times === 1 ? `${name} exactly once` : `a list without ${name}`;
  return joinJudgements([
    lists,
    judgeOne(found === times ? undefined : toDeviation(last, expected, describeOccurrence(pages, found))),
  ]);
}

function describeOccurrence(pages: readonly Answer[], found: number): string {
  const matches = pages.flatMap(listMatches).length;
  return found === 0 ? describeWithout(matches) : `it ${formatTimes(found)} among ${formatMatches(matches)}`;
}

/** So many matches, none of which is the record. */
export function describeWithout(matches: number): string {
  return matches === 0 ? 'no match' : `${formatMatches(matches)} without it`;
}

/** So many matches, in words. */
export function formatMatches(count: number): string {
  return count === 1 ? '1 match' : `${String(count)} matches`;
}

/** The address of the next page; none on the last. */
export function findNextLink(answer: Answer): string | undefined {
  const root = findResource(answer);
  const next = root === undefined ? [] : selectNodes(root, 'link').filter(isNext);
  return next[0] === undefined ? undefined : findValue(next[0], 'url');
}

function isNext(link: ElementNode): boolean {
  return findValue(link, 'relation') === 'next';
}

/** What a search asked for, of a target with this base URL. */
export interface Question {
  readonly type: string;
  readonly criteria: readonly Criterion[];
  readonly baseUrl: string;
}

/** Every match on every page has what was asked for. Nothing is examined where there is no match. */
export function expectMatchesFit(pages: readonly Answer[], question: Question): Judgement {
  const comparable = question.criteria.filter(({ parameter }) => isComparable(question.type, parameter));
  const checks = pages.flatMap((answer) =>
    listMatches(answer).flatMap((entry) => comparable.map((criterion) => ({ answer, entry, criterion }))),
  );
  return judgeEach(
    checks,
    (check) => findMisfit(check, question),
    'The search found nothing that could be compared with what was asked for.',
  );
}

function findMisfit(
  {
    answer,
    entry,
    criterion,
  }: { readonly answer: Answer; readonly entry: ElementNode; readonly criterion: Criterion },
  { type, baseUrl }: Question,
): Deviation | undefined {
  const resource = findChild(entry, 'resource');
  const what = `${withArticle(type)} with ${criterion.parameter} = ${criterion.value}`;
  if (resource?.resourceType === type && matchesCriterion(resource, criterion, baseUrl)) return undefined;
  const held = resource === undefined ? '' : describeHeld(resource, criterion.parameter);
  const found = `${nameResource(resource)}${held === '' ? ', which has none' : ` with ${held}`}`;
  return toNodeDeviation(answer, resource ?? entry, { expected: what, found });
}

function nameResource(resource: ElementNode | undefined): string {
  if (resource?.resourceType === undefined) return 'an entry without a resource';
  return `${resource.resourceType}/${findValue(resource, 'id') ?? '(no id)'}`;
}

/** True where the entry of a searchset is the record: by id where it is known, else by identifier. */
export function isRecord(entry: ElementNode, record: KnownRecord): boolean {
  const resource = findChild(entry, 'resource');
  if (resource?.resourceType !== record.type) return false;
  if (record.id !== undefined) return findValue(resource, 'id') === record.id;
  return record.identifier !== undefined && hasIdentifier(resource, record.identifier);
}

/** In how many entries the record is, in words. */
export function formatTimes(times: number): string {
  if (times === 0) return 'not at all';
  return times === 1 ? 'once' : `${String(times)} times`;
}
