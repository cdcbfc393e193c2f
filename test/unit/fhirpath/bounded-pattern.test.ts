import { describe, expect, it } from 'vitest';
import { compilePattern, replaceMatches } from '../../../src/fhirpath/bounded-pattern.js';

describe('the patterns of matches()', () => {
  it('may match a part of the text', () => {
    expect(compilePattern('b+')('abbc')).toBe(true);
    expect(compilePattern('^b+$')('abbc')).toBe(false);
  });

  it('may escape what needs no escape', () => {
    expect(compilePattern(String.raw`^[a-z\/\-\_]+$`)('a_b-c')).toBe(true);
  });

  it.each([
    '(a+)+$',
    '(a|aa)+$',
    String.raw`^(\.?[a-z]+)*$`,
    '(a*)*b',
    'a*a*a*a*a*$b',
    String.raw`(-?[^b]+)*$`,
  ])('are matched at once, whatever ways there are through %s', (source) => {
    const started = performance.now();
    expect(compilePattern(source)(`${'a'.repeat(5000)}!`)).toBe(source.includes('[^b]'));
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('are refused where they are none, and where they look around or back', () => {
    expect(() => compilePattern('[')).toThrow('is none');
    for (const source of ['(?=a)a', String.raw`(a)\1`])
      expect(() => compilePattern(source)).toThrow('around or back');
  });
});

describe('the patterns of replaceMatches()', () => {
  it('replace as JavaScript does', () => {
    expect(replaceMatches('a-b--c', '-+', '_')).toBe('a_b_c');
    expect(replaceMatches('2018-07', String.raw`^(\d\d\d\d)-(\d\d)$`, '$2/$1')).toBe('07/2018');
  });

  it.each(['(a+)+$', '(a|aa)+$', 'a*a*$', '(ab)*', 'a?a?a?a?a?', '(?=a)a', '.{1,500}.{1,500}x'])(
    'may not be %s, which could take long',
    (source) => {
      expect(() => replaceMatches('aaa', source, '')).toThrow('too long');
    },
  );

  it('are refused where they are none, and for long texts', () => {
    expect(() => replaceMatches('a', '[', '')).toThrow('is none');
    expect(() => replaceMatches('a'.repeat(2001), 'a', '')).toThrow('too long');
  });
});
