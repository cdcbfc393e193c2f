import { describe, expect, it } from 'vitest';
import { expectDated, expectOrder } from '../../../../src/conform/expectations/expect-dates.js';
import { createSearchset } from '../../../support/answer-fixture.js';

const observation = (changes: object) => ({
  resourceType: 'Observation',
  id: '1',
  status: 'final',
  ...changes,
});

describe('a record of a timeline', () => {
  const judge = (changes: object) => expectDated([createSearchset([observation(changes)])], 'Observation');

  it.each([{ effectiveDateTime: '2019' }, { effectivePeriod: { start: '2019-05-01' } }])(
    'is dated by %j',
    (changes) => {
      expect(judge(changes)).toEqual({ examined: 1, deviations: [] });
    },
  );

  it.each([{}, { effectivePeriod: { end: '2019-05-01' } }, { issued: '2019-05-01T09:00:00Z' }])(
    'is not dated by %j',
    (changes) => {
      expect(judge(changes).deviations).toMatchObject([
        {
          expected: 'a date in effectiveDateTime or effectivePeriod.start',
          found: 'Observation/1 without',
        },
      ]);
    },
  );

  it.each([
    ['Observation', observation({ status: 'entered-in-error' })],
    ['Procedure', { resourceType: 'Procedure', id: '1', status: 'completed', notDone: true }],
    ['Immunization', { resourceType: 'Immunization', id: '1', status: 'completed', notGiven: true }],
    ['Encounter', { resourceType: 'Encounter', id: '1', status: 'planned' }],
    [
      'MedicationStatement',
      { resourceType: 'MedicationStatement', id: '1', status: 'intended', taken: 'unk' },
    ],
    ['MedicationStatement', { resourceType: 'MedicationStatement', id: '1', status: 'active', taken: 'n' }],
    ['Condition', { resourceType: 'Condition', id: '1', verificationStatus: 'refuted' }],
  ] as const)('need have no date where it has not happened: %s', (type, resource) => {
    expect(expectDated([createSearchset([resource])], type).examined).toBe(0);
  });
});

describe('the order of a timeline', () => {
  const judge = (order: 'from new to old' | 'from old to new', ...pages: readonly (readonly string[])[]) =>
    expectOrder(
      pages.map((dates) => createSearchset(dates.map((date) => observation({ effectiveDateTime: date })))),
      'Observation',
      order,
    );

  it('goes on from page to page', () => {
    expect(judge('from old to new', ['2019', '2020-05'], ['2021-01-01'])).toEqual({
      examined: 2,
      deviations: [],
    });
    expect(judge('from new to old', ['2021', '2020'], ['2022']).deviations).toMatchObject([
      { expected: 'records from new to old', found: 'Observation/1 of 2020 before Observation/1 of 2022' },
    ]);
    expect(judge('from old to new', ['2021', '2020']).deviations).toHaveLength(1);
  });

  it.each([
    ['a year that holds the day', ['2019-06-01', '2019']],
    ['the same day', ['2019-06-01', '2019-06-01']],
    ['later in UTC and earlier on the wall', ['2019-06-01T01:30:00+01:00', '2019-06-01T01:00:00Z']],
  ])('is not broken by %s', (_what, dates) => {
    expect(judge('from old to new', dates).deviations).toEqual([]);
    expect(judge('from new to old', dates).deviations).toEqual([]);
  });

  it('is not broken by times that overlap, nor by one that has not ended, and is by those that do not', () => {
    const judgePeriods = (...periods: readonly object[]) =>
      expectOrder(
        [createSearchset(periods.map((effectivePeriod) => observation({ effectivePeriod })))],
        'Observation',
        'from new to old',
      ).deviations;
    const stay = { start: '2019-06-01', end: '2019-06-10' };
    expect(judgePeriods(stay, { start: '2019-06-05', end: '2019-06-06' })).toEqual([]);
    expect(judgePeriods({ start: '2019-06-01' }, { start: '2019-07-01', end: '2019-07-02' })).toEqual([]);
    expect(judgePeriods(stay, { start: '2019-07-01', end: '2019-07-02' })).toHaveLength(1);
  });

  it('passes over what has no date, and needs two to compare', () => {
    const undated = createSearchset([observation({}), observation({ effectiveDateTime: '2019' })]);
    expect(expectOrder([undated], 'Observation', 'from old to new').examined).toBe(0);
  });
});
