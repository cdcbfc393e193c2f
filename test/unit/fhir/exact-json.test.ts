import { describe, expect, it } from 'vitest';
import { ExactNumber, formatExactJson, parseExactJson } from '../../../src/fhir/exact-json.js';

describe('exact JSON', () => {
  it.each([
    '7.10',
    '-0.0',
    '1e3',
    '12345678901234567890.123',
    '{"value":7.10,"list":[1,2.50,"2.50",null,true,false]}',
    '{"a":{"b":[]},"c":{},"d":""}',
    '"a \\"quoted\\" text"',
  ])('writes %s as it was read', (text) => {
    expect(formatExactJson(parseExactJson(text))).toBe(text);
  });

  it('gives plain numbers where they lose nothing', () => {
    expect(parseExactJson('[7.1, 12, 7.10]')).toEqual([7.1, 12, new ExactNumber('7.10')]);
  });

  it('leaves out what is undefined, as JSON.stringify does', () => {
    expect(formatExactJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
  });

  it('takes __proto__ for a name like any other', () => {
    expect(Object.keys(parseExactJson('{"__proto__":1}') as object)).toEqual(['__proto__']);
  });

  it.each([
    ['objects', '{"a":', '}'],
    ['arrays', '[', ']'],
  ])('refuses %s that nest deeper than elements may, without running out of stack', (_name, open, close) => {
    const nest = (depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
    expect(formatExactJson(parseExactJson(nest(200)))).toBe(nest(200));
    for (const depth of [201, 100_000])
      expect(() => parseExactJson(nest(depth))).toThrow(/more than 200 levels/);
  });

  it.each(['', '{', '[1,]', '{"a" 1}', '01', '1.', '{} {}', 'nul', '{"a":1,}'])('refuses %j', (text) => {
    expect(() => parseExactJson(text)).toThrow(/found/);
  });
});
