import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTargetFromUrl } from '../../dist/conform/target/create-target-from-url.js';
import { runSuites } from '../../dist/conform/run-suites.js';
import type { RunResult } from '../../src/model/run-result.js';
import type { Target } from '../../src/model/target.js';
import { startHttp, type LocalServer } from '../support/local-server.js';

const emptyBundle = { resourceType: 'Bundle', type: 'searchset', total: 0 };

/** Answers everything with an empty list: every loop over its entries runs zero times. */
async function startEmptyServer(): Promise<LocalServer> {
  return startHttp(() => ({
    headers: { 'content-type': 'application/fhir+json', 'cache-control': 'no-store' },
    body: JSON.stringify(emptyBundle),
  }));
}

let server: LocalServer;
let result: RunResult;

beforeAll(async () => {
  server = await startEmptyServer();
  const baseUrl = `${server.origin}/fhir`;
  const target: Target = {
    ...createTargetFromUrl(baseUrl),
    claims: ['demographics'],
    data: {
      patients: {
        known: {
          id: '1',
          nhsNumber: '9990001006',
          family: 'Smith',
          given: 'Anna',
          gender: 'female',
          birthDate: '1950-03-09',
        },
      },
      organizations: {},
      practitioners: {},
    },
  };
  const run = await runSuites({
    target,
    env: {},
    tool: { name: 'test', version: '0', node: '', platform: '', packages: [] },
    services: {
      validate: () => [
        { resourceType: 'Bundle', path: 'Bundle', profiles: [], issues: [], unchecked: [], mustSupport: [] },
      ],
      now: () => new Date(),
      monotonic: () => performance.now(),
      newId: randomUUID,
    },
    selection: { suites: ['demographics'] },
    preflight: false,
  });
  result = run.result;
});

afterAll(async () => {
  await server.close();
});

describe('a server that answers everything with an empty list', () => {
  const verdictOf = (id: string) => result.scenarios.find((scenario) => scenario.id === id)?.verdict;

  it('passes where nothing found is the right answer', () => {
    expect(verdictOf('demographics/an-nhs-number-that-nobody-has-finds-nobody')).toBe('passed');
  });

  it('fails where a record should have been found', () => {
    expect(verdictOf('demographics/a-patient-is-found-by-nhs-number')).toBe('failed');
  });

  it('is not exercised where the list would have had to be looked at', () => {
    expect(verdictOf('responses/no-patients-data-may-be-kept-on-the-way')).toBe('not-exercised');
    expect(verdictOf('responses/every-error-is-an-operationoutcome')).toBe('not-exercised');
    expect(verdictOf('demographics/a-record-can-be-read/2')).toBe('not-exercised');
  });

  it('passes no scenario that looked at nothing', () => {
    const passed = result.scenarios.filter(({ verdict }) => verdict === 'passed');
    expect(passed.filter(({ examined }) => examined === 0)).toEqual([]);
    const vacuous = passed.flatMap(({ steps }) => steps).filter((step) => step.examined === 0);
    expect(vacuous).toEqual([]);
  });

  it('says of each scenario that was not exercised what was missing', () => {
    const reasons = result.scenarios
      .filter(({ verdict }) => verdict === 'not-exercised')
      .map(({ reason }) => reason ?? '');
    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons) expect(reason).toMatch(/^[A-Z].*\.$/);
  });

  it('does not conform', () => {
    expect(result.summary).toMatchObject({ verdict: 'failed', exitCode: 1 });
  });
});
