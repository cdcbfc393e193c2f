import type { ElementNode } from '../../fhir/element-node.js';
import { findResource, type Answer } from '../answer.js';
import type { KnownRecord } from '../record-type.js';
import type { Criterion } from '../scenario/scenario.js';
import { findValue, selectNodes } from '../select-nodes.js';
import { findNextLink, formatMatches, formatTimes, isRecord, listMatches } from './expect-matches.js';
import {
  joinJudgements,
  judgeEach,
  judgeOne,
  nothingExamined,
  toDeviation,
  toNodeDeviation,
  type Judgement,
} from './judgement.js';

const noEntry = 'The list of matches is empty.';

/** Every entry says why it is there and has a fullUrl below the base URL that ends in type and id. */
export function expectEntriesNamed(answer: Answer, baseUrl: string): Judgement {
  const entries = listEntries(answer);
  return joinJudgements([
    judgeEach(
      entries,
      (entry) =>
        findValue(entry, 'search.mode') === undefined
          ? toNodeDeviation(answer, entry, { expected: 'search.mode on each entry', found: 'none' })
          : undefined,
      noEntry,
    ),
    judgeEach(
      entries.filter((entry) => findValue(entry, 'resource.id') !== undefined),
      (entry) => {
        const expected = `${baseUrl}/${findType(entry)}/${findValue(entry, 'resource.id') ?? ''}`;
        const found = findValue(entry, 'fullUrl');
        return found === expected
          ? undefined
          : toNodeDeviation(answer, entry, {
              expected: `the fullUrl ${expected}`,
              found: found ?? 'no fullUrl',
            });
      },
      noEntry,
    ),
  ]);
}

/**
 * `Bundle.total` of the first page is the number of matches on all of them. Where the list goes on beyond the pages that were
 * read, it only shows whether there are more matches than it says.
 */
export function expectTotal(pages: readonly Answer[]): Judgement {
  const [answer] = pages;
  const root = answer === undefined ? undefined : findResource(answer);
  if (answer === undefined || root === undefined) return nothingExamined('The answer is no list of matches.');
  const matches = pages.flatMap(listMatches).length;
  const total = findValue(root, 'total');
  const goesOn = findNextLink(pages.at(-1) ?? answer) !== undefined;
  if (goesOn && Number(total) >= matches) {
    return nothingExamined(`The list goes on after ${String(pages.length)} pages.`);
  }
  const found = total === undefined ? 'no total' : `the total ${total}`;
  return judgeOne(
    total === String(matches)
      ? undefined
      : toDeviation(answer, `the total ${goesOn ? 'of at least ' : ''}${String(matches)}`, found),
  );
}

/** The link `self` is an absolute URL with the parameters that were asked for (https://hl7.org/fhir/STU3/search.html#conformance). */
export function expectSelfLink(answer: Answer, criteria: readonly Criterion[]): Judgement {
  const root = findResource(answer);
  if (root === undefined) return nothingExamined('The answer is no list of matches.');
  const self = findLink(root, 'self');
  const expected = `a link "self" with ${criteria.map(({ parameter, value }) => `${parameter}=${value}`).join(' and ')}`;
  if (self === undefined) return judgeOne(toDeviation(answer, expected, 'no such link'));
  if (!URL.canParse(self)) return judgeOne(toDeviation(answer, 'an absolute URL in the link "self"', self));
  const { searchParams } = new URL(self);
  const kept = criteria.every(({ parameter, value }) => searchParams.getAll(parameter).includes(value));
  return judgeOne(kept ? undefined : toDeviation(answer, expected, self));
}

/** The link `self` does not name a parameter that the server ignored (https://hl7.org/fhir/STU3/search.html#conformance). */
export function expectNotInSelfLink(answer: Answer, parameter: string): Judgement {
  const root = findResource(answer);
  const self = root === undefined ? undefined : findLink(root, 'self');
  if (self === undefined) return nothingExamined('The answer has no link "self".');
  return judgeOne(
    self.includes(parameter) ? toDeviation(answer, `a link "self" without ${parameter}`, self) : undefined,
  );
}

/** No page has more matches than were asked for. Nothing is examined where the list is too short for a second page. */
export function expectPageLength(pages: readonly Answer[], length: number): Judgement {
  const [first] = pages;
  if (first !== undefined && pages.length === 1 && findNextLink(first) === undefined) {
    const found = listMatches(first).length;
    if (found <= length) return nothingExamined(describeShortList(found, length));
  }
  return judgeEach(
    pages,
    (page) => {
      const found = listMatches(page).length;
      return found <= length
        ? undefined
        : toDeviation(page, `at most ${formatMatches(length)} on a page`, formatMatches(found));
    },
    'No page was received.',
  );
}

function describeShortList(found: number, length: number): string {
  return `The list has ${formatMatches(found)} and came on one page, so that nothing is shown of pages: name a record of a patient who has more than ${String(length)} of the kind.`;
}

/** The pages together show each of the records exactly once. */
export function expectEachOnce(pages: readonly Answer[], records: readonly KnownRecord[]): Judgement {
  const [firstPage] = pages;
  if (firstPage === undefined) return nothingExamined('No page was received.');
  const entries = pages.flatMap(listMatches);
  return judgeEach(
    records,
    (record) => {
      const times = entries.filter((entry) => isRecord(entry, record)).length;
      if (times === 1) return undefined;
      const name = `${record.type}/${record.id ?? record.identifier?.value ?? ''}`;
      const all = `over ${String(pages.length)} pages`;
      return toDeviation(
        pages.at(-1) ?? firstPage,
        `${name} once ${all}`,
        times === 0 ? `${name} on none of them` : `${name} ${formatTimes(times)}`,
      );
    },
    'There is no record that the pages should show.',
  );
}

/** No record is among the matches of all pages more than once. */
export function expectNoRepeats(pages: readonly Answer[]): Judgement {
  const seen = new Set<string>();
  const matches = pages.flatMap((page) => listMatches(page).map((entry) => ({ page, entry })));
  return judgeEach(
    matches,
    ({ page, entry }) => {
      const name = `${findType(entry)}/${findValue(entry, 'resource.id') ?? ''}`;
      const isNew = !seen.has(name);
      seen.add(name);
      return isNew
        ? undefined
        : toNodeDeviation(page, entry, { expected: `${name} once on all pages`, found: `${name} again` });
    },
    noEntry,
  );
}

/** Where a page has a total, it is the number of matches on all pages (https://hl7.org/fhir/STU3/bundle.html#searchset). */
export function expectTotalOnPages(pages: readonly Answer[], matches: number): Judgement {
  const wrong = pages.flatMap((page) => {
    const root = findResource(page);
    const total = root === undefined ? undefined : findValue(root, 'total');
    return total === undefined || total === String(matches) ? [] : [{ page, total }];
  });
  const [first] = wrong;
  if (pages.length === 0) return nothingExamined('No page was received.');
  if (first === undefined) return { examined: pages.length, deviations: [] };
  const on = wrong.length === 1 ? 'a page' : `${String(wrong.length)} pages`;
  const expected = `a total as high as there are matches on all ${String(pages.length)} pages, which is ${String(matches)}`;
  return {
    examined: pages.length,
    deviations: [toDeviation(first.page, expected, `the total ${first.total} on ${on}`)],
  };
}

function listEntries(answer: Answer): readonly ElementNode[] {
  const root = findResource(answer);
  return root === undefined ? [] : selectNodes(root, 'entry');
}

function findType(entry: ElementNode): string {
  return selectNodes(entry, 'resource')[0]?.resourceType ?? '';
}

function findLink(bundle: ElementNode, relation: string): string | undefined {
  const link = selectNodes(bundle, 'link').find((node) => findValue(node, 'relation') === relation);
  return link === undefined ? undefined : findValue(link, 'url');
}
