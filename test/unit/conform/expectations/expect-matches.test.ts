import { describe, expect, it } from 'vitest';
import {
  expectMatchesFit,
  expectNoMatch,
  expectOccurrence,
  expectSearchset,
  listMatches,
} from '../../../../src/conform/expectations/expect-matches.js';
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
    expect(expectOccurrence(createSearchset([smith, jones]), record, 1).deviations).toEqual([]);
    expect(expectOccurrence(createSearchset([smith, smith]), record, 1).deviations).toMatchObject([
      { found: 'the record 2 times' },
    ]);
    expect(expectOccurrence(empty, record, 1).deviations).toMatchObject([{ found: 'the record not at all' }]);
    const byNumber = {
      type: 'Patient',
      identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990001014' },
    } as const;
    expect(expectOccurrence(createSearchset([smith, jones]), byNumber, 1).deviations).toEqual([]);
  });

  it('has the record not at all only where there is a list', () => {
    expect(expectOccurrence(createSearchset([jones]), record, 0).deviations).toEqual([]);
    expect(expectOccurrence(createSearchset([smith]), record, 0).deviations).toHaveLength(1);
    expect(expectOccurrence(createAnswer({ status: 500, body: 'oops' }), record, 0).deviations).toHaveLength(
      1,
    );
  });
});

describe('what a search asked for', () => {
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
    expect(expectMatchesFit(createSearchset([smith]), 'Patient', criteria)).toEqual({
      examined: 1,
      deviations: [],
    });
  });

  it.each(misfits)('%s=%s is not in the match', (parameter, value) => {
    const [deviation] = expectMatchesFit(createSearchset([smith]), 'Patient', [
      { parameter, value },
    ]).deviations;
    expect(deviation).toMatchObject({
      expected: `a Patient with ${parameter} = ${value}`,
      path: 'Bundle.entry[0].resource',
    });
  });

  it('is asked without regard to accents', () => {
    const sian = createPatientResource('3', '9990001022', { name: [{ family: 'Siân' }] });
    const criteria = [{ parameter: 'family', value: 'sian' }];
    expect(expectMatchesFit(createSearchset([sian]), 'Patient', criteria).deviations).toEqual([]);
  });

  it('is not in a resource of another type', () => {
    const organization = { ...smith, resourceType: 'Organization' };
    const criteria = [{ parameter: 'gender', value: 'female' }];
    expect(expectMatchesFit(createSearchset([organization]), 'Patient', criteria).deviations).toHaveLength(1);
  });

  it('is nothing examined in an empty list, or by a parameter that cannot be compared', () => {
    expect(expectMatchesFit(empty, 'Patient', [{ parameter: 'family', value: 'x' }]).examined).toBe(0);
    const unknown = [{ parameter: 'telecom', value: 'x' }];
    expect(expectMatchesFit(createSearchset([smith]), 'Patient', unknown).examined).toBe(0);
  });
});
