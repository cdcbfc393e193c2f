import { describe, expect, it, onTestFinished } from 'vitest';
import { updateOutdatedRecord } from '../../../../src/conform/interactions/write-record.js';
import { createNewRecord } from '../../../../src/conform/fixtures/new-record.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { startHttp } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

/** Changes an observation twice from the same version; the target answers the changes with these statuses. */
async function changeTwice(...statuses: readonly number[]) {
  let changes = 0;
  const server = await startHttp(({ method }) => ({
    status: method === 'PUT' ? (statuses[changes++] ?? 500) : 200,
    headers: { etag: 'W/"1"' },
    body: '{"resourceType":"Observation","id":"1"}',
  }));
  onTestFinished(() => server.close());
  const scenario = createScenario('s/one', createTestSession(`${server.origin}/fhir`));
  scenario.memory.record = { type: 'Observation', id: '1' };
  scenario.memory.body = createNewRecord('Observation', 'Patient/1');
  const hindrance = await updateOutdatedRecord(scenario, 'Observation');
  return { hindrance, statuses: scenario.memory.answers.map(({ response }) => response.status), server };
}

describe('a change from an outdated version', () => {
  it('comes after one from the current version that was taken', async () => {
    const { hindrance, statuses, server } = await changeTwice(200, 412);
    expect([hindrance, statuses]).toEqual([undefined, [412]]);
    const bodies = server.requests.filter(({ method }) => method === 'PUT').map(({ body }) => body);
    expect(bodies[0]).toContain('"status":"amended"');
    expect(bodies[1]).toContain('"status":"final"');
  });

  it('shows nothing where the target refuses a change from the current version as well', async () => {
    const { hindrance, server } = await changeTwice(412, 412);
    expect(hindrance).toMatchObject({
      outcome: 'not-exercised',
      reason: expect.stringContaining('answered with the status 412') as string,
    });
    expect(server.requests).toHaveLength(2);
  });
});
