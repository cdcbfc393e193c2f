import { describe, expect, it } from 'vitest';
import { changeRules, type ChangeRuleId } from '../../../src/compare/change-rules.js';
import type { Change, ChangeDirection } from '../../../src/model/comparison.js';
import { compareResources } from '../../support/comparison.js';
import { sampleChanges, type SampleChange } from './sample-changes.js';

const mirrored: Readonly<Record<ChangeDirection, ChangeDirection>> = {
  added: 'removed',
  removed: 'added',
  tightened: 'loosened',
  loosened: 'tightened',
  changed: 'changed',
};

const changesOf = (old: SampleChange['old'], now: SampleChange['new']): readonly Change[] =>
  compareResources(old, now).definitions.flatMap(({ changes }) => changes);

const samples = sampleChanges.map((sample) => ({
  ...sample,
  there: changesOf(sample.old, sample.new),
  backwards: changesOf(sample.new, sample.old),
}));

const rulesOf = (changes: readonly Change[]): readonly string[] => changes.map(({ rule }) => rule).toSorted();

describe('a single change', () => {
  it.each(samples)('is found by its rule, and by nothing else: $what', ({ rules, there }) => {
    expect(rulesOf(there)).toEqual([...rules].toSorted());
  });

  it.each(samples)('is found the other way round: $what', ({ back, backwards }) => {
    expect(rulesOf(backwards)).toEqual([...back].toSorted());
  });

  it.each(samples)('goes the other way the other way round: $what', ({ there, backwards }) => {
    const name = ({ element, aspect }: Change, direction: ChangeDirection): string =>
      `${element} ${aspect} ${direction}`;
    expect(backwards.map((change) => name(change, change.direction)).toSorted()).toEqual(
      there.map((change) => name(change, mirrored[change.direction])).toSorted(),
    );
  });

  it.each(samples)('has class, direction and reason of the table: $what', ({ there }) => {
    for (const change of there) {
      const row = changeRules[change.rule as ChangeRuleId];
      expect(change.class).toBe(row.class);
      expect(change.direction).toBe(row.direction);
      expect(change.message.endsWith(`: ${row.because}.`)).toBe(true);
      expect(change.message).not.toMatch(/\{(what|was|is)\}|undefined|\[object/);
      expect(change.message).toMatch(/^[A-Z]/);
    }
  });
});

describe('the table of changes', () => {
  it('has no rule that no sample shows, there or back', () => {
    const shown = new Set(sampleChanges.flatMap(({ rules, back }) => [...rules, ...back]));
    expect(Object.keys(changeRules).filter((rule) => !shown.has(rule as ChangeRuleId))).toEqual([]);
  });

  it('calls no loss and no new demand editorial', () => {
    const editorial = Object.entries(changeRules).filter(([, row]) => row.class === 'editorial');
    expect(editorial.map(([, row]) => row.direction)).toEqual(editorial.map(() => 'changed'));
  });
});
