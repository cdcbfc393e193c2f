import { describe, expect, it, onTestFinished } from 'vitest';
import { makePatient } from '../../../../src/conform/interactions/make-patient.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { startHttp, type LocalServer } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

/** Holds the first so many NHS numbers that it is asked for. */
async function startHolder(held: number): Promise<LocalServer> {
  let asked = 0;
  const server = await startHttp(({ url }) => {
    asked++;
    const [system, value] = (new URL(url, 'http://x').searchParams.get('identifier') ?? '').split('|');
    const resource = { resourceType: 'Patient', id: '1', identifier: [{ system, value }] };
    const entry = asked <= held ? [{ resource }] : [];
    return { body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry }) };
  });
  onTestFinished(() => server.close());
  return server;
}

describe('a new patient', () => {
  it('has an NHS number that the target does not hold from an earlier run', async () => {
    const server = await startHolder(2);
    const session = createTestSession(`${server.origin}/fhir`);
    const patient = await makePatient(createScenario('s/one', session));
    expect(server.requests).toHaveLength(3);
    expect(server.requests[2]?.url).toContain(patient.identifier[0].value);
    expect(session.answers).toEqual([]);
  });

  it('is made at once for a target that ends with the run', async () => {
    const server = await startHolder(0);
    const session = { ...createTestSession(`${server.origin}/fhir`), keepsRecords: false };
    await makePatient(createScenario('s/one', session));
    expect(server.requests).toEqual([]);
  });

  it('is made in the end where every search finds it', async () => {
    const server = await startHolder(100);
    const patient = await makePatient(createScenario('s/one', createTestSession(`${server.origin}/fhir`)));
    expect(server.requests).toHaveLength(4);
    expect(patient.identifier[0].value).toMatch(/^999/);
  });
});
