import { describe, expect, it, onTestFinished } from 'vitest';
import { writingTrials } from '../../../../src/conform/interactions/try-writing.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { getByWords } from '../../../../src/conform/words.js';
import { startHttp } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

/** Deletes a patient of a target that answers the delete and the read after it with these statuses. */
async function tryDelete(deleted: number, read: number) {
  const server = await startHttp(({ method }) => ({
    status: method === 'DELETE' ? deleted : read,
    body: '{"resourceType":"OperationOutcome"}',
  }));
  onTestFinished(() => server.close());
  const scenario = createScenario('s/one', createTestSession(`${server.origin}/fhir`));
  scenario.memory.record = { type: 'Patient', id: '1' };
  return getByWords(writingTrials, 'delete')(scenario);
}

describe('a delete that is tried', () => {
  it.each([
    [200, 404, true],
    [204, 410, true],
    [204, 200, false],
    [204, 500, false],
    [405, 404, false],
  ])('answered with %i, and the read after it with %i, worked: %s', async (deleted, read, worked) => {
    expect((await tryDelete(deleted, read))?.worked).toBe(worked);
  });
});
