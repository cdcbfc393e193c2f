import { describe, expect, it } from 'vitest';
import {
  expectEachOnce,
  expectEntriesNamed,
  expectNotInSelfLink,
  expectPageLength,
  expectSelfLink,
  expectTotal,
  expectTotalOnPages,
} from '../../../../src/conform/expectations/expect-list.js';
import { findNextLink } from '../../../../src/conform/expectations/expect-matches.js';
import { createAnswer, createPatientResource, createSearchset } from '../../../support/answer-fixture.js';

const baseUrl = 'http://target.test/fhir';
const patients = ['1', '2', '3'].map((id) => createPatientResource(id, `999000000${id}`));
const records = patients.map(({ id }) => ({ type: 'Patient', id }) as const);
const list = createSearchset(patients);
const empty = createSearchset([], { entry: undefined });
const [first, second, third] = patients;
if (first === undefined || second === undefined || third === undefined) throw new Error('three patients');

describe('the entries of a list', () => {
  it('say why they are there and what their address is', () => {
    expect(expectEntriesNamed(list, baseUrl)).toEqual({ examined: 6, deviations: [] });
    expect(expectEntriesNamed(empty, baseUrl)).toMatchObject({
      examined: 0,
      reason: 'The list of matches is empty.',
    });
  });

  it.each([
    ['search.mode', { fullUrl: `${baseUrl}/Patient/1`, resource: first }, 'none'],
    ['fullUrl', { resource: first, search: { mode: 'match' } }, 'no fullUrl'],
    [
      'own fullUrl',
      { resource: first, search: { mode: 'match' }, fullUrl: 'http://internal/Patient/1' },
      'http://internal/Patient/1',
    ],
  ])('are told where one has no %s', (_what, entry, found) => {
    const answer = createSearchset([], { entry: [entry] });
    expect(expectEntriesNamed(answer, baseUrl).deviations).toMatchObject([
      { found, path: 'Bundle.entry[0]' },
    ]);
  });

  it('are as many as the total', () => {
    expect(expectTotal([list]).deviations).toEqual([]);
    expect(expectTotal([createSearchset(patients, { total: 4 })]).deviations).toMatchObject([
      { found: 'the total 4' },
    ]);
    expect(expectTotal([createSearchset(patients, { total: undefined })]).deviations).toMatchObject([
      { found: 'no total' },
    ]);
    expect(expectTotal([createAnswer()]).examined).toBe(0);
    const pages = [createSearchset([first, second], { total: 3 }), createSearchset([third])];
    expect(expectTotal(pages).deviations).toEqual([]);
  });

  it('may be fewer than the total where the list goes on, and not more', () => {
    const link = [{ relation: 'next', url: `${baseUrl}/Patient?page=2` }];
    const goingOn = (total?: number) => expectTotal([createSearchset(patients, { total, link })]);
    expect(goingOn(30)).toMatchObject({ examined: 0, deviations: [] });
    expect(goingOn(2).deviations).toMatchObject([
      { expected: 'the total of at least 3', found: 'the total 2' },
    ]);
    expect(goingOn().deviations).toMatchObject([{ found: 'no total' }]);
  });
});

describe('the link self', () => {
  const criteria = [{ parameter: 'family', value: 'Smith' }];
  const withSelf = (url: string) => createSearchset(patients, { link: [{ relation: 'self', url }] });

  it('names the search that the list answers', () => {
    expect(expectSelfLink(list, criteria).deviations).toEqual([]);
    expect(expectSelfLink(withSelf(`${baseUrl}/Patient?family=Jones`), criteria).deviations).toHaveLength(1);
    expect(expectSelfLink(withSelf('Patient?family=Smith'), criteria).deviations).toMatchObject([
      { expected: 'an absolute URL in the link "self"' },
    ]);
    expect(expectSelfLink(createSearchset(patients, { link: [] }), criteria).deviations).toMatchObject([
      { found: 'no such link' },
    ]);
    expect(expectSelfLink(createAnswer(), criteria).examined).toBe(0);
  });

  it('does not name a parameter that was passed over', () => {
    expect(expectNotInSelfLink(list, 'nonsense').deviations).toEqual([]);
    expect(
      expectNotInSelfLink(withSelf(`${baseUrl}/Patient?nonsense=1`), 'nonsense').deviations,
    ).toHaveLength(1);
    expect(expectNotInSelfLink(createSearchset([], { link: [] }), 'nonsense').examined).toBe(0);
  });
});

describe('the pages of a list', () => {
  const pages = [createSearchset([first, second], { total: 3 }), createSearchset([third], { total: 3 })];

  it('show each record once, are no longer than asked, and count all', () => {
    expect(expectEachOnce(pages, records)).toEqual({ examined: 3, deviations: [] });
    expect(expectPageLength(pages, 2)).toEqual({ examined: 2, deviations: [] });
    expect(expectTotalOnPages(pages, 3)).toEqual({ examined: 2, deviations: [] });
  });

  it.each([
    ['twice', [createSearchset([first, second]), createSearchset([second, third])], 'Patient/2 2 times'],
    ['not at all', [createSearchset([first, second])], 'Patient/3 on none of them'],
  ])('show a record %s', (_times, wrong, found) => {
    expect(expectEachOnce(wrong, records).deviations).toMatchObject([{ found }]);
  });

  it('are told where one is too long or counts only itself', () => {
    expect(expectPageLength([list], 2).deviations).toMatchObject([{ found: '3 matches' }]);
    const counted = [
      createSearchset([first, second]),
      createSearchset([third]),
      createSearchset([], { total: 3 }),
    ];
    expect(expectTotalOnPages(counted, 3)).toMatchObject({
      examined: 3,
      deviations: [
        {
          expected: 'a total as high as there are matches on all 3 pages, which is 3',
          found: 'the total 2 on 2 pages',
        },
      ],
    });
  });

  it('are nothing examined where all is on one', () => {
    expect(expectPageLength([createSearchset([first, second])], 2)).toEqual({
      examined: 0,
      deviations: [],
      reason:
        'The list has 2 matches and came on one page, so that nothing is shown of pages: name a record of a patient who has more than 2 of the kind.',
    });
    const link = [{ relation: 'next', url: `${baseUrl}?page=2` }];
    expect(expectPageLength([createSearchset([first], { link })], 2).examined).toBe(1);
  });

  it('are nothing examined where there is none', () => {
    expect(expectEachOnce([], records).examined).toBe(0);
    expect(expectEachOnce(pages, []).examined).toBe(0);
    expect(expectPageLength([], 2).examined).toBe(0);
    expect(expectTotalOnPages([], 2).examined).toBe(0);
  });

  it('are followed by the link next', () => {
    const answer = createSearchset([first], { link: [{ relation: 'next', url: `${baseUrl}?page=2` }] });
    expect(findNextLink(answer)).toBe(`${baseUrl}?page=2`);
    expect(findNextLink(list)).toBeUndefined();
    expect(findNextLink(createAnswer())).toBeUndefined();
  });
});
