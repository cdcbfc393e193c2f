import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/server/fault.js';
import type { RunningServer } from '../../src/server/reference-server.js';
import { drawFor } from './seeded-random.js';
import { createCaller, type ServerCaller } from './server-client.js';

/** One look at one behaviour: what a correct server shows there, and what the server with the fault shows. */
export interface FaultProbe<World = ServerCaller> {
  readonly observe: (world: World) => Promise<unknown>;
  readonly correct: unknown;
  readonly faulty: unknown;
}

/** The faults of an area, with what they are looked at by. */
export interface FaultArea<World> {
  readonly faults: readonly Fault[];
  readonly start: () => Promise<RunningServer>;
  /** What looks are taken through, made while the server has no fault. */
  readonly connect: (server: RunningServer) => Promise<World>;
  /** By id of the fault. */
  readonly probes: Readonly<Record<string, FaultProbe<World>>>;
  /** Faults that show in what is looked at for others, because that stands on the same behaviour. */
  readonly alsoShownIn: Readonly<Record<string, readonly string[]>>;
}

export function probe<World = ServerCaller>(
  observe: FaultProbe<World>['observe'],
  correct: unknown,
  faulty: unknown,
): FaultProbe<World> {
  return { observe, correct, faulty };
}

const sampleSize = 8;

/** The same of an area whose behaviours are looked at through one caller. */
export function describeFaults(area: Omit<FaultArea<ServerCaller>, 'connect'>): void {
  describeFaultsThrough({ ...area, connect: (server) => createCaller(server) });
}

/** Says of each fault that it shows where it should, and not in a sample of the other behaviours of its area. */
export function describeFaultsThrough<World>(area: FaultArea<World>): void {
  const { faults, probes, alsoShownIn } = area;
  let server: RunningServer;
  let world: World;

  beforeAll(async () => {
    server = await area.start();
    world = await area.connect(server);
  });
  beforeEach(() => {
    server.setFaults([]);
  });
  afterAll(() => server.close());

  const observe = async (id: string): Promise<unknown> => {
    server.reset();
    return probes[id]?.observe(world).catch((error: unknown) => error);
  };

  it('are all looked at', () => {
    expect(Object.keys(probes).sort()).toEqual(faults.map(({ id }) => id).sort());
  });

  describe.each(faults)('the fault $id', ({ id }) => {
    it('is off by default', async () => {
      expect(probes[id]?.faulty).not.toEqual(probes[id]?.correct);
      expect(await observe(id)).toEqual(probes[id]?.correct);
    });

    it('shows when it is on, and where it should alone', async () => {
      server.setFaults([id]);
      expect(await observe(id)).toEqual(probes[id]?.faulty);

      // All pairs are too many to try; the suites as a whole run against each fault elsewhere.
      const others = Object.keys(probes).filter((other) => other !== id);
      const expected = alsoShownIn[id] ?? [];
      const shown: string[] = [];
      for (const other of new Set([...expected, ...drawFor(id, others, sampleSize)])) {
        const { correct } = probes[other] ?? {};
        if (JSON.stringify(await observe(other)) !== JSON.stringify(correct)) shown.push(other);
      }
      expect(shown.sort()).toEqual([...expected].sort());
    });
  });
}
