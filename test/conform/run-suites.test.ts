import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunOptions } from '../../dist/conform/run-options.js';
import { planSuites, runSuites, type FinishedRun } from '../../dist/conform/run-suites.js';
import type { RunEvent } from '../../src/model/run-event.js';
import type { Target } from '../../src/model/target.js';
import { findClosedPort, startHttp } from '../support/local-server.js';
import { startReferenceRun, type ReferenceRun } from '../support/reference-run.js';
import { writeFolder } from '../support/write-folder.js';

let run: ReferenceRun;

beforeAll(async () => {
  run = await startReferenceRun();
});

afterAll(async () => {
  await run.close();
});

function start(changes: Partial<RunOptions> = {}, target: Partial<Target> = {}): Promise<FinishedRun> {
  return runSuites({ ...run.options, target: { ...run.reference.target, ...target }, ...changes });
}

const verdictsOf = ({ result }: FinishedRun) => result.scenarios.map(({ id, verdict }) => `${id} ${verdict}`);

describe('a run of the suites', () => {
  it('tells its listeners everything in order', async () => {
    const events: RunEvent[] = [];
    const { result } = await start({
      selection: { suites: ['security'] },
      listeners: [(event) => events.push(event)],
    });
    const types = events.map(({ type }) => type);
    expect(types[0]).toBe('run-started');
    expect(types.at(-1)).toBe('run-finished');
    const started = events.flatMap((event) => (event.type === 'scenario-started' ? [event.id] : []));
    const finished = events.flatMap((event) =>
      event.type === 'scenario-finished' ? [event.scenario.id] : [],
    );
    expect(finished).toEqual(started);
    expect([...finished].sort()).toEqual(result.scenarios.map(({ id }) => id).sort());
    expect(events[0]).toEqual({ type: 'run-started', planned: finished.length });
  });

  it('attributes each exchange to the step that made it', async () => {
    const exchanges = new Map<string, { readonly scenario?: string; readonly step?: number }>();
    const { result } = await start({
      selection: { tags: '@CC-PAT-021' },
      listeners: [
        (event) => {
          if (event.type === 'exchange-recorded') exchanges.set(event.exchange.id, event.exchange);
        },
      ],
    });
    const [scenario] = result.scenarios;
    expect(scenario?.steps.map((step) => step.exchanges.length)).toEqual([1, 1, 1, 1]);
    scenario?.steps.forEach((step, at) => {
      for (const id of step.exchanges) {
        expect(exchanges.get(id)).toMatchObject({ scenario: scenario.id, step: at });
      }
    });
  });

  it('finds the same in several lanes as in one', async () => {
    const selection = { suites: ['capability', 'security', 'http'] };
    const [one, several] = [await start({ selection }), await start({ selection, jobs: 3 })];
    expect(verdictsOf(several)).toEqual(verdictsOf(one));
    expect(several.result.summary.exitCode).toBe(0);
    const kinds = several.messages
      .trimEnd()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line) as object)[0]);
    expect(kinds.filter((kind) => kind === 'testRunStarted')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'testRunFinished')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'testCaseFinished')).toHaveLength(several.result.scenarios.length);
  });

  it('keeps every secret to itself', async () => {
    const events: RunEvent[] = [];
    const { messages, result, secrets } = await start({
      selection: { suites: ['security'] },
      listeners: [(event) => events.push(event)],
    });
    for (const text of [messages, JSON.stringify(result), JSON.stringify(events)]) {
      expect(secrets.find(text)).toEqual([]);
      for (const secret of Object.values(run.reference.env)) expect(text).not.toContain(secret);
    }
  });

  it('lists what it left behind, and nothing for a server that ends with the run', async () => {
    const selection = { tags: '@CC-PAT-020' };
    run.setFaults(['capability-over-claims-interaction']);
    const { result } = await start({ selection });
    run.setFaults([]);
    expect(result.leftBehind).toEqual([expect.stringContaining(`${run.reference.target.baseUrl}/Patient/`)]);
    expect((await start({ selection, referenceFaults: [] })).result.leftBehind).toEqual([]);
  });

  it('writes nothing where it may not, and then shows no conformance', async () => {
    const { result } = await start({ selection: { suites: ['demographics'] } }, { writes: false });
    expect(result.leftBehind).toEqual([]);
    expect(result.summary).toMatchObject({ verdict: 'not-exercised', exitCode: 4 });
    const writing = result.scenarios.filter(({ tags }) => tags.includes('@writes'));
    expect(new Set(writing.map(({ verdict }) => verdict))).toEqual(new Set(['not-exercised']));
  });

  it('says what the target does not claim', async () => {
    const { result } = await start({ selection: { suites: ['capability'] } }, { claims: ['security'] });
    expect(
      new Set(result.scenarios.filter(({ suite }) => suite === 'capability').map(({ verdict }) => verdict)),
    ).toEqual(new Set(['not-claimed']));
  });

  it('names the software and the suites', async () => {
    const { result } = await start({ selection: { tags: '@CC-CAP-001' } });
    expect(result.target.software).toMatch(/\w/);
    expect(result.suites).toEqual([
      {
        id: 'capability',
        title: 'What the server says of itself',
        verdict: 'passed',
        counts: { error: 0, failed: 0, 'not-exercised': 0, 'not-claimed': 0, passed: 1 },
      },
    ]);
  });
});

describe('a run that cannot go on', () => {
  it('sends nothing more where the preflight fails, and says which scenarios it left out', async () => {
    const port = await findClosedPort();
    const purposes = new Set<string>();
    const listen = (event: RunEvent): void => {
      if (event.type === 'exchange-recorded') purposes.add(event.exchange.purpose);
    };
    const target = { baseUrl: `http://127.0.0.1:${String(port)}/fhir` };
    const { result } = await start({ listeners: [listen] }, target);
    expect([...purposes]).toEqual(['preflight']);
    expect(result.summary).toMatchObject({ verdict: 'error', exitCode: 3 });
    expect(result.summary.headline).toMatch(/^The target cannot be tested: /);
    expect(result.scenarios).toEqual([]);
    expect(result.excluded.length).toBeGreaterThan(100);
    expect(result.excluded[0]?.reason).toBe('The target cannot be tested: see the preflight.');
  });

  it('starts no further scenario when it is cut off, and keeps what it has', async () => {
    const cut = new AbortController();
    const { result } = await start({
      signal: cut.signal,
      listeners: [
        (event) => {
          if (event.type === 'scenario-finished') cut.abort();
        },
      ],
    });
    expect(result.run.interrupted).toBe(true);
    expect(result.scenarios).toHaveLength(1);
    expect(result.scenarios[0]?.verdict).toBe('passed');
    expect(result.excluded.length).toBeGreaterThan(100);
    expect(result.excluded[0]?.reason).toBe('The run was cut off before this scenario started.');
    expect(result.summary).toMatchObject({ verdict: 'error', exitCode: 3 });
  });

  it('keeps its verdict where it is cut off when nothing is left to run', async () => {
    const cut = new AbortController();
    const { result } = await start({
      selection: { scenarios: ['capability/everybody-can-read-the-statement'] },
      signal: cut.signal,
      listeners: [
        (event) => {
          if (event.type === 'scenario-finished') cut.abort();
        },
      ],
    });
    expect(result.run.interrupted).toBe(false);
    expect(result.summary.verdict).toBe('passed');
  });

  it('calls it an error and not a failure where the connection drops', async () => {
    const server = await startHttp(() => (_request, response) => response.destroy());
    const target = { baseUrl: `${server.origin}/fhir`, auth: { type: 'none' } } as const;
    const { result } = await start({ preflight: false, selection: { tags: '@CC-CAP-001' } }, target);
    await server.close();
    expect(result.scenarios).toMatchObject([{ verdict: 'error' }]);
    expect(result.scenarios[0]?.reason).toMatch(
      /GET http:\/\/127\.0\.0\.1:\d+\/fhir\/metadata got no answer: /,
    );
    expect(result.summary.exitCode).toBe(3);
  });

  it('calls it an error where a step is not defined', async () => {
    const folder = writeFolder({
      'features/requirements.yaml': `capabilities: [{ id: capability, title: Statement }]
requirements:
  - { id: CC-CAP-001, level: SHALL, capability: capability, text: It is all right., source: { document: FHIR, section: x } }
`,
      'features/capability/a.feature':
        'Feature: A\n  @CC-CAP-001\n  Scenario: One\n    Then nobody has said how\n',
    });
    const { result } = await start({ featuresFolder: join(folder, 'features') });
    expect(result.scenarios).toMatchObject([
      { verdict: 'error', reason: 'The toolkit itself failed: the step is undefined.' },
    ]);
  });
});

describe('the plan of a run', () => {
  it('says what would run, what would not, and sends nothing', async () => {
    const target = { ...run.reference.target, baseUrl: 'http://nowhere.invalid/fhir', writes: false };
    const plan = await planSuites({ target, selection: { suites: ['security'] } });
    expect(plan.scenarios.every(({ suite }) => suite === 'security')).toBe(true);
    expect(plan.settled.length).toBeGreaterThan(0);
    expect(plan.afterAll.length).toBeGreaterThan(0);
    expect(plan.excluded.length).toBeGreaterThan(0);
  });
});
