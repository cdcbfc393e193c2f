import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClientRequest } from '../../../src/client/client-request.js';
import type { Target } from '../../../src/model/target.js';
import { startReferenceServer } from '../../../src/server/reference-server.js';
import { gpConnectParty } from '../../support/gp-connect-party.js';
import { startHttp, type LocalServer } from '../../support/local-server.js';
import { serverSeed } from '../../support/server-seed.js';
import { createTestClient, createTestTarget, type TestClient } from '../../support/test-target.js';

async function start(): Promise<LocalServer> {
  const server = await startHttp(() => ({ body: '{}' }));
  onTestFinished(() => server.close());
  return server;
}

function clientOf(baseUrl: string, changes: Partial<Target>): TestClient {
  const client = createTestClient(createTestTarget(baseUrl, changes));
  onTestFinished(() => client.close());
  return client;
}

const inGpConnect = { dialect: 'gp-connect', gpConnect: gpConnectParty } as const;

/** The headers that a server got of one request. */
async function headersOf(request: ClientRequest, changes: Partial<Target> = inGpConnect) {
  const server = await start();
  await clientOf(`${server.origin}/fhir`, changes).send(request);
  return server.requests[0]?.headers ?? {};
}

function readToken(authorization = ''): readonly unknown[] {
  const [header = '', claims = '', signature] = authorization.replace('Bearer ', '').split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  return [read(header), read(claims), signature];
}

describe('a request in the dialect gp-connect', () => {
  it.each([
    ['GET', 'metadata', 'rest:read:metadata-1', 'organization/*.read'],
    ['OPTIONS', '', 'rest:read:metadata-1', 'organization/*.read'],
    ['GET', 'Patient/1', 'rest:read:patient-1', 'patient/*.read'],
    ['HEAD', 'Patient/1/_history/2', 'rest:read:patient-1', 'patient/*.read'],
    ['GET', 'Patient?identifier=x', 'rest:search:patient-1', 'patient/*.read'],
    ['POST', 'Patient/_search', 'rest:search:patient-1', 'patient/*.read'],
    ['GET', 'Slot?start=2020', 'rest:search:slot-1', 'organization/*.read'],
    ['POST', 'Appointment', 'rest:create:appointment-1', 'patient/*.write'],
    ['PUT', 'Appointment/1', 'rest:update:appointment-1', 'patient/*.write'],
    ['DELETE', 'Appointment/1', 'rest:delete:appointment-1', 'patient/*.write'],
    ['POST', 'Patient/$gpc.registerpatient', 'operation:gpc.registerpatient-1', 'patient/*.write'],
  ])('says what it is: %s %s is %s', async (method, path, interaction, scope) => {
    const headers = await headersOf({ method, path });
    expect(headers['ssp-interactionid']).toBe(`urn:nhs:names:services:gpconnect:fhir:${interaction}`);
    expect(readToken(headers.authorization)[1]).toMatchObject({ requested_scope: scope });
  });

  it('says who asks, by headers and by an unsigned token that holds for five minutes', async () => {
    const now = Math.floor(Date.now() / 1000);
    const server = await start();
    await clientOf(`${server.origin}/fhir`, inGpConnect).send({ method: 'GET', path: 'Patient/1' });
    const { headers } = server.requests[0]!;
    expect(headers).toMatchObject({
      'ssp-from': '200000000359',
      'ssp-to': '918999198993',
      'ssp-traceid': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    const [header, claims, signature] = readToken(headers.authorization);
    const { iat } = claims as { readonly iat: number };
    expect(iat - now).toBeLessThanOrEqual(5);
    expect([header, signature]).toEqual([{ alg: 'none', typ: 'JWT' }, '']);
    expect(claims).toEqual({
      iss: 'https://consumer.example.org',
      sub: 'p-1',
      aud: `${server.origin}/fhir`,
      iat,
      exp: iat + 300,
      reason_for_request: 'directcare',
      requested_scope: 'patient/*.read',
      requesting_device: {
        resourceType: 'Device',
        identifier: [{ system: 'https://consumer.example.org/Id/device', value: 'd-1' }],
        model: 'Conformance',
        version: '1.0',
      },
      requesting_organization: {
        resourceType: 'Organization',
        identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'A11111' }],
        name: 'Consumer organisation',
      },
      requesting_practitioner: {
        resourceType: 'Practitioner',
        id: 'p-1',
        identifier: [{ system: 'https://fhir.nhs.uk/Id/sds-user-id', value: '111222333444' }],
        name: [{ family: 'Jones', given: ['Claire'] }],
      },
    });
  });

  it('has a trace of its own each time', async () => {
    const server = await start();
    const client = clientOf(`${server.origin}/fhir`, inGpConnect);
    for (const id of ['1', '2']) await client.send({ method: 'GET', path: `Patient/${id}` });
    expect(new Set(server.requests.map(({ headers }) => headers['ssp-traceid'])).size).toBe(2);
  });

  it('says who asks without a token too, since it is none, and as the target file or a scenario wants it', async () => {
    const changes = { ...inGpConnect, headers: { 'Ssp-To': '999999999999' } };
    const request = { method: 'GET', path: 'x', auth: 'none', headers: { 'SSP-TraceID': 'mine' } } as const;
    const headers = await headersOf(request, changes);
    expect(headers.authorization).toMatch(/^Bearer .+\.$/);
    expect(headers).toMatchObject({ 'ssp-to': '999999999999', 'ssp-traceid': 'mine' });
    const forged = await headersOf({ method: 'GET', path: 'x', auth: { token: 'a-token-of-mine' } });
    expect(forged.authorization).toBe('Bearer a-token-of-mine');
  });

  it('tells nobody else who asks, and leaves the token out of the evidence', async () => {
    const [home, other] = [await start(), await start()];
    const client = clientOf(`${home.origin}/fhir`, { ...inGpConnect, follow: [other.origin] });
    await client.send({ method: 'GET', url: `${other.origin}/x` });
    expect(
      Object.keys(other.requests[0]!.headers).filter((name) => /^ssp-|^authorization/.test(name)),
    ).toEqual([]);
    const { request } = await client.send({ method: 'GET', path: 'x' });
    expect(request.headers).toMatchObject({ authorization: 'Bearer [redacted]', 'ssp-from': '200000000359' });
  });
});

describe('a request in another dialect', () => {
  it('carries nothing of GP Connect', async () => {
    const headers = await headersOf({ method: 'GET', path: 'Patient/1' }, {});
    expect(Object.keys(headers).filter((name) => /^ssp-|^authorization|^x-org/.test(name))).toEqual([]);
  });

  it('names the organization that asks a patient-held record', async () => {
    const organizationId = '123e4567-e89b-12d3-a456-426614174000';
    const changes = { dialect: 'patient-held-record', patientHeldRecord: { organizationId } } as const;
    expect(await headersOf({ method: 'GET', path: 'x' }, changes)).toMatchObject({
      'x-org-public-id': organizationId,
    });
    expect(
      await headersOf({ method: 'GET', path: 'x' }, { dialect: 'patient-held-record' }),
    ).not.toHaveProperty('x-org-public-id');
  });
});

describe('a server that speaks GP Connect', () => {
  const ask = async (request: Partial<ClientRequest> = {}) => {
    const server = await startReferenceServer({ seed: serverSeed, dialect: 'gp-connect' });
    onTestFinished(() => server.close());
    const client = clientOf(server.baseUrl, inGpConnect);
    const { response } = await client.send({ method: 'GET', path: 'metadata', ...request });
    return { client, status: response?.status, body: response?.body };
  };

  it('answers who says who asks', async () => {
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it.each([
    ['without a trace', { headers: { 'ssp-traceid': '' } }, 'The header Ssp-TraceID has not the form'],
    ['from nowhere', { headers: { 'ssp-from': 'me' } }, 'The header Ssp-From has not the form'],
    [
      'without an interaction',
      { headers: { 'ssp-interactionid': '' } },
      'The header Ssp-InteractionID has not the form',
    ],
    ['with a token of OAuth', { auth: { token: 'a-token' } }, 'and an unsigned JSON Web Token'],
  ] as const)('refuses a request %s', async (_, request, problem) => {
    const { status, body } = await ask(request);
    expect(status).toBe(400);
    expect(body).toContain(problem);
    expect(body).toContain('"code":"BAD_REQUEST"');
  });

  it('refuses who says nothing, as one does who is asked in no dialect', async () => {
    const server = await startReferenceServer({ seed: serverSeed, dialect: 'gp-connect' });
    onTestFinished(() => server.close());
    const { response } = await clientOf(server.baseUrl, {}).send({ method: 'GET', path: 'metadata' });
    expect(response).toMatchObject({
      status: 400,
      body: expect.stringContaining('The header Ssp-TraceID is missing') as string,
    });
  });

  it.each([
    ['sub', { sub: 'somebody else' }],
    ['aud', { aud: 'https://elsewhere.example.org' }],
    ['exp', { exp: 1 }],
    ['iat', { iat: 1 }],
    ['reason_for_request', { reason_for_request: 'research' }],
    ['requested_scope', { requested_scope: 'patient/*.write' }],
    ['requesting_organization', { requesting_organization: undefined }],
  ])('refuses a token whose claim %s is wrong', async (claim, changes) => {
    const { client } = await ask();
    const wire = await headersOf({ method: 'GET', path: 'metadata' });
    const [header, claims] = readToken(wire.authorization);
    const aud = client.recorded[0]!.request.url.replace('/metadata', '');
    const wrong = { ...(claims as object), aud, ...changes };
    const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const token = `${encode(header)}.${encode(wrong)}.`;
    const { response } = await client.send({ method: 'GET', path: 'metadata', auth: { token } });
    expect(response?.body).toContain(`The claim ${claim} of the token is missing or wrong`);
  });

  it('refuses a trace that it has seen', async () => {
    const headers = { 'ssp-traceid': '123e4567-e89b-12d3-a456-426614174000' };
    const { client, status } = await ask({ headers });
    expect(status).toBe(200);
    const again = await client.send({ method: 'GET', path: 'metadata', headers });
    expect(again.response?.body).toContain('Ssp-TraceID is that of an earlier request');
  });

  it('has a code that fits each error', async () => {
    expect(await ask({ path: 'Patient/nobody' })).toMatchObject({
      status: 404,
      body: expect.stringContaining('"code":"PATIENT_NOT_FOUND"') as string,
    });
    expect((await ask({ path: 'Slot/none' })).body).toContain('"code":"NO_RECORD_FOUND"');
  });
});
