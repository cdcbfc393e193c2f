import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { stringsAt } from '../../../src/server/resource.js';
import { createCaller, type Json, type ServerCaller } from '../../support/server-client.js';
import { serverSeed } from '../../support/server-seed.js';

const nhs = 'https://fhir.nhs.uk/Id/nhs-number';
const ods = 'https://fhir.nhs.uk/Id/ods-organization-code';

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

const found = async (path: string) => stringsAt((await full.get(path)).json, 'entry.resource.id');

function linkOf(json: Json, relation: string): string | undefined {
  const at = stringsAt(json, 'link.relation').indexOf(relation);
  return stringsAt(json, 'link.url')[at];
}

describe('what a search finds', () => {
  it.each([
    // Identifiers: system|code, code, |code, system|
    [`/Patient?identifier=${nhs}|9990001006`, ['smith']],
    ['/Patient?identifier=9990001006', ['smith', 'oneill']],
    ['/Patient?identifier=https://example.org/local|9990001006', ['oneill']],
    ['/Patient?identifier=|9990001006', []],
    ['/Patient?identifier=https://example.org/local|', ['oneill']],
    [`/Patient?identifier=${nhs}|9990001006,${nhs}|9990001014`, ['smith', 'smithson']],
    [`/Patient?identifier=${nhs}|9990001030`, ['oneill']],
    [`/Patient?identifier=${nhs}|999000100`, []],
    // Strings: how they start, without case and accents
    ['/Patient?family=smith&birthdate=1950', ['smith', 'smithson']],
    ['/Patient?family=SMI&gender=female', ['smith']],
    ['/Patient?family=mith&gender=female', []],
    ['/Patient?family=lopez&gender=female', ['lopez']],
    ['/Patient?family=L%C3%B3pez&gender=female', ['lopez']],
    ['/Patient?given=zoe&gender=female', ['lopez']],
    ['/Patient?given=Mary&gender=female', ['smith']],
    ['/Patient?name=anna&gender=female', ['smith']],
    ['/Patient?name=smith&birthdate=1950-03-09', ['smith']],
    ['/Patient?family:exact=Smith&birthdate=1950', ['smith']],
    ['/Patient?family:exact=smith&birthdate=1950', []],
    ['/Patient?family:contains=MITH&birthdate=1950', ['smith', 'smithson']],
    ["/Patient?family=O'Neill%5C, j&gender=female", ['oneill']],
    ['/Patient?family=jones,lopez&birthdate=gt1900', ['lopez', 'jones']],
    ['/Patient?given=anna&given=mary&gender=female', ['smith']],
    ['/Patient?given=anna&given=zoe&gender=female', []],
    ['/Patient?address-postalcode=LS&gender=female', ['smith', 'lopez']],
    // Codes
    ['/Patient?gender=male&birthdate=1970', ['jones']],
    ['/Patient?gender=http://hl7.org/fhir/administrative-gender|male&birthdate=1970', ['jones']],
    ['/Patient?gender=http://example.org|male&birthdate=1970', []],
    ['/Patient?gender=male,female&birthdate=1950', ['smith', 'smithson']],
    ['/Patient?phone=01632 960001&gender=female', ['smith']],
    ['/Patient?email=anna.smith@example.org&gender=female', ['smith']],
    ['/Patient?email=01632 960001&gender=female', []],
    ['/Patient?_id=smith', ['smith']],
    ['/Patient?_id=smith&gender=male', []],
    // Dates
    ['/Patient?birthdate=1950-03-09&gender=female', ['smith']],
    ['/Patient?birthdate=1950-03&gender=female', ['smith']],
    ['/Patient?birthdate=ge1950-03-10&birthdate=lt1984&name=smith', ['smithson']],
    ['/Patient?birthdate=ge1950-03-09&birthdate=le1950-11-30&name=smith', ['smith', 'smithson']],
    ['/Patient?birthdate=gt1950-03-09&name=smith', ['smithson']],
    ['/Patient?birthdate=lt1950-11-30&name=smith', ['smith']],
    ['/Patient?birthdate=ne1950-03-09&name=smith', ['smithson']],
    ['/Patient?birthdate=sa1950-03-09&name=smith', ['smithson']],
    ['/Patient?birthdate=eb1950-04&name=smith', ['smith']],
    // The other types
    [`/Organization?identifier=${ods}|A99901`, ['surgery']],
    ['/Organization?name=mill', ['surgery']],
    ['/Organization?name=the inf', ['hospital']],
    ['/Organization', ['surgery', 'hospital']],
    ['/Practitioner?name=patel', ['patel']],
    ['/Practitioner?identifier=https://fhir.nhs.uk/Id/sds-user-id|999000005678', ['green']],
    ['/Practitioner?_id=green', ['green']],
  ])('%s finds %j', async (path, ids) => {
    expect(await found(path)).toEqual(ids);
  });
});

describe('what a search refuses', () => {
  it.each([
    'name=smith',
    'family=smith',
    'given=anna',
    'gender=female',
    'birthdate=1950-03-09',
    'address-postalcode=LS21',
    'phone=1',
    'email=a@example.org',
    'given=anna&given=mary',
    'family=',
    'shoe-size=43',
    '',
  ])('one weak parameter: "%s"', async (query) => {
    const reply = await full.get(`/Patient?${query}`);

    expect(reply.status).toBe(400);
    expect(stringsAt(reply.json, 'issue.code')).toEqual(['required']);
  });

  it.each([
    'birthdate=1950-13-45&gender=female',
    'birthdate=yesterday&gender=female',
    'birthdate=2023-02-29&gender=female',
    'gender:not=male&name=smith',
    'family:phonetic=smith&gender=female',
    '_id=smith&_count=many',
    '_id=smith&_count=-1',
  ])('what it cannot understand: %s', async (query) => {
    const reply = await full.get(`/Patient?${query}`);

    expect(reply.status).toBe(400);
    expect(reply.json['resourceType']).toBe('OperationOutcome');
  });

  it('an unknown parameter in strict handling alone', async () => {
    const path = '/Patient?_id=smith&shoe-size=43';

    expect((await full.get(path)).status).toBe(200);
    expect((await full.get(path, { prefer: 'handling=lenient' })).status).toBe(200);
    expect((await full.get(path, { prefer: 'handling=strict' })).status).toBe(400);
  });

  it('never says what it was asked for', async () => {
    const reply = await full.get('/Patient?family=Featherstonehaugh');

    expect(reply.text).not.toMatch(/featherstonehaugh/i);
  });
});

describe('the searchset', () => {
  it('has a total, a self link without what was ignored, full URLs and the mode of each match', async () => {
    const { json } = await full.get('/Patient?family=smi&birthdate=1950&shoe-size=43');

    expect(json).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 2 });
    expect(linkOf(json, 'self')).toBe(`${server.baseUrl}/Patient?family=smi&birthdate=1950`);
    expect(stringsAt(json, 'entry.fullUrl')).toEqual([
      `${server.baseUrl}/Patient/smith`,
      `${server.baseUrl}/Patient/smithson`,
    ]);
    expect(stringsAt(json, 'entry.search.mode')).toEqual(['match', 'match']);
  });

  it('is empty where nothing matches, without an empty array', async () => {
    const { status, json } = await full.get('/Patient?_id=nobody');

    expect(status).toBe(200);
    expect(json).toMatchObject({ total: 0 });
    expect(json).not.toHaveProperty('entry');
  });

  it('is the same for GET and POST', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const posted = await full.call('POST', '/Patient/_search', {
      headers,
      body: 'family=smi&birthdate=1950',
    });
    const mixed = await full.call('POST', '/Patient/_search?birthdate=1950', { headers, body: 'family=smi' });
    const wrong = await full.call('POST', '/Patient/_search', { body: {} });

    expect(stringsAt(posted.json, 'entry.resource.id')).toEqual(['smith', 'smithson']);
    expect(stringsAt(mixed.json, 'entry.resource.id')).toEqual(['smith', 'smithson']);
    expect(wrong.status).toBe(415);
  });

  it('comes in pages that show every match once, also when records are created meanwhile', async () => {
    const pages: (readonly string[])[] = [];
    let next: string | undefined = '/Patient?birthdate=gt1900&gender=female,male&_count=2';
    let previous: string | undefined;
    while (next !== undefined && pages.length < 10) {
      const { json }: { json: Json } = await full.get(next);
      pages.push(stringsAt(json, 'entry.resource.id'));
      expect(json).toMatchObject({ total: pages.length === 1 ? 5 : 6 });
      if (pages.length === 1) {
        await full.call('POST', '/Patient', {
          body: { resourceType: 'Patient', gender: 'male', birthDate: '1960-01-01' },
        });
      }
      next = linkOf(json, 'next');
      previous = linkOf(json, 'previous');
    }

    expect(pages.slice(0, 2)).toEqual([
      ['smith', 'smithson'],
      ['lopez', 'oneill'],
    ]);
    expect(pages[2]?.[0]).toBe('jones');
    expect(new Set(pages.flat()).size).toBe(6);
    expect(await found(previous ?? '')).toEqual(['lopez', 'oneill']);
  });

  it('holds no entries for _count=0, but the total', async () => {
    const { json } = await full.get('/Patient?birthdate=1950&name=smith&_count=0');

    expect(json).toMatchObject({ total: 2 });
    expect(json).not.toHaveProperty('entry');
    expect(linkOf(json, 'next')).toBeUndefined();
  });
});
