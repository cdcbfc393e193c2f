import { describe, expect, it } from 'vitest';
import { assertMatchable, compilePattern } from '../../../src/fhirpath/bounded-pattern.js';

describe('the patterns of matches()', () => {
  it('may match a part of the text', () => {
    expect(compilePattern('b+').test('abbc')).toBe(true);
    expect(compilePattern('^b+$').test('abbc')).toBe(false);
  });

  it('may escape what needs no escape', () => {
    expect(compilePattern(String.raw`^[a-z\/\-\_]+$`).test('a_b-c')).toBe(true);
  });

  it.each([
    '[A-Z]([A-Za-z0-9_]){0,254}',
    String.raw`[A-Za-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*(\[x])?)*`,
    String.raw`\..*`,
    '(?:a)+b',
  ])('may be %s, for which there is one way through a text', (source) => {
    expect(compilePattern(source)).toBeInstanceOf(RegExp);
  });

  it.each([
    '(a+)+$',
    '(a|aa)+$',
    String.raw`(\.?[a-z]+)*$`,
    '(a*)*',
    String.raw`(a)\1`,
    '(?=a)a',
    'a*a*a*a*a*$',
    '((a)+)+',
    String.raw`(-[^a]+)*$`,
  ])('may not be %s, which can take long', (source) => {
    expect(() => compilePattern(source)).toThrow('too long');
  });

  it('are refused where they are none, and for long texts', () => {
    expect(() => compilePattern('[')).toThrow('is none');
    expect(() => assertMatchable('a'.repeat(2001))).toThrow('too long');
  });
});
