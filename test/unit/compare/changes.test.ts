import { describe, expect, it } from 'vitest';
import { changeRules, type ChangeRuleId } from '../../../src/compare/change-rules.js';
import type { ChangeDirection } from '../../../src/model/comparison.js';
import { compareResources } from '../../support/comparison.js';
import { sampleChanges, type SampleChange } from './sample-changes.js';

const mirrored: Readonly<Record<ChangeDirection, ChangeDirection>> = {
  added: 'removed',
  removed: 'added',
  tightened: 'loosened',
  loosened: 'tightened',
  changed: 'changed',
};

const changesOf = ({ old, new: now }: Pick<SampleChange, 'old' | 'new'>) =>
  compareResources(old, now).definitions.flatMap(({ changes }) => changes);

describe('a single change', () => {
  it.each(sampleChanges)('is found by its rule, and by nothing else: $what', (sample) => {
    expect(
      changesOf(sample)
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual([...sample.rules].toSorted());
  });

  it.each(sampleChanges)('is found the other way round: $what', (sample) => {
    const back = changesOf({ old: sample.new, new: sample.old });
    expect(back.map(({ rule }) => rule).toSorted()).toEqual([...sample.back].toSorted());
  });

  it.each(sampleChanges)('goes the other way the other way round: $what', (sample) => {
    const there = changesOf(sample).map(({ element, aspect, direction }) =>
      [element, aspect, mirrored[direction]].join(' '),
    );
    const back = changesOf({ old: sample.new, new: sample.old });
    expect(
      back.map(({ element, aspect, direction }) => [element, aspect, direction].join(' ')).toSorted(),
    ).toEqual(there.toSorted());
  });

  it.each(sampleChanges)('has class, direction and reason of the table: $what', (sample) => {
    for (const change of changesOf(sample)) {
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
