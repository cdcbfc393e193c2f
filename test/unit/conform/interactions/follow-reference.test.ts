import { describe, expect, it, onTestFinished } from 'vitest';
import { judgeReferences } from '../../../../src/conform/assertions/judge-reading.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { createSearchset } from '../../../support/answer-fixture.js';
import { startHttp } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

/** A session with a target that holds every record but these. */
async function openSession(missing: readonly string[] = []) {
  const server = await startHttp(({ url }) => {
    const [resourceType, id = ''] = url.replace('/fhir/', '').split('/');
    return missing.includes(id)
      ? { status: 404, body: '{"resourceType":"OperationOutcome"}' }
      : { body: JSON.stringify({ resourceType, id }) };
  });
  onTestFinished(() => server.close());
  return createTestSession(`${server.origin}/fhir`);
}

/** A list of so many records, each of which names a practitioner of its own. */
function listOf(count: number, name: string) {
  const records = Array.from({ length: count }, (_, at) => ({
    resourceType: 'Observation',
    id: `${name}${String(at)}`,
    performer: [{ reference: `Practitioner/${name}${String(at)}` }],
  }));
  return createSearchset(records);
}

describe('the references that a scenario follows', () => {
  it('are no more than it may, which is said where all of them lead to a record', async () => {
    const scenario = createScenario('s/one', await openSession());
    scenario.memory.answers = [listOf(203, 'a')];
    expect(await judgeReferences(scenario)).toEqual({
      examined: 0,
      deviations: [],
      reason:
        'The answers lead to 203 records, of which 3 were not read, so that nothing is said of the whole: a scenario reads no more than 200.',
    });
    expect(scenario.session.answers).toHaveLength(200);
  });

  it('are counted for each scenario, and those that another has followed do not count', async () => {
    const session = await openSession();
    for (const name of ['a', 'b', 'a']) {
      const scenario = createScenario('s/one', session);
      scenario.memory.answers = [listOf(150, name)];
      expect(await judgeReferences(scenario)).toEqual({ examined: 150, deviations: [] });
    }
    expect(session.answers).toHaveLength(300);
  });

  it('are told where one of those that were followed leads nowhere', async () => {
    const scenario = createScenario('s/one', await openSession(['a7']));
    scenario.memory.answers = [listOf(203, 'a')];
    const { deviations } = await judgeReferences(scenario);
    expect(deviations).toMatchObject([{ found: expect.stringContaining('GET Practitioner/a7') as string }]);
  });
});
