import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runFaultMatrix, type FaultRow } from '../../scripts/fault-matrix.js';
import { documentFile, formatSuitePower, readExpectedFaults } from '../../scripts/suite-power.js';
import type { RunResult } from '../../src/model/run-result.js';
import { faults } from '../../src/server/faults.js';

const expected = readExpectedFaults();
let sound: RunResult;
let rows: readonly FaultRow[];

beforeAll(async () => {
  ({ sound, rows } = await runFaultMatrix());
}, 600_000);

const rowOf = (id: string): FaultRow | undefined => rows.find(({ fault }) => fault === id);

describe('the suites, run against the reference server', () => {
  it('pass all without a fault', () => {
    expect(sound.scenarios.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect(sound.excluded).toEqual([]);
    expect(sound.summary).toMatchObject({ verdict: 'passed', exitCode: 0 });
  });

  it('expect something of each fault, and of no other', () => {
    expect(Object.keys(expected.faults).sort()).toEqual(faults.map(({ id }) => id).sort());
  });

  it.each(faults.map(({ id }) => id))('fail exactly where they should with %s', (id) => {
    const { failed, hindered = [] } = expected.faults[id] ?? { failed: [] };
    expect(rowOf(id)?.failed).toEqual(failed);
    expect(rowOf(id)?.hindered).toEqual(hindered);
  });

  it('find every fault', () => {
    expect(rows.filter(({ failed }) => failed.length === 0).map(({ fault }) => fault)).toEqual([]);
  });

  it.each(faults.filter(({ requirement }) => requirement !== undefined))(
    'fail the requirement that $id breaks',
    ({ id, requirement = '' }) => {
      const failed = sound.scenarios.filter((scenario) => rowOf(id)?.failed.includes(scenario.id));
      expect(failed.flatMap(({ requirements }) => requirements)).toContain(requirement);
    },
  );

  it('have no scenario that no fault fails, but those with a reason', () => {
    const failed = new Set(rows.flatMap((row) => row.failed));
    const unfailed = sound.scenarios.map(({ id }) => id).filter((id) => !failed.has(id));
    expect(unfailed.sort()).toEqual(Object.keys(expected.unfailed).sort());
  });

  it('are described by docs/suite-power.md as they are', () => {
    const page = formatSuitePower(sound, rows, expected.unfailed);
    expect(
      readFileSync(documentFile, 'utf8') === page,
      'run `npm run suite-power` and read what changed',
    ).toBe(true);
  });
});
