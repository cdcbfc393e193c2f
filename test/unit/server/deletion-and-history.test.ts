import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { stringsAt, valuesAt } from '../../../src/server/resource.js';
import { createCaller, type ServerCaller } from '../../support/server-client.js';
import { nhsNumber, serverSeed } from '../../support/server-seed.js';

let server: RunningServer;
let full: ServerCaller;

beforeAll(async () => {
  server = await startReferenceServer({ seed: serverSeed });
  full = await createCaller(server);
});
beforeEach(() => {
  server.reset();
});
afterAll(() => server.close());

const smith = () => serverSeed.find(({ id }) => id === 'smith') ?? {};
const nhs = 'https://fhir.nhs.uk/Id/nhs-number';
const statusOf = async (method: string, path: string, init = {}) =>
  (await full.call(method, path, init)).status;

describe('a resource that was deleted', () => {
  beforeEach(async () => {
    expect(await statusOf('DELETE', '/Patient/smith')).toBe(204);
  });

  it('is gone, which is said with 410 and an OperationOutcome', async () => {
    const reply = await full.get('/Patient/smith');
    expect([reply.status, reply.json['resourceType']]).toEqual([410, 'OperationOutcome']);
  });

  it('is found by no search', async () => {
    expect((await full.get('/Patient?_id=smith')).json['total']).toBe(0);
  });

  it('keeps its versions, and the last one is that it was deleted', async () => {
    expect(await statusOf('GET', '/Patient/smith/_history/1')).toBe(200);
    expect(await statusOf('GET', '/Patient/smith/_history/2')).toBe(410);
  });

  it('can be deleted again without harm, and not updated', async () => {
    expect(await statusOf('DELETE', '/Patient/smith')).toBe(204);
    expect(await statusOf('DELETE', '/Patient/nobody')).toBe(204);
    expect(await statusOf('PUT', '/Patient/smith', { body: smith() })).toBe(405);
  });
});

describe('the history of a resource', () => {
  it('has every version, newest first, with what made it', async () => {
    await full.call('PUT', '/Patient/smith', { body: { ...smith(), active: true } });
    await full.call('DELETE', '/Patient/smith');
    const { json } = await full.get('/Patient/smith/_history');

    expect(json).toMatchObject({ type: 'history', total: 3 });
    expect(stringsAt(json, 'entry.request.method')).toEqual(['DELETE', 'PUT', 'POST']);
    expect(stringsAt(json, 'entry.resource.meta.versionId')).toEqual(['2', '1']);
    expect(valuesAt(json, 'entry.resource.active')).toEqual([true]);
  });

  it('is not there for a resource that never was', async () => {
    expect(await statusOf('GET', '/Patient/nobody/_history')).toBe(404);
  });
});

describe('a conditional read', () => {
  it.each([
    [{ 'if-none-match': 'W/"1"' }, 304],
    [{ 'if-none-match': '"0", W/"1"' }, 304],
    [{ 'if-none-match': 'W/"2"' }, 200],
    [{ 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 304],
    [{ 'if-modified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' }, 200],
    [{ 'if-none-match': 'W/"2"', 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
  ])('with %o is answered with %i', async (headers, status) => {
    const reply = await full.get('/Patient/smith', headers);
    expect([reply.status, reply.text === '']).toEqual([status, status === 304]);
  });
});

describe('an update by search', () => {
  const put = (query: string, body: object) => full.call('PUT', `/Patient?${query}`, { body });

  it('updates the one that is found', async () => {
    const { id: _id, ...content } = { id: '', ...smith(), active: true };
    const reply = await put(`identifier=${nhs}|9990001006`, content);
    expect([reply.status, reply.json['id'], reply.headers.get('etag')]).toEqual([200, 'smith', 'W/"2"']);
  });

  it('creates where none is found', async () => {
    const body = { resourceType: 'Patient', identifier: [nhsNumber('9990001057')] };
    const reply = await put(`identifier=${nhs}|9990001057`, body);
    expect([reply.status, reply.headers.get('location') !== null]).toEqual([201, true]);
  });

  it('is refused where several are found, nothing is asked, or the body names another id', async () => {
    expect((await put('gender=female', { ...smith() })).status).toBe(412);
    expect((await put('', { ...smith() })).status).toBe(400);
    expect((await put(`identifier=${nhs}|9990001014`, { ...smith() })).status).toBe(400);
  });
});

describe('a deletion by search', () => {
  it.each([
    [`identifier=${nhs}|9990001006`, 204],
    [`identifier=${nhs}|9990001057`, 204],
    ['gender=female', 412],
    ['', 400],
  ])('by %s is answered with %i', async (query, status) => {
    expect(await statusOf('DELETE', `/Patient?${query}`)).toBe(status);
  });

  it('is refused for a version that is not the current one', async () => {
    expect(await statusOf('DELETE', '/Patient/smith', { headers: { 'if-match': 'W/"9"' } })).toBe(412);
    expect(await statusOf('DELETE', '/Patient/smith', { headers: { 'if-match': 'W/"1"' } })).toBe(204);
  });
});

describe('a resource with an element of the name that marks a deletion elsewhere', () => {
  it('is held as any other', async () => {
    const body = { resourceType: 'Patient', deleted: true };
    const { headers } = await full.call('POST', '/Patient', { body });
    const id = /\/Patient\/([^/]+)/.exec(headers.get('location') ?? '')?.[1] ?? '';
    expect(await statusOf('GET', `/Patient/${id}`)).toBe(200);
  });
});

describe('a reference in what is written', () => {
  it.each([
    ['Organization/surgery', 201],
    ['Organization/nowhere', 422],
    ['https://elsewhere.example/fhir/Organization/nowhere', 201],
    ['#contained', 201],
  ])('to %s is answered with %i', async (reference, status) => {
    const body = { resourceType: 'Patient', managingOrganization: { reference } };
    const reply = await full.call('POST', '/Patient', { body });
    expect(reply.status).toBe(status);
    expect(stringsAt(reply.json, 'issue.expression')).toEqual(
      status === 422 ? ['Patient.managingOrganization.reference'] : [],
    );
  });
});
