import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExpectedFaults } from '../../scripts/suite-power.js';
import { correctBehaviour } from '../../src/server/behaviour.js';
import type { Fault } from '../../src/server/fault.js';
import { faults } from '../../src/server/faults.js';
import { runSuites } from '../../dist/conform/run-suites.js';
import { startReferenceRun, type ReferenceRun } from '../support/reference-run.js';
import { createRandom, pick } from '../support/seeded-random.js';

/** `THREE_FAULTS_SEED=7 npx vitest run test/conform/three-faults.test.ts` draws again what a failure names. */
const seed = Number(process.env['THREE_FAULTS_SEED'] ?? Date.now() % 1_000_000);

/** So many scenarios that none of the faults breaks are run beside the others. */
const soundCount = 10;
/** A fault that fails more says less of each, and takes longer. */
const mostFailed = 10;

interface Candidate {
  readonly id: string;
  readonly suite: string;
  readonly failed: readonly string[];
  /** The seams of the server that it alters. */
  readonly seams: readonly string[];
}

const expected = readExpectedFaults();

/**
 * Faults whose scenarios all belong to one suite and can all be judged. Those that judge every answer of a run need the
 * whole run, and are left to the fault matrix.
 */
const candidates = faults.flatMap(toCandidate);

function toCandidate(fault: Fault): readonly Candidate[] {
  const { failed = [], hindered = [] } = expected.faults[fault.id] ?? {};
  const [suite = '', ...others] = new Set(failed.map((id) => id.split('/')[0] ?? ''));
  const isOfOneSuite = suite !== '' && suite !== 'responses' && others.length === 0;
  if (!isOfOneSuite || hindered.length > 0 || failed.length > mostFailed) return [];
  return [{ id: fault.id, suite, failed, seams: Object.keys(fault.alter(correctBehaviour)) }];
}

/**
 * Three that cannot hide each other. A fault may hide another in two ways: it fails a scenario before that comes to the
 * other, or it alters the same seam of the server. So they are of three suites and alter nothing in common.
 */
function drawThree(): readonly Candidate[] {
  const random = createRandom(seed);
  const drawn: Candidate[] = [];
  while (drawn.length < 3) {
    const fits = candidates.filter((candidate) =>
      drawn.every(
        ({ suite, seams }) =>
          suite !== candidate.suite && !seams.some((seam) => candidate.seams.includes(seam)),
      ),
    );
    drawn.push(pick(random, fits));
  }
  return drawn;
}

const drawn = drawThree();
const affected = [...new Set(drawn.flatMap(({ failed }) => failed))].sort();

let run: ReferenceRun;

beforeAll(async () => {
  run = await startReferenceRun();
});

afterAll(async () => {
  await run.close();
});

describe(`three faults at once: ${drawn.map(({ id }) => id).join(', ')} (seed ${String(seed)})`, () => {
  it('fail exactly the scenarios that are there to notice one of them', async () => {
    const random = createRandom(seed + 1);
    const ofRun = new Set(Object.values(expected.faults).flatMap(({ failed }) => failed));
    const others = [...ofRun].filter((id) => !affected.includes(id) && !id.startsWith('responses/'));
    const sound = Array.from({ length: soundCount }, () => pick(random, others));
    run.setFaults(drawn.map(({ id }) => id));
    const { result } = await runSuites({
      ...run.options,
      services: { ...run.services, wait: () => Promise.resolve() },
      referenceFaults: drawn.map(({ id }) => id),
      preflight: false,
      selection: { scenarios: [...affected, ...sound] },
    });
    const idsOf = (verdict: string) =>
      result.scenarios.filter((scenario) => scenario.verdict === verdict).map(({ id }) => id);
    expect(idsOf('failed').sort()).toEqual(affected);
    expect(idsOf('passed').sort()).toEqual([...new Set(sound)].sort());
    expect(result.scenarios).toHaveLength(affected.length + new Set(sound).size);
  });
});
