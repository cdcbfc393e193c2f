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
  return findMissingData(plan, { target, featuresFolder: packageFeatures });
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
        scenarios: [
          {
            id: 'security/a-patient-cannot-be-read-with-credential/4',
            reason: 'The target file names no data.tokens.expired.',
          },
        ],
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
    expect(missing.map(({ key }) => key)).toEqual(['data.patients']);
    expect(missing[0]?.scenarios.length).toBeGreaterThan(1);
    for (const { id, reason } of missing[0]?.scenarios ?? []) {
      expect(id).toContain('of-another-patient');
      expect(reason).toContain('names no second patient under data.patients with an id');
    }
  });

  it('is the leave to write, and what is not claimed', async () => {
    const { target } = run.reference;
    const missing = await findMissing({ ...target, writes: false, claims: ['security'] }, [
      'security',
      'two-way',
    ]);
    const reasonsOf = (key: string, suite: string) =>
      missing
        .filter((each) => each.key === key)
        .flatMap(({ scenarios }) => scenarios.filter(({ id }) => id.startsWith(`${suite}/`)))
        .map(({ reason }) => reason);
    expect(new Set(reasonsOf('claims', 'two-way'))).toEqual(new Set(['The target does not claim two-way.']));
    expect(new Set(reasonsOf('writes', 'security'))).toEqual(
      new Set(['The scenario writes, and the target file does not allow it.']),
    );
    expect(new Set(missing.map(({ key }) => key))).toEqual(new Set(['claims', 'writes']));
  });

  it('is what a run then does not exercise', async () => {
    const target = withData(() => nothing);
    const suites = ['documents', 'registration'];
    const missing = await findMissing(target, suites);
    const { result } = await runSuites({ ...run.options, target, selection: { suites } });
    const idle = result.scenarios.filter(
      ({ verdict, reason = '' }) => verdict === 'not-exercised' && /target file/.test(reason),
    );
    const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
      one.id.localeCompare(other.id);
    const wanted = missing.flatMap(({ scenarios }) => scenarios).sort(byId);
    expect(wanted).toEqual(idle.map(({ id, reason }) => ({ id, reason })).sort(byId));
    expect(wanted.length).toBeGreaterThan(10);
  });
});
