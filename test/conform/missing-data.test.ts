import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFeatures } from '../../dist/conform/package-folders.js';
import type { MissingData } from '../../dist/conform/plan/missing-data.js';
import { findMissingData } from '../../dist/conform/plan/rehearse-run.js';
import { planSuites, runSuites } from '../../dist/conform/run-suites.js';
import type { Target, TargetData } from '../../src/model/target.js';
import { startReferenceRun, type ReferenceRun } from '../support/reference-run.js';

let run: ReferenceRun;

beforeAll(async () => {
  run = await startReferenceRun();
});

afterAll(async () => {
  await run.close();
});

const withData = (change: (data: TargetData) => TargetData): Target => {
  const { target } = run.reference;
  return { ...target, data: change(target.data) };
};

async function findMissing(target: Target, suites?: readonly string[]): Promise<readonly MissingData[]> {
  const selection = suites === undefined ? {} : { suites };
  const plan = await planSuites({ target, selection });
  const { env } = run.reference;
  return findMissingData(plan, { target, env, featuresFolder: packageFeatures });
}

const nothing: TargetData = { patients: {}, organizations: {}, practitioners: {} };

describe('what a target file lacks', () => {
  it('is nothing where it names all that scenarios use', async () => {
    expect(await findMissing(withData((data) => data))).toEqual([]);
  });

  it('is a key and the scenarios that wait for it', async () => {
    const missing = await findMissing(
      withData(({ tokens, ...data }) => ({
        ...data,
        tokens: { foreign: tokens!.foreign! },
      })),
      ['security'],
    );
    expect(missing).toEqual([
      {
        key: 'data.tokens.expired',
        reason: 'The target file names no data.tokens.expired.',
        scenarios: [expect.stringMatching(/^security\//)],
      },
    ]);
  });

  it('is a second patient where records of another are asked for', async () => {
    const missing = await findMissing(
      withData(({ patients, ...data }) => ({
        ...data,
        patients: Object.fromEntries(Object.entries(patients).slice(0, 1)),
      })),
      ['clinical'],
    );
    expect(missing).toMatchObject([
      {
        key: 'data.patients',
        reason: 'The target file names no second patient with an id under data.patients.',
      },
    ]);
    expect(missing[0]?.scenarios.length).toBeGreaterThan(1);
    for (const id of missing[0]?.scenarios ?? []) expect(id).toContain('of-another-patient');
  });

  it('is the leave to write, and what is not claimed', async () => {
    const { target } = run.reference;
    const missing = await findMissing({ ...target, writes: false, claims: ['security'] }, [
      'security',
      'two-way',
    ]);
    expect(missing).toContainEqual({
      key: 'claims',
      reason: 'The target does not claim two-way.',
      scenarios: expect.arrayContaining([expect.stringMatching(/^two-way\//)]) as string[],
    });
    expect(missing).toContainEqual({
      key: 'writes',
      reason: 'The scenario writes, and the target file does not allow it.',
      scenarios: expect.arrayContaining([expect.stringMatching(/^security\//)]) as string[],
    });
    expect(new Set(missing.map(({ key }) => key))).toEqual(new Set(['claims', 'writes']));
  });

  it('is what a run then does not exercise', async () => {
    const target = withData(() => nothing);
    const suites = ['security', 'documents', 'registration'];
    const missing = await findMissing(target, suites);
    const { result } = await runSuites({ ...run.options, target, selection: { suites } });
    const idle = result.scenarios.filter(
      ({ verdict, reason = '' }) => verdict === 'not-exercised' && /target file/.test(reason),
    );
    expect(missing.flatMap(({ scenarios }) => scenarios).sort()).toEqual(idle.map(({ id }) => id).sort());
    for (const { reason, scenarios } of missing)
      expect(idle.filter(({ id }) => scenarios.includes(id)).map((each) => each.reason)).toEqual(
        scenarios.map(() => reason),
      );
  });
});
