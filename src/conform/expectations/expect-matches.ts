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
  toDeviation,
  toNodeDeviation,
  type Deviation,
  type Judgement,
} from './judgement.js';
import { hasIdentifier, isComparable, matchesCriterion } from './matches-criterion.js';

/** The entries of a searchset that are matches: those marked so, and those that are not marked at all. */
export function listMatches(answer: Answer): readonly ElementNode[] {
  const root = findResource(answer);
  if (root?.resourceType !== 'Bundle') return [];
  return selectNodes(root, 'entry').filter((entry) => {
    const mode = findValue(entry, 'search.mode');
    return mode === undefined || mode === 'match';
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

/** The searchset is empty, and its total, where there is one, is 0. */
export function expectNoMatch(answer: Answer): Judgement {
  const matches = listMatches(answer);
  const root = findResource(answer);
  const total = root === undefined ? undefined : findValue(root, 'total');
  return joinJudgements([
    expectSearchset(answer),
    judgeOne(
      matches.length === 0 ? undefined : toDeviation(answer, 'no match', `${String(matches.length)} matches`),
    ),
    judgeOne(
      total === undefined || total === '0'
        ? undefined
        : toDeviation(answer, 'the total 0', `the total ${total}`),
    ),
  ]);
}

/** The record is among the matches this often: once, or not at all. */
export function expectOccurrence(answer: Answer, record: KnownRecord, times: 0 | 1): Judgement {
  const found = listMatches(answer).filter((entry) => isRecord(entry, record)).length;
  const expected = times === 1 ? 'the record exactly once' : 'a list without the record';
  return joinJudgements([
    expectSearchset(answer),
    judgeOne(found === times ? undefined : toDeviation(answer, expected, `the record ${formatTimes(found)}`)),
  ]);
}

/** Every match has what was asked for. Nothing is examined where there is no match. */
export function expectMatchesFit(answer: Answer, type: string, criteria: readonly Criterion[]): Judgement {
  const comparable = criteria.filter(({ parameter }) => isComparable(parameter));
  const checks = listMatches(answer).flatMap((entry) =>
    comparable.map((criterion) => ({ entry, criterion })),
  );
  return judgeEach(
    checks,
    ({ entry, criterion }) => findMisfit(answer, entry, { type, criterion }),
    'The search found nothing that could be compared with what was asked for.',
  );
}

function findMisfit(
  answer: Answer,
  entry: ElementNode,
  { type, criterion }: { readonly type: string; readonly criterion: Criterion },
): Deviation | undefined {
  const resource = findChild(entry, 'resource');
  const what = `a ${type} with ${criterion.parameter} = ${criterion.value}`;
  if (resource?.resourceType === type && matchesCriterion(resource, criterion)) return undefined;
  return toNodeDeviation(answer, resource ?? entry, { expected: what, found: 'a match that does not fit' });
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
