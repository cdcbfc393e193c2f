import { afterEach, describe, expect, it } from 'vitest';
import {
  judgeFoundInTime,
  judgeHistory,
  judgeReadBack,
} from '../../../../src/conform/assertions/judge-record.js';
import { awaitFound } from '../../../../src/conform/interactions/watch-list.js';
import { createNewRecord } from '../../../../src/conform/fixtures/new-record.js';
import { varyRecord } from '../../../../src/conform/fixtures/record-variations.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import { startHttp, type LocalServer } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

let server: LocalServer | undefined;
afterEach(async () => {
  await server?.close();
});

/** A text, or what is written as JSON. */
type Body = string | Readonly<Record<string, unknown>>;

/** A scenario about Observation/1, of a server that gives these bodies in turn, the last one again and again. */
async function openScenario(...bodies: readonly (Body | ((baseUrl: string) => Body))[]): Promise<{
  readonly scenario: Scenario;
  readonly waits: readonly number[];
}> {
  let at = 0;
  server = await startHttp(() => {
    const given = bodies[Math.min(at++, bodies.length - 1)] ?? '';
    const body = typeof given === 'function' ? given(`${server?.origin ?? ''}/fhir`) : given;
    return {
      headers: { 'content-type': 'application/fhir+json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    };
  });
  const waits: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const scenario = createScenario('s/one', { ...createTestSession(`${server.origin}/fhir`), wait });
  scenario.memory.record = { type: 'Observation', id: '1' };
  scenario.memory.owner = 'Patient/1';
  return { scenario, waits };
}

/** The same scenario, of a server that takes so long to answer. */
function answerAfter(durationMs: number, scenario: Scenario): Scenario {
  const ask: Scenario['ask'] = async (request) => {
    const answer = await scenario.ask(request);
    return { ...answer, exchange: { ...answer.exchange, durationMs } };
  };
  return { ...scenario, ask };
}

const observation = { resourceType: 'Observation', id: '1' };
const empty = { resourceType: 'Bundle', type: 'searchset', total: 0 };
const full = { ...empty, total: 1, entry: [{ resource: observation }] };
const withNext = (baseUrl: string) => ({
  ...empty,
  link: [{ relation: 'next', url: `${baseUrl}/Observation?page=next` }],
});

describe('what is to be found within a time', () => {
  it.each([
    { name: 'found at once', bodies: [full], isWanted: true, expected: [] },
    { name: 'found at the third look', bodies: [empty, empty, full], isWanted: true, expected: [250, 500] },
    { name: 'gone at once', bodies: [empty], isWanted: false, expected: [] },
    { name: 'gone at the second look', bodies: [full, empty], isWanted: false, expected: [250] },
  ])('may be $name', async ({ bodies, isWanted, expected }) => {
    const { scenario, waits } = await openScenario(...bodies);
    scenario.memory.wasFound = !isWanted;
    expect(await judgeFoundInTime(scenario, isWanted, 2)).toEqual({ examined: 1, deviations: [] });
    expect(waits).toEqual(expected);
  });

  it('is looked for up to the end of the time and no longer', async () => {
    const { scenario, waits } = await openScenario(empty);
    const { deviations } = await judgeFoundInTime(answerAfter(100, scenario), true, 2);
    expect(waits).toEqual([250, 500, 950]);
    expect(deviations[0]).toMatchObject({
      expected: 'a list with Observation/1 within 2 seconds',
      found: 'no match, asked after 0, 0.35, 0.95, 2 seconds',
    });
  });

  it('is late where the search that shows it takes longer than the time', async () => {
    const { scenario, waits } = await openScenario(full);
    const { deviations } = await judgeFoundInTime(answerAfter(12_500, scenario), true, 10);
    expect(waits).toEqual([]);
    expect(deviations[0]).toMatchObject({
      expected: 'a list with Observation/1 within 10 seconds',
      found: 'such a list, but only after 12.5 seconds',
    });
  });

  it('says nothing of what no search has shown before it was deleted', async () => {
    const { scenario } = await openScenario(empty);
    expect(await judgeFoundInTime(scenario, false, 2)).toMatchObject({
      examined: 0,
      reason: expect.stringContaining('No search showed the record before') as string,
    });
  });

  it('may be awaited, which is no failure where it does not come', async () => {
    const { scenario } = await openScenario(empty, full, empty);
    expect(await awaitFound(scenario, 'Observation')).toBeUndefined();
    expect(await judgeFoundInTime(scenario, false, 2)).toEqual({ examined: 1, deviations: [] });
    expect(await awaitFound(scenario, 'Observation')).toMatchObject({
      outcome: 'not-exercised',
      reason: expect.stringContaining('No search showed Observation/1 in 10 seconds') as string,
    });
  });

  it('is looked for on every page', async () => {
    const { scenario, waits } = await openScenario(withNext, full);
    expect(await judgeFoundInTime(scenario, true, 2)).toEqual({ examined: 1, deviations: [] });
    expect(waits).toEqual([]);
  });

  it('is not told of where the list has no end', async () => {
    const { scenario } = await openScenario(withNext);
    scenario.memory.wasFound = true;
    for (const isWanted of [true, false]) {
      expect(await judgeFoundInTime(scenario, isWanted, 0)).toEqual({
        examined: 0,
        deviations: [],
        reason: 'The list goes on after 20 pages, which did not show the record.',
      });
    }
  });

  it('is not gone by an answer that is no list', async () => {
    const { scenario } = await openScenario({ resourceType: 'OperationOutcome', issue: [] });
    scenario.memory.wasFound = true;
    const { deviations } = await judgeFoundInTime(scenario, false, 0);
    expect(deviations[0]?.found).toMatch(/^the status 200, asked after/);
  });

  it('is nothing where nothing was created', async () => {
    const { scenario } = await openScenario(empty);
    scenario.memory.record = { type: 'Observation' };
    expect(await judgeFoundInTime(scenario, true, 2)).toMatchObject({ examined: 0 });
  });
});

describe('a record read again', () => {
  const sent = varyRecord(createNewRecord('Observation', 'Patient/1'), 'with a value that ends in a zero');
  const read = (value: string): string =>
    `{"resourceType":"Observation","id":"1","status":"final","code":{"text":"Peak flow"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2024-02-13","valueQuantity":{"value":${value},"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"}}`;

  it('may have every digit', async () => {
    const { scenario } = await openScenario(read('7.10'));
    scenario.memory.body = sent;
    const { examined, deviations } = await judgeReadBack(scenario, 'Observation');
    expect([examined > 5, deviations]).toEqual([true, []]);
  });

  it('may have lost a zero, which is said', async () => {
    const { scenario } = await openScenario(read('7.1'));
    scenario.memory.body = sent;
    const { deviations } = await judgeReadBack(scenario, 'Observation');
    expect(deviations.map(({ found }) => found)).toEqual(['the same, but value "7.1" instead of "7.10"']);
  });
});

describe('a history', () => {
  const history = (...methods: readonly string[]) => ({
    resourceType: 'Bundle',
    type: 'history',
    entry: methods.map((method) => ({ request: { method, url: 'Observation/1' } })),
  });

  it.each([
    { body: history('PUT', 'POST'), found: undefined },
    { body: history('POST', 'PUT'), found: 'versions made by POST, PUT' },
    { body: history('PUT'), found: 'versions made by PUT' },
    { body: { ...history(), entry: [{}] }, found: 'entries (1) that do not say what made them' },
    { body: empty, found: 'a resource of the type Bundle' },
  ])('has each version, newest first, or $found', async ({ body, found }) => {
    const { scenario } = await openScenario(body);
    scenario.memory.answers = [await scenario.ask({ method: 'GET', path: 'Observation/1/_history' })];
    expect(judgeHistory(scenario, ['PUT', 'POST']).deviations[0]?.found).toBe(found);
  });
});
