import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { createCaller, stringAt, type ServerCaller } from '../../support/server-client.js';
import { stringsAt, type Resource } from '../../../src/server/resource.js';
import { nhsNumber, patient, serverSeed } from '../../support/server-seed.js';

const newPatient: Resource = {
  ...patient('ignored', '9990001057', { name: [{ use: 'official', family: 'New', given: ['Nora'] }] }),
  gender: 'female',
  birthDate: '1999-12-31',
};

let server: RunningServer;
let full: ServerCaller;

beforeAll(async () => {
  server = await startReferenceServer({
    seed: serverSeed,
    validate: (resource) =>
      JSON.stringify(resource).includes('"gender":"unicorn"')
        ? [
            {
              rule: 'binding-required',
              severity: 'error',
              code: 'code-invalid',
              expression: 'Patient.gender',
              message: 'unicorn is not a gender',
            },
          ]
        : [
            {
              rule: 'binding-extensible',
              severity: 'warning',
              code: 'code-invalid',
              expression: 'Patient.maritalStatus',
              message: 'a warning',
            },
          ],
  });
  full = await createCaller(server);
});
beforeEach(() => {
  server.reset();
});
afterAll(() => server.close());

describe('create', () => {
  it('keeps a decimal as it was written, in JSON and in XML', async () => {
    const body =
      '{"resourceType":"Observation","status":"final","valueQuantity":{"value":7.10,"unit":"mmol/L"}}';
    const json = { 'content-type': 'application/fhir+json' };
    const { json: created } = await full.call('POST', '/Observation', { headers: json, body });
    const path = `/Observation/${stringAt(created, 'id')}`;

    expect((await full.get(path)).text).toContain('"value":7.10,');
    const { text } = await full.get(path, { accept: 'application/fhir+xml' });
    expect(text).toContain('<value value="7.10"/>');
    const xml = { 'content-type': 'application/fhir+xml' };
    const { json: copied } = await full.call('POST', '/Observation', { headers: xml, body: text });
    expect((await full.get(`/Observation/${stringAt(copied, 'id')}`)).text).toContain('"value":7.10,');
  });

  it('refuses what nests deeper than a resource, and says so', async () => {
    const headers = { 'content-type': 'application/fhir+json' };
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const body = `{"resourceType":"Patient","name":${open.repeat(50_000)}1${close.repeat(50_000)}}`;
      const { status, text } = await full.call('POST', '/Patient', { headers, body });
      expect(status).toBe(400);
      expect(text).toContain('nests more than 200 levels of elements');
    }
  });

  it('stores the resource under an id of its own, as version 1', async () => {
    const reply = await full.call('POST', '/Patient', { body: newPatient });

    const id = stringAt(reply.json, 'id');
    expect(reply.status).toBe(201);
    expect(id).not.toBe('ignored');
    expect(reply.headers.get('location')).toBe(`${server.baseUrl}/Patient/${id}/_history/1`);
    expect(reply.headers.get('etag')).toBe('W/"1"');
    expect(reply.headers.get('last-modified')).toMatch(/GMT$/);
    const read = await full.get(`/Patient/${id}`);
    expect(read.json).toEqual(reply.json);
    expect(read.json).toMatchObject({ name: newPatient['name'], gender: 'female', birthDate: '1999-12-31' });
  });

  it('names the CareConnect profile where the client did not', async () => {
    const reply = await full.call('POST', '/Patient', {
      body: { ...newPatient, meta: { profile: ['urn:x'] } },
    });

    expect(reply.json['meta']?.['profile']).toEqual([
      'urn:x',
      'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Patient-1',
    ]);
  });

  it('reads XML as it reads JSON', async () => {
    const json = await full.call('POST', '/Patient', { body: newPatient });
    const xml = await full.get(`/Patient/${stringAt(json.json, 'id')}?_format=xml`);
    server.reset();

    const reply = await full.call('POST', '/Patient', {
      headers: { 'content-type': 'application/xml+fhir' },
      body: xml.text,
    });

    expect(reply.status).toBe(201);
    const { id, meta, ...sent } = json.json;
    expect(reply.json).toMatchObject(sent);
  });

  it.each([
    ['a body that is not JSON', '{"resourceType":', 'application/fhir+json', 400],
    ['a body that is not XML', '<Patient', 'application/fhir+xml', 400],
    ['XML of another namespace', '<Patient/>', 'application/fhir+xml', 400],
    ['an empty body', '', 'application/fhir+json', 400],
    ['JSON that is no resource', '[1]', 'application/fhir+json', 400],
    ['a resource of another type', '{"resourceType":"Organization"}', 'application/fhir+json', 400],
    ['another media type', '{"resourceType":"Patient"}', 'text/plain', 415],
  ])('refuses %s', async (_what, body, contentType, status) => {
    const reply = await full.call('POST', '/Patient', { headers: { 'content-type': contentType }, body });

    expect(reply.status).toBe(status);
    expect(reply.json['resourceType']).toBe('OperationOutcome');
  });

  it('refuses what the validator calls an error, with the element', async () => {
    const reply = await full.call('POST', '/Patient', { body: { ...newPatient, gender: 'unicorn' } });

    expect(reply.status).toBe(422);
    expect(reply.json['issue']).toEqual([
      {
        severity: 'error',
        code: 'code-invalid',
        diagnostics: 'binding-required at Patient.gender',
        expression: ['Patient.gender'],
      },
    ]);
  });

  it.each(['9990001050', '999000105', '99900010577', '999 000 1057', '999000105X'])(
    'refuses the NHS number %s and names its element, not its value',
    async (number) => {
      const body = {
        ...newPatient,
        identifier: [{ system: 'urn:local', value: '1' }, nhsNumber(number)],
      };
      const reply = await full.call('POST', '/Patient', { body });

      expect(reply.status).toBe(422);
      expect(stringsAt(reply.json, 'issue.expression')).toContain('Patient.identifier[1].value');
      expect(reply.text).not.toContain(number);
    },
  );

  it('takes an NHS number whose check digit is 0', async () => {
    const body = { ...newPatient, identifier: [nhsNumber('9990001170')] };

    expect((await full.call('POST', '/Patient', { body })).status).toBe(201);
  });

  it('refuses a second record for an NHS number, even under the id of the first', async () => {
    const again = patient('smith', '9990001006', { name: [{ use: 'official', family: 'Other' }] });

    expect((await full.call('POST', '/Patient', { body: again })).status).toBe(409);
  });
});

describe('conditional create', () => {
  const send = (condition: string, number = '9990001057') =>
    full.call('POST', '/Patient', {
      headers: { 'if-none-exist': condition },
      body: { ...newPatient, identifier: [nhsNumber(number)] },
    });

  it('creates where nothing matches', async () => {
    const reply = await send('identifier=https://fhir.nhs.uk/Id/nhs-number|9990001057');

    expect(reply.status).toBe(201);
  });

  it('answers with the one that matches', async () => {
    const reply = await send('identifier=https://fhir.nhs.uk/Id/nhs-number|9990001006', '9990001006');

    expect(reply.status).toBe(200);
    expect(reply.json['id']).toBe('smith');
  });

  it('reads a condition that names the type', async () => {
    const reply = await send(`Patient?identifier=${encodeURIComponent('urn:what?|1')}`);

    expect(reply.status).toBe(201);
  });

  it('refuses where many match', async () => {
    expect((await send('gender=female')).status).toBe(412);
  });

  it.each(['', 'shoe-size=43', '_count=1'])('refuses the condition "%s" with 400', async (condition) => {
    expect((await send(condition)).status).toBe(400);
  });
});

describe('update', () => {
  const changed = async (details: object) => ({ ...(await full.get('/Patient/smith')).json, ...details });

  it('stores a new version and keeps the old one', async () => {
    const reply = await full.call('PUT', '/Patient/smith', { body: await changed({ gender: 'unknown' }) });

    expect(reply.status).toBe(200);
    expect(reply.headers.get('etag')).toBe('W/"2"');
    expect((await full.get('/Patient/smith')).json).toMatchObject({
      gender: 'unknown',
      meta: { versionId: '2' },
    });
    expect((await full.get('/Patient/smith/_history/1')).json['gender']).toBe('female');
    expect((await full.get('/Patient/smith/_history/2')).json['gender']).toBe('unknown');
    expect((await full.get('/Patient/smith/_history/3')).status).toBe(404);
  });

  it.each([
    ['W/"1"', 200],
    ['"1"', 200],
    ['W/"2"', 412],
    ['nonsense', 412],
  ])('answers If-Match %s with %i', async (ifMatch, status) => {
    const body = await changed({});

    const reply = await full.call('PUT', '/Patient/smith', { headers: { 'if-match': ifMatch }, body });

    expect(reply.status).toBe(status);
    expect((await full.get('/Patient/smith')).json['meta']?.['versionId']).toBe(status === 200 ? '2' : '1');
  });

  it('does not create', async () => {
    const body = { ...newPatient, id: 'nobody' };
    const reply = await full.call('PUT', '/Patient/nobody', { body });

    expect(reply.status).toBe(405);
    expect((await full.get('/Patient/nobody')).status).toBe(404);
  });

  it.each([
    ['another id', { id: 'jones' }, 400],
    ['no id', { id: undefined }, 400],
    ['an invalid NHS number', { identifier: [nhsNumber('9990001050')] }, 422],
    ["somebody else's NHS number", { identifier: [nhsNumber('9990001049')] }, 409],
  ])('refuses %s', async (_what, details, status) => {
    const reply = await full.call('PUT', '/Patient/smith', { body: await changed(details) });

    expect(reply.status).toBe(status);
    expect((await full.get('/Patient/smith')).json['meta']?.['versionId']).toBe('1');
  });
});
