import { describe, expect, it } from 'vitest';
import { listClaims } from '../../../../src/conform/plan/list-claims.js';
import { planRun, type RunSelection } from '../../../../src/conform/plan/plan-run.js';
import { createTargetFromUrl } from '../../../../src/conform/target/create-target-from-url.js';
import { createFeatureScenario } from '../../../support/scenario-fixture.js';

const scenarios = [
  createFeatureScenario('capability/statement', ['@CC-CAP-001']),
  createFeatureScenario('demographics/read', ['@CC-PAT-001']),
  createFeatureScenario('demographics/create', ['@CC-PAT-002', '@writes']),
  createFeatureScenario('demographics/update', ['@CC-PAT-003', '@writes', '@option:update'], {
    uri: 'features/demographics/update.feature',
  }),
  createFeatureScenario('responses/every', ['@CC-RES-001', '@after-all']),
];
const features = { folder: '/package/features', scenarios, tags: [] };
const target = {
  ...createTargetFromUrl('http://target.test/fhir'),
  claims: ['capability', 'demographics', 'demographics.update'],
  writes: true,
};

function plan(selection?: RunSelection, changes: Partial<typeof target> = {}) {
  const {
    scenarios: run,
    afterAll,
    settled,
    excluded,
  } = planRun(features, { ...target, ...changes }, selection);
  return {
    run: run.map(({ id }) => id),
    afterAll: afterAll.map(({ id }) => id),
    settled: settled.map(({ scenario, verdict, reason }) => `${scenario.id} ${verdict}: ${reason}`),
    excluded: excluded.map(({ id, reason }) => `${id}: ${reason}`),
  };
}

describe('the plan of a run', () => {
  it('runs everything that the target claims, and last what judges all answers', () => {
    expect(plan()).toEqual({
      run: ['capability/statement', 'demographics/read', 'demographics/create', 'demographics/update'],
      afterAll: ['responses/every'],
      settled: [],
      excluded: [],
    });
  });

  it('settles what the target does not claim: a suite, or an option of one', () => {
    expect(plan({}, { claims: ['demographics'] }).settled).toEqual([
      'capability/statement not-claimed: The target does not claim capability.',
      'demographics/update not-claimed: The target does not claim demographics.update.',
    ]);
  });

  it('settles what writes where the target may not be written to', () => {
    expect(plan({}, { writes: false }).settled).toEqual([
      'demographics/create not-exercised: The scenario writes, and the target file does not allow it.',
      'demographics/update not-exercised: The scenario writes, and the target file does not allow it.',
    ]);
  });

  it('keeps what judges all answers where a suite is selected', () => {
    const { run, afterAll, excluded } = plan({ suites: ['capability'] });
    expect(run).toEqual(['capability/statement']);
    expect(afterAll).toEqual(['responses/every']);
    expect(excluded).toContain('demographics/read: the suite demographics was not selected');
  });

  it('leaves out what does not fit the tags', () => {
    const { run, afterAll, excluded } = plan({ tags: '@CC-PAT-001 or (@writes and not @CC-PAT-003)' });
    expect(run).toEqual(['demographics/read', 'demographics/create']);
    expect(afterAll).toEqual([]);
    expect(excluded).toHaveLength(3);
    expect(excluded[0]).toBe(
      'capability/statement: its tags do not fit "@CC-PAT-001 or (@writes and not @CC-PAT-003)"',
    );
  });

  it('leaves out what is in other files', () => {
    expect(plan({ files: ['/package/features/demographics/update.feature'] }).run).toEqual([
      'demographics/update',
    ]);
    expect(plan({ files: ['/package/features/demographics'] }).run).toHaveLength(3);
  });

  it.each([
    [
      { suites: ['demograhpics'] },
      'There is no suite "demograhpics"; expected one of capability, demographics',
    ],
    [{ tags: '@a and' }, '"@a and" is no tag expression'],
    [{ files: ['/elsewhere'] }, '/elsewhere holds no scenario of /package/features'],
  ])('refuses %j', (selection, message) => {
    expect(() => planRun(features, target, selection)).toThrow(message);
  });
});

describe('the claims that a target can make', () => {
  it('are the suites and their options', () => {
    expect(listClaims(features)).toEqual(['capability', 'demographics', 'demographics.update']);
  });

  it('may be of scenarios by their ids alone', () => {
    const { run, afterAll, excluded } = plan({ scenarios: ['demographics/read', 'responses/every'] });
    expect([run, afterAll]).toEqual([['demographics/read'], ['responses/every']]);
    expect(excluded[0]).toBe('capability/statement: it was not selected by its id');
  });
});
