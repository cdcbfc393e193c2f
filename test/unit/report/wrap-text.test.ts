import { describe, expect, it } from 'vitest';
import { hangText, wrapText } from '../../../src/report/wrap-text.js';

describe('wrapping', () => {
  it('breaks at spaces before the width is passed', () => {
    expect(wrapText('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('keeps a word that is longer than a line whole', () => {
    expect(wrapText('see https://example.org/a/b/c now', 10)).toEqual([
      'see',
      'https://example.org/a/b/c',
      'now',
    ]);
  });

  it('keeps line breaks and the indentation of lines', () => {
    expect(wrapText('{\n  "a": 1\r\n}', 40)).toEqual(['{', '  "a": 1', '}']);
  });

  it('indents the lines after the first below the text', () => {
    expect(hangText('found  ', 'a value that is rather long', 27)).toBe(
      'found  a value that is\n       rather long',
    );
  });
});
