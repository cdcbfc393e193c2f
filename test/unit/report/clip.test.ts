import { describe, expect, it } from 'vitest';
import { clip } from '../../../src/report/clip.js';

describe('clip', () => {
  it('leaves what fits', () => {
    expect(clip('abc', 3)).toEqual({ text: 'abc', length: 3, cut: false });
  });

  it('cuts what does not, and says how long it was', () => {
    expect(clip('abcd', 3)).toEqual({ text: 'abc', length: 4, cut: true });
  });

  it('never cuts through a surrogate pair', () => {
    expect(clip('ab😀cd', 3)).toEqual({ text: 'ab', length: 6, cut: true });
    expect(clip('ab😀cd', 4).text).toBe('ab😀');
  });
});
