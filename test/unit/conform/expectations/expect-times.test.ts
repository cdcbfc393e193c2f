import { describe, expect, it } from 'vitest';
import { expectTimesInOrder } from '../../../../src/conform/expectations/expect-times.js';
import { createAnswer, createSearchset } from '../../../support/answer-fixture.js';

const times = { start: '2035-03-12T09:00:00+00:00', end: '2035-03-12T09:20:00+00:00' };

function judge(changes: object) {
  const appointment = { resourceType: 'Appointment', id: '1', ...times, ...changes };
  return expectTimesInOrder([createSearchset([appointment])], 'Appointment');
}

describe('the times of an appointment', () => {
  it.each([
    ['in order', {}],
    ['in order across time zones', { start: '2035-03-12T10:00:00+01:00' }],
    ['as long as it says', { minutesDuration: 20 }],
    ['estimated to take less', { minutesDuration: 15 }],
  ])('are %s', (_what, changes) => {
    expect(judge(changes)).toEqual({ examined: 1, deviations: [] });
  });

  it.each([
    ['at its end', { end: times.start }, 'a start before the end'],
    ['after its end', { start: times.end, end: times.start }, 'a start before the end'],
    ['after its end by the time zones alone', { end: '2035-03-12T09:20:00+01:00' }, 'a start before the end'],
    ['without a time zone', { start: '2035-03-12T09:00:00' }, /instants with a time zone/],
    ['on no day that exists', { start: '2035-13-45T09:00:00Z' }, /instants with a time zone/],
    ['20 minutes before its end, and says 90', { minutesDuration: 90 }, /^minutesDuration 20 at most, for /],
  ])('are told where one begins %s', (_what, changes, expected) => {
    expect(judge(changes).deviations).toMatchObject([
      { expected: expect.stringMatching(expected) as string },
    ]);
  });

  it('are not judged where one is missing, or where there is none', () => {
    const reason = 'The answer has no Appointment with a start and an end.';
    expect(judge({ end: undefined })).toEqual({ examined: 0, deviations: [], reason });
    expect(expectTimesInOrder([createAnswer({ body: 'no resource' })], 'Appointment').examined).toBe(0);
  });
});
