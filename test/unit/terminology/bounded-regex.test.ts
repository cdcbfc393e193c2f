import { describe, expect, it } from 'vitest';
import { compileBoundedRegex } from '../../../src/terminology/bounded-regex.js';

describe('a bounded regular expression', () => {
  it.each([
    ['[0-9]{3}', '123', '1234'],
    ['a|b', 'b', 'ab'],
    ['[A-Z]{2}[0-9]*', 'AB', 'ab'],
    ['\\)\\+x', ')+x', 'x'],
    ['(?:ab)c?', 'ab', 'abab'],
    ['[)+]x*', '+xx', 'x'],
  ])('%s matches %s as a whole and not %s', (pattern, good, bad) => {
    const matches = compileBoundedRegex(pattern);
    expect([matches?.(good), matches?.(bad)]).toEqual([true, false]);
  });

  it.each([
    ['(a+)+'],
    ['(a|a)*'],
    ['(a*){9}'],
    ['(a?){50}'],
    ['a*a*a*b'],
    ['a?a?a?a?a?aaaaa'],
    ['(a)\\1'],
    ['(?=a)a'],
    ['(?<!b)a'],
    ['('],
    ['a'.repeat(201)],
  ])('%s is refused', (pattern) => {
    expect(compileBoundedRegex(pattern)).toBeUndefined();
  });

  it('does not try a text of more than 256 characters', () => {
    const matches = compileBoundedRegex('a*');
    expect([matches?.('a'.repeat(256)), matches?.('a'.repeat(257))]).toEqual([true, undefined]);
  });
});
