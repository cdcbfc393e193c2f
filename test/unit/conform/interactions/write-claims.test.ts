import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { cleanUp } from '../../../../src/conform/clean-up.js';
import { tryClaimed } from '../../../../src/conform/interactions/try-claims.js';
import { changeUnknownPatient } from '../../../../src/conform/interactions/update.js';
import { prepareNewRecord } from '../../../../src/conform/interactions/write-record.js';
import type { RunSession } from '../../../../src/conform/scenario/run-session.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { startHttp, type LocalServer } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

/** A server that claims these interactions of each type, and does what it is asked. */
async function start(codes: readonly string[]): Promise<LocalServer> {
  const interaction = codes.map((code) => ({ code }));
  const resource = ['Patient', 'Condition'].map((type) => ({ type, interaction }));
  const statement = { resourceType: 'CapabilityStatement', rest: [{ mode: 'server', resource }] };
  const server: LocalServer = await startHttp(({ method, url }) => {
    if (method === 'POST') return { status: 201, headers: { location: `${server.origin}${url}/new` } };
    if (method === 'DELETE') return { status: 204 };
    return { body: JSON.stringify(url === '/fhir/metadata' ? statement : { resourceType: 'Bundle' }) };
  });
  onTestFinished(() => server.close());
  return server;
}

function sessionOf(facade: LocalServer, ingest: LocalServer): RunSession {
  const writes = { baseUrl: `${ingest.origin}/fhir`, auth: { type: 'none' }, headers: {}, tls: {} } as const;
  const session = createTestSession(`${facade.origin}/fhir`, { endpoints: { writes } });
  onTestFinished(() => session.client.close());
  return session;
}

describe('what is claimed of writing, where writes go elsewhere', () => {
  let facade: LocalServer;
  let ingest: LocalServer;
  let session: RunSession;

  beforeEach(async () => {
    facade = await start(['read', 'search-type']);
    ingest = await start(['create', 'update', 'delete']);
    session = sessionOf(facade, ingest);
  });

  it('is claimed there: a new record can be made', async () => {
    expect(await prepareNewRecord(createScenario('s/one', session), 'Condition')).toBeUndefined();
    const swapped = createScenario('s/two', sessionOf(ingest, facade));
    expect(await prepareNewRecord(swapped, 'Condition')).toMatchObject({ outcome: 'not-claimed' });
  });

  it('is tried by what is claimed there, and reading by what the facade claims', async () => {
    const writing = createScenario('s/one', session);
    expect(await tryClaimed(writing, 'way of writing', 'Patient')).toBeUndefined();
    expect(writing.memory.attempts.map(({ what }) => what)).toEqual(['create', 'update', 'delete']);
    const reading = createScenario('s/two', sessionOf(ingest, facade));
    expect(await tryClaimed(reading, 'way of reading', 'Patient')).toMatchObject({ outcome: 'not-claimed' });
  });

  it('says there whether an update creates', async () => {
    const scenario = createScenario('s/one', session);
    await tryClaimed(scenario, 'way of writing', 'Patient');
    await changeUnknownPatient(scenario);
    expect(facade.requests.map(({ url }) => url)).not.toContain('/fhir/metadata');
  });

  it('is removed by what is claimed of where each record is', async () => {
    const places = [ingest, facade].map(({ origin }) => `${origin}/fhir/Patient/1`);
    session.created.push(...places);
    expect(await cleanUp(session)).toEqual([places[1]]);
    const deleted = [facade, ingest].map(({ requests }) =>
      requests.filter(({ method }) => method === 'DELETE'),
    );
    expect(deleted.map(({ length }) => length)).toEqual([0, 1]);
  });
});
