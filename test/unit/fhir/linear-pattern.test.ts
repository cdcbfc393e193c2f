import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLinearPattern } from '../../../src/fhir/linear-pattern.js';

function test(source: string, text: string, ignoreCase = false): boolean | undefined {
  const pattern = compileLinearPattern(source, ignoreCase);
  if (typeof pattern === 'string') throw new Error(pattern);
  return pattern.test(text);
}

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\d',
  '\\w',
  '\\.',
  '[\\-b]',
  '[\\]x]',
  '\\u0061',
  'é',
  '😀',
  '\\b',
);
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '*?');

const { pattern } = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc.tuple(fc.constantFrom('(', '(?:'), tie('pattern')).map(([open, inner]) => `${open}${inner})`),
  ),
  pattern: fc
    .array(
      fc.tuple(tie('term'), quantifier).map(([term, times]) => (term === '\\b' ? term : term + times)),
      { maxLength: 3 },
    )
    .chain((terms) =>
      fc.constantFrom(terms.join(''), `^${terms.join('')}`, `${terms.join('')}$`, terms.join('|')),
    ),
}));

describe('a pattern that is matched in linear time', () => {
  it('matches what JavaScript matches', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'x', '1', '.', '-', ' ', '\n', 'é', '😀'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(pattern, text, (source, given) => {
        expect(test(source, given), `${source} on ${given}`).toBe(new RegExp(source, 'us').test(given));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '[A-Z]([A-Za-z0-9_]){0,254}',
    String.raw`[A-Za-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*(\[x])?)*`,
    String.raw`^[a-z\/\-\_]+$`,
    String.raw`\..*`,
    String.raw`^\p{Lu}+$`,
  ])('may be %s, in whichever mode JavaScript takes it', (source) => {
    const native = ((): RegExp => {
      try {
        return new RegExp(source, 'us');
      } catch {
        return new RegExp(source, 's');
      }
    })();
    for (const text of [
      '',
      'Patient',
      'Patient.name',
      'value[x]',
      'a_b-c/d',
      '.x',
      'ABC',
      'É',
      'Patient.value[x].unit',
    ])
      expect(test(source, text)).toBe(native.test(text));
  });

  it('may look like looking around, in characters that stand for themselves', () => {
    const phone = String.raw`^\(?0[0-9]+\)?(?: [0-9]+)*$`;
    expect([test(phone, '(020) 7946 0000'), test(phone, '+44 20')]).toEqual([true, false]);
    expect([test('^[(?=]+$', '(?='), test('^[(?=]+$', 'a')]).toEqual([true, false]);
    expect([test(String.raw`^\\1$`, '\\1'), test(String.raw`^\\1$`, '1')]).toEqual([true, false]);
  });

  it('may ignore case', () => {
    expect([test('^ab$', 'AB'), test('^ab$', 'AB', true)]).toEqual([false, true]);
  });

  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '(a|aa)+$',
    '(.*)*x',
    'a*a*a*a*a*b',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    `${'a?'.repeat(40)}${'a'.repeat(40)}!`,
  ])('is done at once with %s', (source) => {
    const started = performance.now();
    expect(test(source, `${'a'.repeat(5000)}!`)).toBe(source.endsWith('!'));
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it.each([
    ['[', 'none'],
    [String.raw`(a)\1`, 'looks around or back'],
    ['(?=a)a', 'looks around or back'],
    ['(?<!a)b', 'looks around or back'],
    ['(?<name>a)', 'looks around or back'],
    ['((a{1,100}){1,100}){1,100}', 'too large'],
    ['('.repeat(3000) + 'a' + ')'.repeat(3000), 'too large'],
  ])('is refused with a reason where it is %s', (source, reason) => {
    expect(compileLinearPattern(source)).toContain(reason);
  });

  it('gives up on a text that is too long even so', () => {
    expect(test('(a{1,90}){1,40}b', 'a'.repeat(10_000))).toBeUndefined();
  });
});
