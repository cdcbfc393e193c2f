import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJsonPieces } from '../../../src/report/json-pieces.js';

describe('JSON in pieces', () => {
  it('is what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 9 }), fc.constantFrom(0, 2), (value, indent) => {
        expect([...formatJsonPieces(value, indent)].join('')).toBe(JSON.stringify(value, undefined, indent));
      }),
    );
  });

  it('leaves out members that are undefined', () => {
    expect([...formatJsonPieces({ a: undefined, b: [undefined], c: {} })]).toEqual(['{"b":[null],"c":{}}']);
  });

  it('breaks long lists', () => {
    const list = Array.from({ length: 50_000 }, (_, at) => ({ at }));
    const pieces = [...formatJsonPieces({ list })];
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(JSON.stringify({ list }));
  });
});
