import { deserialize, serialize } from 'node:v8';
import { fshrules, fshtypes } from 'fsh-sushi';
import { describe, expect, it } from 'vitest';
import { fromPlain, toPlain } from '../../../../src/fsh/sushi/documents/plain-objects.js';

const roundTrip = (value: unknown): unknown => fromPlain(deserialize(serialize(toPlain(value))));

describe('what SUSHI read from FSH', () => {
  it('comes back as the same objects of the same classes', () => {
    const profile = new fshtypes.Profile('P').withFile('a.fsh').withLocation([1, 2, 3, 4]);
    const rule = new fshrules.AssignmentRule('gender');
    rule.value = new fshtypes.FshCode('male', 'http://example.org');
    profile.rules.push(rule);
    const back = roundTrip(profile);
    expect(back).toEqual(profile);
    expect(back).toBeInstanceOf(fshtypes.Profile);
    expect(back).toHaveProperty('rules.0', expect.any(fshrules.AssignmentRule));
    expect(back).toHaveProperty('rules.0.value', expect.any(fshtypes.FshCode));
    expect((back as fshtypes.Profile).id).toBe('P');
  });

  it.each([
    ['large numbers', { value: 12345678901234567890n }],
    ['patterns', { value: /^a+$/u }],
    ['maps', { value: new Map([['a', { b: 1 }]]) }],
    ['members that are there and undefined', { value: undefined, list: [undefined, null] }],
  ])('keeps %s', (_, value) => {
    expect(roundTrip(value)).toStrictEqual(value);
  });

  it('keeps one object one object, also where it leads back to itself', () => {
    const shared: Record<string, unknown> = { name: 'x' };
    shared['self'] = shared;
    const { a, b } = roundTrip({ a: shared, b: shared }) as Record<string, { readonly self: unknown }>;
    expect(a).toBe(b);
    expect(a?.self).toBe(a);
  });

  it('is not kept where a class is not known', () => {
    expect(() => toPlain({ value: new Date() })).toThrow('Date is no class of FSH');
  });
});
