import { describe, expect, it } from 'vitest';
import { formatCount, formatDuration, formatInstant, formatNumber } from '../../../src/report/quantity.js';

describe('quantities for people', () => {
  it.each([
    [0, '0 ms'],
    [0.4, 'under 1 ms'],
    [850.4, '850 ms'],
    [999.7, '1.0 s'],
    [12_340, '12.3 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
    [3_720_000, '62 min 0 s'],
  ])('says %d milliseconds as %s', (milliseconds, words) => {
    expect(formatDuration(milliseconds)).toBe(words);
  });

  it('counts with the noun in its number', () => {
    expect(formatCount(1, 'file')).toBe('1 file');
    expect(formatCount(0, 'file')).toBe('0 files');
    expect(formatCount(12_345, 'entry', 'entries')).toBe('12,345 entries');
    expect(formatNumber(1_000_000)).toBe('1,000,000');
  });

  it('says an instant in UTC whatever its offset, and leaves what is none', () => {
    expect(formatInstant('2025-06-01T00:30:00+01:00')).toMatch(/^31 May 2025.*23:30:00 UTC$/);
    expect(formatInstant('yesterday')).toBe('yesterday');
  });
});
