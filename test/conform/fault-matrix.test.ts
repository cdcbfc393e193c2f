import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runFaultMatrix, type FaultRow } from '../../scripts/fault-matrix.js';
import { documentFile, formatSuitePower, readExpectedFaults } from '../../scripts/suite-power.js';
import { readFeatures } from '../../src/conform/features/read-features.js';
import { packageFeatures } from '../../src/conform/package-folders.js';
import type { RunResult } from '../../src/model/run-result.js';
import { faults } from '../../src/server/faults.js';
import { drawFor } from '../support/seeded-random.js';

/**
 * `npm run suite-power -- --check` runs every scenario under every fault. Here each fault meets the scenarios that are
 * named for it, and so many others, drawn by its id.
 */
const drawnOthers = 5;

const expected = readExpectedFaults();
const features = await readFeatures(packageFeatures);
const judgesAll = features.scenarios.filter(({ tags }) => tags.includes('@after-all'));
const others = features.scenarios.filter((scenario) => !judgesAll.includes(scenario)).map(({ id }) => id);
const namedFor = (id: string): readonly string[] => {
  const { failed = [], hindered = [] } = expected.faults[id] ?? {};
  return [...failed, ...hindered];
};

const firstToFail = (scenario: string): string | undefined =>
  faults.find(({ id }) => expected.faults[id]?.failed.includes(scenario))?.id;

/**
 * What judges all answers of a run is run where it tests the requirement that the fault breaks, under the first fault
 * that it is named for, and with all of the run where nothing else is named for a fault.
 */
function choose(fault: string): readonly string[] | undefined {
  const { requirement = '' } = faults.find(({ id }) => id === fault) ?? {};
  const passedOver = judgesAll
    .filter(({ id, requirements }) => !requirements.includes(requirement) && firstToFail(id) !== fault)
    .map(({ id }) => id);
  const named = namedFor(fault).filter((id) => !passedOver.includes(id));
  if (!named.some((id) => others.includes(id))) return undefined;
  return [...named, ...drawFor(fault, others, drawnOthers)];
}

let sound: RunResult;
let rows: readonly FaultRow[];

beforeAll(async () => {
  ({ sound, rows } = await runFaultMatrix({ choose }));
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
    const row = rowOf(id);
    const wasRun = new Set(row?.run);
    expect(row?.failed).toEqual(failed.filter((each) => wasRun.has(each)));
    expect(row?.hindered).toEqual(hindered.filter((each) => wasRun.has(each)));
    expect(row?.failed).not.toEqual([]);
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

  it('are described by docs/suite-power.md as they are expected to be', () => {
    const expectedRows = faults.map(({ id, title, requirement }) => {
      const { failed, hindered = [] } = expected.faults[id] ?? { failed: [] };
      return { fault: id, title, requirement, failed, hindered };
    });
    const page = formatSuitePower(sound, expectedRows, expected.unfailed);
    expect(
      readFileSync(documentFile, 'utf8') === page,
      'run `npm run suite-power -- --accept` and read what changed',
    ).toBe(true);
  });
});
