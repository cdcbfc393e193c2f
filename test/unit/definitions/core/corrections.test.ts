import { describe, expect, it } from 'vitest';
import {
  correctDefinitions,
  corrections,
  type Correction,
} from '../../../../src/definitions/core/corrections.js';

const correction: Correction = {
  release: 'stu3',
  url: 'urn:x',
  found: 'bad',
  correct: 'good',
  reason: 'A test.',
};

describe('correcting published definitions', () => {
  it('replaces the damaged text wherever the definition holds it, and nowhere else', () => {
    const damaged = { url: 'urn:x', a: [{ b: 'bad' }, 'bad'], c: 'not bad' };
    const other = { url: 'urn:y', a: 'bad' };
    expect(correctDefinitions('stu3', [damaged, other], [correction])).toEqual([
      { url: 'urn:x', a: [{ b: 'good' }, 'good'], c: 'not bad' },
      other,
    ]);
  });

  it('leaves the other release alone', () => {
    const damaged = { url: 'urn:x', a: 'bad' };
    expect(correctDefinitions('r4', [damaged], [correction])).toEqual([damaged]);
  });

  it('fails where there is nothing left to correct', () => {
    expect(() => correctDefinitions('stu3', [{ url: 'urn:x', a: 'good' }], [correction])).toThrow(
      'The correction of urn:x finds nothing to correct: bad',
    );
  });

  it('has a reason for each entry of its table', () => {
    for (const { reason } of corrections) expect(reason).toMatch(/^[A-Z].+\.$/);
  });
});
