import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runFaultMatrix, type FaultRow } from '../../scripts/fault-matrix.js';
import { documentFile, formatSuitePower, readExpectedFaults } from '../../scripts/suite-power.js';
import { readFeatures } from '../../src/conform/features/read-features.js';
import { packageFeatures } from '../../src/conform/package-folders.js';
import type { RunResult } from '../../src/model/run-result.js';
import { faults } from '../../src/server/faults.js';
import { createRandom, pick } from '../support/seeded-random.js';

/**
 * `npm run suite-power -- --check` runs every scenario under every fault. Here each fault meets the scenarios that are
 * named for it, and so many others, drawn by its id.
 */
const drawnOthers = 5;

/** They find everyone: what that pushes beyond the first page depends on all that the other scenarios have written. */
const needWholeRuns: ReadonlySet<string> = new Set([
  'clinical-search-ignores-patient',
  'document-search-ignores-patient',
]);

const expected = readExpectedFaults();
const features = await readFeatures(packageFeatures);
const judgesAll = new Set(
  features.scenarios.filter(({ tags }) => tags.includes('@after-all')).map(({ id }) => id),
);
const others = features.scenarios.map(({ id }) => id).filter((id) => !judgesAll.has(id));
const namedFor = (id: string): readonly string[] => {
  const { failed = [], hindered = [] } = expected.faults[id] ?? {};
  return [...failed, ...hindered];
};

/** What judges all answers of a run is judged by a whole run alone; all of it is run where nothing else is named. */
function choose(fault: string): readonly string[] | undefined {
  const named = namedFor(fault).filter((id) => !judgesAll.has(id));
  if (named.length === 0 || needWholeRuns.has(fault)) return undefined;
  const random = createRandom(faults.findIndex(({ id }) => id === fault));
  return [...named, ...Array.from({ length: drawnOthers }, () => pick(random, others))];
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
      const failed = sound.scenarios.filter((scenario) => expected.faults[id]?.failed.includes(scenario.id));
      expect(failed.flatMap(({ requirements }) => requirements)).toContain(requirement);
    },
  );

  it('have no scenario that no fault fails, but those with a reason', () => {
    const failed = new Set(Object.values(expected.faults).flatMap((fault) => fault.failed));
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
