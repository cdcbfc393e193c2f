import { describe, expect, it } from 'vitest';
import { hasCheckDigit } from '../../support/verhoeff.js';

describe('the check digit of SNOMED CT', () => {
  it.each(['195967001', '73211009', '999791000000106', '11429006'])('is right in %s', (identifier) => {
    expect(hasCheckDigit(identifier)).toBe(true);
  });

  it.each(['195967002', '195976001', '73211010', 'asthma', ''])('is wrong in "%s"', (identifier) => {
    expect(hasCheckDigit(identifier)).toBe(false);
  });
});
