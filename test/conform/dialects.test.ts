import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunSelection } from '../../dist/conform/plan/plan-run.js';
import { runSuites } from '../../dist/conform/run-suites.js';
import type { RunResult } from '../../src/model/run-result.js';
import type { Target } from '../../src/model/target.js';
import { gpConnectParty } from '../support/gp-connect-party.js';
import { startReferenceRun, type ReferenceRun } from '../support/reference-run.js';

/** Reads, writes and errors of several statuses; the whole of the suites would only repeat them. */
const some: RunSelection = {
  tags: [
    'PAT-001',
    'PAT-004',
    'PAT-021',
    'PAT-023',
    'PAT-024',
    'HTTP-003',
    'HTTP-004',
    'HTTP-005',
    'HTTP-006',
  ]
    .map((id) => `@CC-${id}`)
    .join(' or '),
};

let run: ReferenceRun;

beforeAll(async () => {
  run = await startReferenceRun({ dialect: 'gp-connect' });
});

afterAll(async () => {
  await run.close();
});

async function runAs(
  changes: Partial<Target>,
  { reference, options } = run,
  selection = some,
): Promise<RunResult> {
  const { readOnlyClient: _client, tokens: _tokens, ...data } = reference.target.data;
  const target: Target = { ...reference.target, auth: { type: 'none' }, data, ...changes };
  const { result } = await runSuites({ ...options, target, selection });
  return result;
}

const inGpConnect = { dialect: 'gp-connect', gpConnect: gpConnectParty } as const;

describe('a target that speaks GP Connect', () => {
  it('conforms where it is asked in its dialect', async () => {
    const { scenarios, summary, target } = await runAs(inGpConnect);
    expect(target.dialect).toBe('gp-connect');
    const amiss = scenarios.filter(({ verdict }) => verdict !== 'passed');
    expect(amiss.map(({ id, verdict, reason }) => `${verdict}: ${id}: ${reason ?? ''}`)).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(10);
    expect(summary.exitCode).toBe(0);
  });

  it('cannot be tested where it is not, and the preflight says what to look at', async () => {
    const { summary } = await runAs({ dialect: 'careconnect' });
    expect(summary).toMatchObject({ verdict: 'error', exitCode: 3 });
    expect(summary.headline).toMatch(/metadata answered 400\. Check dialect \(careconnect\) and headers/);
  });

  it('fails where its errors have no code of the dialect', async () => {
    const plain = await startReferenceRun();
    // Takes the token that says who asks for one of OAuth.
    plain.setFaults(['garbage-token-accepted']);
    const { scenarios } = await runAs(inGpConnect, plain, { tags: '@CC-PAT-004' });
    await plain.close();
    expect(scenarios.length).toBeGreaterThan(0);
    for (const { verdict, reason } of scenarios) {
      expect([verdict, reason]).toEqual(['failed', expect.stringContaining('found no such code')]);
    }
  });
});
