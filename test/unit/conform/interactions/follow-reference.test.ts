import { describe, expect, it, onTestFinished } from 'vitest';
import { judgeReferences } from '../../../../src/conform/assertions/judge-reading.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { createSearchset } from '../../../support/answer-fixture.js';
import { startHttp } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

/** A session with a target that holds every record but these, and has no time or no answer for others. */
async function openSession(missing: readonly string[] = [], { busy = '', silent = '' } = {}) {
  const server = await startHttp(({ url }) => {
    const [resourceType, id = ''] = url.replace('/fhir/', '').split('/');
    if (id === silent) return (request) => request.socket.end('no HTTP\r\n\r\n');
    if (id === busy) return { status: 429, body: '{"resourceType":"OperationOutcome"}' };
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

  it('are not dead where the target had no time for them', async () => {
    const scenario = createScenario('s/one', await openSession([], { busy: 'a1' }));
    scenario.memory.answers = [listOf(3, 'a')];
    const { examined, deviations, reason, remarks } = await judgeReferences(scenario);
    expect({ examined, deviations }).toEqual({ examined: 0, deviations: [] });
    expect(reason).toContain('the status 429');
    expect(remarks).toMatchObject([
      { found: 'the reference Practitioner/a1 of Observation/a1 was answered with the status 429' },
    ]);
  });

  it('are told where one is dead beside one that got no answer', async () => {
    const scenario = createScenario('s/one', await openSession(['a2'], { silent: 'a1' }));
    scenario.memory.answers = [listOf(3, 'a')];
    expect(await judgeReferences(scenario)).toMatchObject({
      deviations: [{ found: expect.stringContaining('GET Practitioner/a2') as string }],
      remarks: [
        {
          found: expect.stringMatching(
            /^the reference Practitioner\/a1 of Observation\/a1 got no answer: /,
          ) as string,
        },
      ],
    });
  });

  it('are an error of the run where none is dead and one got no answer', async () => {
    const scenario = createScenario('s/one', await openSession([], { silent: 'a1' }));
    scenario.memory.answers = [listOf(3, 'a')];
    await expect(judgeReferences(scenario)).rejects.toMatchObject({ code: 'transport' });
  });
});
