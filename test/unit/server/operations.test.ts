import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/server/reference-server.js';
import { seedFacts } from '../../../src/server/operations/seed-facts.js';
import { stringsAt } from '../../../src/server/resource.js';
import { readSeedRecords } from '../../support/seed-records.js';
import {
  answersOf,
  askFor,
  invoke,
  manyNumbers,
  people,
  startOperationServer,
  toInput,
} from '../../support/operation-fixture.js';
import { callerWith, createCaller, type ServerCaller } from '../../support/server-client.js';
import { validate } from '../../support/validate.js';

const nhs = 'https://fhir.nhs.uk/Id/nhs-number';
const statusQuery = '/Patient/$status-query';
const invitations = '/Organization/$generate-invitation-tokens';
const receipts = '/DocumentReference/$read-receipt-query';
const requests = '/Questionnaire/cc-questionnaire-mood-diary/$send-questionnaire-request';

let server: RunningServer;
let full: ServerCaller;
let readOnly: ServerCaller;
let now = new Date('2026-11-19T23:55:00Z');

beforeAll(async () => {
  server = await startOperationServer(() => now);
  full = await createCaller(server);
  readOnly = await createCaller(server, 'readOnly');
});
afterAll(() => server.close());

const numberOf = (answer: Readonly<Record<string, unknown>>) =>
  stringsAt(answer, 'patientIdentifier.value')[0];
const ask = (...numbers: readonly string[]) => invoke(full, statusQuery, askFor(...numbers));
const invite = async (...numbers: readonly string[]) =>
  answersOf(await invoke(full, invitations, askFor(...numbers)));
const askReceipts = (...identifiers: readonly string[]) =>
  invoke(
    full,
    receipts,
    toInput(identifiers.map((valueString) => ({ name: 'documentIdentifier', valueString }))),
  );

describe('Patient/$status-query', () => {
  it('tells of each patient what may be told', async () => {
    const reply = await ask(
      people.registered,
      people.closed,
      people.eligible,
      people.deceased,
      people.unknown,
    );

    const identifier = (value: string) => ({ system: nhs, value });
    expect(reply.status).toBe(200);
    expect(answersOf(reply)).toEqual([
      {
        patientIdentifier: identifier(people.registered),
        deceased: false,
        registered: true,
        dateOfBirth: '1948-03-12',
      },
      {
        patientIdentifier: identifier(people.closed),
        deceased: false,
        registered: true,
        diagnostics: 'No access',
      },
      {
        patientIdentifier: identifier(people.eligible),
        deceased: false,
        registered: false,
        dateOfBirth: '1990-06-30',
      },
      {
        patientIdentifier: identifier(people.deceased),
        deceased: true,
        registered: false,
        dateOfBirth: '1939-07-02',
      },
      { patientIdentifier: identifier(people.unknown), diagnostics: 'Not found' },
    ]);
    expect(validate(reply.json).issues).toEqual([]);
  });

  it('answers once for a patient who is asked for twice', async () => {
    expect(answersOf(await ask(people.eligible, people.unknown, people.eligible)).map(numberOf)).toEqual([
      people.eligible,
      people.unknown,
    ]);
  });

  it('answers 5000 patients and refuses one more', async () => {
    expect(answersOf(await ask(...manyNumbers(5000)))).toHaveLength(5000);

    const { status, json } = await ask(...manyNumbers(5001));
    expect(status).toBe(400);
    expect(stringsAt(json, 'issue.code')).toEqual(['too-long']);
    expect(stringsAt(json, 'issue.diagnostics')).toEqual([
      'patientIdentifier is taken at most 5000 times; 5001 are given',
    ]);
  });

  it('knows the numbers of Scotland and Northern Ireland', async () => {
    const systems = [
      'urn:oid:2.16.840.1.113883.2.1.3.2.4.16.53',
      'urn:uuid:1479257a-ce8f-482a-89fa-429ac066c158',
    ];
    const parameters = systems.map((system) => ({
      name: 'patientIdentifier',
      valueIdentifier: { system, value: '1' },
    }));

    expect((await invoke(full, statusQuery, toInput(parameters))).status).toBe(200);
  });

  it('refuses all for one identifier of a system that it does not know', async () => {
    const parameters = [people.eligible, people.registered].map((value, at) => ({
      name: 'patientIdentifier',
      valueIdentifier: { system: at === 1 ? 'https://example.org/other' : nhs, value },
    }));

    const { status, json } = await invoke(full, statusQuery, toInput(parameters));

    expect(status).toBe(400);
    expect(json['resourceType']).toBe('OperationOutcome');
    expect(stringsAt(json, 'issue.expression')).toEqual(['Parameters.parameter[1].value.system']);
  });

  it('is called in XML too', async () => {
    const body = `<Parameters xmlns="http://hl7.org/fhir"><parameter><name value="patientIdentifier"/><valueIdentifier><system value="${nhs}"/><value value="${people.unknown}"/></valueIdentifier></parameter></Parameters>`;

    const { status, text } = await full.call('POST', statusQuery, {
      body,
      headers: { 'content-type': 'application/fhir+xml', accept: 'application/fhir+xml' },
    });

    expect(status).toBe(200);
    expect(text).toContain('<name value="diagnostics"/><valueString value="Not found"/>');
  });

  it('may be called by who reads', async () => {
    expect((await invoke(readOnly, statusQuery, askFor(people.eligible))).status).toBe(200);
    expect((await invoke(callerWith(server), statusQuery, askFor(people.eligible))).status).toBe(401);
  });

  it.each([
    ['no parameter', { resourceType: 'Parameters' }, 'required', 'Parameters'],
    ['another parameter', toInput([...withOne(), { name: 'other' }]), 'invalid', 'Parameters.parameter[1]'],
    [
      'a value of another type',
      toInput([...withOne(), { name: 'patientIdentifier', valueString: people.eligible }]),
      'structure',
      'Parameters.parameter[1]',
    ],
    [
      'an identifier without a system',
      toInput([...withOne(), { name: 'patientIdentifier', valueIdentifier: { value: people.eligible } }]),
      'structure',
      'Parameters.parameter[1]',
    ],
  ])('refuses %s', async (_what, body, code, expression) => {
    const { status, json } = await invoke(full, statusQuery, body);

    expect(status).toBe(400);
    expect(stringsAt(json, 'issue.code')).toEqual([code]);
    expect(stringsAt(json, 'issue.expression')).toEqual([expression]);
  });

  it.each([
    ['another resource', { resourceType: 'Patient' }, {}, 400],
    ['what is not JSON', 'nothing', { 'content-type': 'application/fhir+json' }, 400],
    ['another media type', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('refuses %s', async (_what, body, headers, status) => {
    expect((await full.call('POST', statusQuery, { body, headers })).status).toBe(status);
  });
});

function withOne(): readonly object[] {
  return [{ name: 'patientIdentifier', valueIdentifier: { system: nhs, value: people.eligible } }];
}

describe('Organization/$generate-invitation-tokens', () => {
  it('invites with a token, a code and an expiry that lies ahead', async () => {
    const [first, second] = [await invite(people.eligible), await invite(people.eligible)];

    expect(first.map(numberOf)).toEqual([people.eligible]);
    expect(first[0]?.['token']).toMatch(/^[\w-]{32}$/);
    expect(first[0]?.['code']).toMatch(/^\d{8}$/);
    expect(first[0]?.['expiry']).toBe('2027-02-17T23:55:00.000Z');
    expect(second[0]?.['token']).not.toBe(first[0]?.['token']);
  });

  it.each(['deceased', 'registered', 'closed', 'withoutBirthDate', 'child', 'unknown'] as const)(
    'leaves out who is %s',
    async (kind) => {
      expect((await invite(people[kind], people.eligible)).map(numberOf)).toEqual([people.eligible]);
    },
  );

  it('gives nothing where nobody can be invited', async () => {
    const { json } = await invoke(full, invitations, askFor(people.unknown));

    expect(json).toEqual({ resourceType: 'Parameters' });
  });

  it('invites from the sixteenth birthday on', async () => {
    expect(await invite(people.nearly16)).toEqual([]);

    now = new Date('2026-11-20T00:00:00Z');
    expect((await invite(people.nearly16)).map(numberOf)).toEqual([people.nearly16]);
  });

  it('takes 500 patients and refuses one more', async () => {
    expect((await invoke(full, invitations, askFor(...manyNumbers(500)))).status).toBe(200);
    expect((await invoke(full, invitations, askFor(...manyNumbers(501)))).status).toBe(400);
  });

  it('is not for who reads alone', async () => {
    expect((await invoke(readOnly, invitations, askFor(people.eligible))).status).toBe(403);
  });
});

describe('DocumentReference/$read-receipt-query', () => {
  it("tells which of the caller's documents were read, and leaves out the others", async () => {
    const reply = await askReceipts('D-0103', 'D-0302', 'D-0104', 'D-9999', 'D-0103');

    expect(answersOf(reply)).toEqual([
      { documentIdentifier: 'D-0103', read: '2022-01-25T19:40:00+00:00' },
      { documentIdentifier: 'D-0302' },
    ]);
  });

  it('takes 5000 documents and refuses one more', async () => {
    expect((await askReceipts(...manyNumbers(5000))).status).toBe(200);
    expect((await askReceipts(...manyNumbers(5001))).status).toBe(400);
  });
});

describe('Questionnaire/[id]/$send-questionnaire-request', () => {
  const requestor = {
    name: 'requestor',
    valueReference: { reference: 'Organization/cc-organization-vale-trust' },
  };
  const target = (reference: string) => ({ name: 'target', valueReference: { reference } });
  const known = target('Patient/cc-patient-osullivan');

  it('says how many are asked', async () => {
    const flag = { name: 'notificationFlag', valueCode: 'EMAIL_NOTIFICATION_ENABLED' };
    const absolute = target(`${server.baseUrl}/Patient/cc-patient-varga`);
    const { status, json } = await invoke(full, requests, toInput([requestor, known, absolute, flag]));

    expect(status).toBe(200);
    expect(json).toEqual({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'information', code: 'informational', diagnostics: 'Patients asked: 2' }],
    });
  });

  it.each([
    ['a patient who is not there', [requestor, known, target('Patient/nobody')], 422, '[2].value.reference'],
    [
      'a target that is no patient',
      [requestor, target('Organization/cc-organization-vale-trust')],
      422,
      '[1].value.reference',
    ],
    [
      'a patient of another server',
      [requestor, target('https://other.example/Patient/cc-patient-varga')],
      422,
      '[1].value.reference',
    ],
    ['a patient who asks', [{ ...known, name: 'requestor' }, known], 422, '[0].value.reference'],
    ['another flag', [requestor, known, { name: 'notificationFlag', valueCode: 'LOUD' }], 400, '[2].value'],
    ['nobody who asks', [known], 400, ''],
    ['two who ask', [requestor, requestor, known], 400, ''],
    ['nobody to ask', [requestor], 400, ''],
    ['501 to ask', [requestor, ...Array.from({ length: 501 }, () => known)], 400, ''],
  ])('refuses %s', async (_what, parameters, status, place) => {
    const reply = await invoke(full, requests, toInput(parameters));

    expect(reply.status).toBe(status);
    expect(stringsAt(reply.json, 'issue.expression')).toEqual([
      `Parameters${place === '' ? '' : `.parameter${place}`}`,
    ]);
  });

  it('does not know other questionnaires', async () => {
    const path = '/Questionnaire/unknown/$send-questionnaire-request';

    expect((await invoke(full, path, toInput([requestor, known]))).status).toBe(404);
  });
});

describe('what the operations go by', () => {
  it('is of records that there are', () => {
    const records = readSeedRecords();
    const ids = new Set(records.map(({ id }) => id));
    const documents = new Set(records.flatMap((record) => stringsAt(record, 'masterIdentifier.value')));
    const { registered, closed, callingOrganization, firstRead } = seedFacts;

    expect([...registered, ...closed].filter((id) => !ids.has(id))).toEqual([]);
    expect(ids).toContain(callingOrganization?.replace('Organization/', ''));
    expect(Object.keys(firstRead).filter((identifier) => !documents.has(identifier))).toEqual([]);
  });
});

describe('what the server says of its operations', () => {
  it('is named by the CapabilityStatement, with definitions that need no token', async () => {
    const anyone = callerWith(server);
    const { json } = await anyone.get('/metadata');
    const definitions = stringsAt(json, 'rest.operation.definition.reference');
    const read = await Promise.all(definitions.map((reference) => anyone.get(`/${reference}`)));

    expect(stringsAt(json, 'rest.operation.name')).toEqual([
      'status-query',
      'generate-invitation-tokens',
      'read-receipt-query',
      'send-questionnaire-request',
    ]);
    expect(read.flatMap((reply) => stringsAt(reply.json, 'code'))).toEqual(
      stringsAt(json, 'rest.operation.name'),
    );
  });

  it('is that they are called by POST', async () => {
    expect((await full.get(statusQuery)).status).toBe(405);
    expect((await full.get(requests)).status).toBe(405);
  });
});
