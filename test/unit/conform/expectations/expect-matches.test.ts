import { describe, expect, it } from 'vitest';
import {
  expectMatchesFit,
  expectNoMatch,
  expectOccurrence,
  expectSearchset,
  listMatches,
} from '../../../../src/conform/expectations/expect-matches.js';
import type { Answer } from '../../../../src/conform/answer.js';
import type { Criterion } from '../../../../src/conform/scenario/scenario.js';
import { createAnswer, createPatientResource, createSearchset } from '../../../support/answer-fixture.js';

const smith = createPatientResource('1', '9990001006');
const jones = createPatientResource('2', '9990001014', { name: [{ family: 'Jones' }], gender: 'male' });
const empty = createSearchset([], { entry: undefined });
const record = { type: 'Patient', id: '1' } as const;

describe('a list of matches', () => {
  it('is a searchset', () => {
    expect(expectSearchset(createSearchset([smith]))).toEqual({ examined: 1, deviations: [] });
    expect(expectSearchset(createSearchset([smith], { type: 'collection' })).deviations).toMatchObject([
      { found: 'a Bundle of the type collection' },
    ]);
    expect(expectSearchset(createAnswer({ status: 404 })).deviations).toMatchObject([{ found: 'no body' }]);
  });

  it('holds what is marked as a match or not marked at all, and no outcome', () => {
    const answer = createAnswer({
      body: {
        resourceType: 'Bundle',
        type: 'searchset',
        entry: [
          { resource: smith, search: { mode: 'match' } },
          { resource: jones },
          { resource: { resourceType: 'OperationOutcome' }, search: { mode: 'outcome' } },
          { resource: { resourceType: 'OperationOutcome' } },
        ],
      },
    });
    expect(listMatches(answer)).toHaveLength(2);
  });

  it('may be empty, which is looked at', () => {
    expect(expectNoMatch(empty)).toEqual({ examined: 3, deviations: [] });
    expect(expectNoMatch(createSearchset([smith])).deviations).toHaveLength(2);
    expect(expectNoMatch(createAnswer({ status: 404 })).deviations).toHaveLength(1);
  });

  it('has the record once, by id or else by identifier', () => {
    expect(expectOccurrence([createSearchset([smith, jones])], record, 1).deviations).toEqual([]);
    expect(expectOccurrence([createSearchset([smith, smith])], record, 1).deviations).toMatchObject([
      { found: 'it 2 times among 2 matches' },
    ]);
    expect(expectOccurrence([empty], record, 1).deviations).toMatchObject([{ found: 'no match' }]);
    const byNumber = {
      type: 'Patient',
      identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990001014' },
    } as const;
    expect(expectOccurrence([createSearchset([smith, jones])], byNumber, 1).deviations).toEqual([]);
  });

  it('says nothing of a record that may be on a page which was not read', () => {
    const link = [{ relation: 'next', url: 'http://target.test/fhir/Patient?page=2' }];
    expect(expectOccurrence([createSearchset([jones], { link })], record, 1).examined).toBe(0);
    expect(expectOccurrence([createSearchset([smith], { link }), empty], record, 1).deviations).toEqual([]);
  });

  it('has the record not at all only where there is a list', () => {
    expect(expectOccurrence([createSearchset([jones])], record, 0).deviations).toEqual([]);
    expect(expectOccurrence([createSearchset([smith])], record, 0).deviations).toHaveLength(1);
    expect(
      expectOccurrence([createAnswer({ status: 500, body: 'oops' })], record, 0).deviations,
    ).toHaveLength(1);
  });
});

describe('what a search asked for', () => {
  const fit = (answer: Answer, criteria: readonly Criterion[], type = 'Patient') =>
    expectMatchesFit([answer], { type, criteria, baseUrl: 'http://target.test/fhir' });
  const fits: readonly (readonly [string, string])[] = [
    ['family', 'smith'],
    ['family', 'SMI'],
    ['given', 'mary'],
    ['name', 'anna'],
    ['gender', 'female'],
    ['birthdate', '1950-03-09'],
    ['birthdate', 'ge1949-01-01'],
    ['identifier', 'https://fhir.nhs.uk/Id/nhs-number|9990001006'],
    ['identifier', '9990001006'],
  ];
  const misfits: readonly (readonly [string, string])[] = [
    ['family', 'mith'],
    ['given', 'Anne'],
    ['name', 'Jones'],
    ['gender', 'male'],
    ['birthdate', '1950-03-08'],
    ['birthdate', 'ge1951-01-01'],
    ['identifier', 'https://other.test|9990001006'],
    ['identifier', '999'],
  ];

  it.each(fits)('%s=%s is in the match', (parameter, value) => {
    const criteria: readonly Criterion[] = [{ parameter, value }];
    expect(fit(createSearchset([smith]), criteria)).toEqual({
      examined: 1,
      deviations: [],
    });
  });

  it.each(misfits)('%s=%s is not in the match', (parameter, value) => {
    const [deviation] = fit(createSearchset([smith]), [{ parameter, value }]).deviations;
    expect(deviation).toMatchObject({
      expected: `a Patient with ${parameter} = ${value}`,
      path: 'Bundle.entry[0].resource',
    });
  });

  it('is asked without regard to accents', () => {
    const sian = createPatientResource('3', '9990001022', { name: [{ family: 'Siân' }] });
    const criteria = [{ parameter: 'family', value: 'sian' }];
    expect(fit(createSearchset([sian]), criteria).deviations).toEqual([]);
  });

  it('is not in a resource of another type', () => {
    const organization = { ...smith, resourceType: 'Organization' };
    const criteria = [{ parameter: 'gender', value: 'female' }];
    expect(fit(createSearchset([organization]), criteria).deviations).toHaveLength(1);
  });

  it('is nothing examined in an empty list, or by a parameter that cannot be compared', () => {
    expect(fit(empty, [{ parameter: 'family', value: 'x' }]).examined).toBe(0);
    const unknown = [{ parameter: 'telecom', value: 'x' }];
    expect(fit(createSearchset([smith]), unknown).examined).toBe(0);
  });

  const observation = {
    resourceType: 'Observation',
    id: 'o',
    subject: { reference: 'http://target.test/fhir/Patient/1' },
    category: [
      {
        coding: [
          { system: 'http://c', code: 'a' },
          { system: 'http://d', code: 'b' },
        ],
      },
    ],
    effectivePeriod: { start: '2019-03-10T23:30:00+00:00', end: '2019-04' },
  };

  it.each([
    ['patient', '1', 0],
    ['patient', 'Patient/1', 0],
    ['patient', '2', 1],
    ['patient', 'Group/1', 1],
    ['category', 'http://d|b', 0],
    ['category', 'http://c|b', 1],
    ['category', 'a', 0],
    ['date', 'ge2019-03-10', 0],
    ['date', 'lt2019-03-10', 1],
    ['date', 'gt2019-04-30', 1],
    ['date', 'gt2019-04-29', 0],
    ['date', '2019-03-15', 0],
    ['date', '2019-05-01', 1],
    ['date', 'sa2019-03-09', 0],
    ['date', 'eb2019-04-30', 1],
    ['date', 'nonsense', 1],
  ])('%s=%s is judged by references, tokens and stretches of time', (parameter, value, misfitting) => {
    const criteria = [{ parameter, value }];
    expect(fit(createSearchset([observation]), criteria, 'Observation').deviations).toHaveLength(misfitting);
  });

  it('may be a day by the clock on the wall, or in UTC', () => {
    const early = {
      ...observation,
      effectivePeriod: undefined,
      effectiveDateTime: '2019-07-01T00:30:00+01:00',
    };
    for (const [value, misfitting] of [
      ['2019-07-01', 0],
      ['2019-06-30', 0],
      ['2019-06-29', 1],
    ] as const) {
      const criteria = [{ parameter: 'date', value }];
      expect(fit(createSearchset([early]), criteria, 'Observation').deviations).toHaveLength(misfitting);
    }
  });
});
