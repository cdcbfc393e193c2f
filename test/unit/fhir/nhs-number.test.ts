import { describe, expect, it } from 'vitest';
import { isNhsNumber } from '../../../src/fhir/nhs-number.js';

/** The check digit by the definition, in another way than the code: the sum of all weighted digits divides by 11. */
function isByDefinition(text: string): boolean {
  const sum = Array.from(text).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return sum % 11 === 0;
}

describe('an NHS number', () => {
  it.each(['4000000020', '9476719931', '9434765919'])('may be %s', (text) => {
    expect(isNhsNumber(text)).toBe(true);
  });

  it.each([
    '',
    '400000002',
    '40000000200',
    '4000000021',
    '400 000 0020',
    '400-000-0020',
    '400000002O',
    ' 4000000020',
    '４０００００００２０',
  ])('is not %j', (text) => {
    expect(isNhsNumber(text)).toBe(false);
  });

  it('does not exist where the check digit would be 10', () => {
    const digits = '0123456789'.split('');
    expect(digits.filter((digit) => isNhsNumber(`400000008${digit}`))).toEqual([]);
    expect(digits.filter((digit) => isNhsNumber(`400000002${digit}`))).toEqual(['0']);
  });

  it('has one check digit or none, as the definition says', () => {
    for (let number = 400_000_000; number < 400_005_000; number++) {
      for (const digit of '0123456789') {
        const text = `${number}${digit}`;
        expect(isNhsNumber(text), text).toBe(isByDefinition(text));
      }
    }
  });
});
