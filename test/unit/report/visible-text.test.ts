import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toVisibleText } from '../../../src/report/visible-text.js';

describe('visible text', () => {
  it.each([
    ['\u0000', '␀'],
    ['\u001B[31m', '␛[31m'],
    ['\u007F', '␡'],
    ['\u0085', '⟨U+0085⟩'],
    ['a\u202Eb', 'a⟨U+202E⟩b'],
    ['Smith\u200B', 'Smith⟨U+200B⟩'],
    ['\uFEFF', '⟨U+FEFF⟩'],
    ['\uD800', '⟨U+D800⟩'],
    ['\uFFFE', '⟨U+FFFE⟩'],
  ])('shows %j as %s', (text, visible) => {
    expect(toVisibleText(text)).toBe(visible);
  });

  it('keeps letters, marks, emoji, tabs and line ends', () => {
    const text = 'Ngũgĩ wa Thiong’o\tمحمد\r\n👩🏽‍⚕️ נועה';
    expect(toVisibleText(text)).toBe(text);
  });

  it('is the same when it is done twice, and always well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const visible = toVisibleText(text);
        expect(toVisibleText(visible)).toBe(visible);
        expect(Buffer.from(visible, 'utf8').toString('utf8')).toBe(visible);
      }),
    );
  });
});
