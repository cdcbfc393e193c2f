import { describe, expect, it } from 'vitest';
import { comparePartialDates } from '../../../src/fhirpath/partial-date.js';

describe('comparing dates as FHIRPath does', () => {
  it.each([
    ['2018', '2019', -1],
    ['2018-07-05', '2018-07-05', 0],
    ['2018-07', '2018-06-30', 1],
    ['2018-07-05T09:30:00Z', '2018-07-05T10:30:00+01:00', 0],
    ['2018-07-05T09:30:00.5Z', '2018-07-05T09:30:00Z', 1],
    ['2018-07-05T09:30:00Z', '2018-07-06', -1],
    ['09:30:00', '10:00:00', -1],
  ])('%s against %s is %s', (left, right, sign) => {
    expect(Math.sign(Number(comparePartialDates(left, right)))).toBe(sign);
    expect(Math.sign(Number(comparePartialDates(right, left)))).toBe(sign === 0 ? 0 : -sign);
  });

  it.each([
    ['one goes further than the other', '2018', '2018-07'],
    ['only one has a time zone', '2018-07-05T09:30:00Z', '2018-07-05T09:30:00'],
    ['the zone of a time would decide about a date', '2018-07-05', '2018-07-04T23:30:00-02:00'],
  ])('cannot be told where %s', (_why, left, right) => {
    expect(comparePartialDates(left, right)).toBeUndefined();
  });

  it('is refused for what is no date', () => {
    expect(comparePartialDates('2018', 'soon')).toBe('unreadable');
  });
});
