import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/server/fault.js';
import type { RunningServer } from '../../src/server/reference-server.js';
import { createRandom, pick } from './seeded-random.js';
import { createCaller, type ServerCaller } from './server-client.js';

/** One look at one behaviour: what a correct server shows there, and what the server with the fault shows. */
export interface AreaProbe {
  readonly observe: (full: ServerCaller) => Promise<unknown>;
  readonly correct: unknown;
  readonly faulty: unknown;
}

/** The faults of an area, with what they are looked at by. */
export interface FaultArea {
  readonly faults: readonly Fault[];
  readonly start: () => Promise<RunningServer>;
  /** By id of the fault. */
  readonly probes: Readonly<Record<string, AreaProbe>>;
  /** Faults that show in what is looked at for others, because that stands on the same behaviour. */
  readonly alsoShownIn: Readonly<Record<string, readonly string[]>>;
}

export function probe(observe: AreaProbe['observe'], correct: unknown, faulty: unknown): AreaProbe {
  return { observe, correct, faulty };
}

const sampleSize = 6;

/** Says of each fault that it shows where it should, and not in a sample of the other behaviours of its area. */
export function describeFaults({ faults, start, probes, alsoShownIn }: FaultArea): void {
  let server: RunningServer;
  let full: ServerCaller;

  beforeAll(async () => {
    server = await start();
    full = await createCaller(server);
  });
  beforeEach(() => {
    server.setFaults([]);
  });
  afterAll(() => server.close());

  const observe = async (id: string): Promise<unknown> => {
    server.reset();
    return probes[id]?.observe(full).catch((error: unknown) => error);
  };

  /** All pairs are too many to try; the suites as a whole run against each fault elsewhere. */
  const sampleOthers = (id: string): readonly string[] => {
    const random = createRandom(faults.findIndex((fault) => fault.id === id));
    const others = Object.keys(probes).filter((other) => other !== id);
    return Array.from({ length: sampleSize }, () => pick(random, others));
  };

  it('are all looked at', () => {
    expect(Object.keys(probes).sort()).toEqual(faults.map(({ id }) => id).sort());
  });

  describe.each(faults)('the fault $id', ({ id }) => {
    it('is off by default', async () => {
      expect(await observe(id)).toEqual(probes[id]?.correct);
    });

    it('shows when it is on, and where it should alone', async () => {
      server.setFaults([id]);
      expect(await observe(id)).toEqual(probes[id]?.faulty);

      const expected = alsoShownIn[id] ?? [];
      const shown: string[] = [];
      for (const other of new Set([...expected, ...sampleOthers(id)])) {
        const { correct } = probes[other] ?? {};
        if (JSON.stringify(await observe(other)) !== JSON.stringify(correct)) shown.push(other);
      }
      expect(shown.sort()).toEqual([...expected].sort());
    });
  });
}
