import { afterEach, describe, expect, it } from 'vitest';
import { readSeedClaims } from '../../../../src/conform/seed/seed-claims.js';
import type { SeedEvent, SeedJournal } from '../../../../src/conform/seed/seed-journal.js';
import type { SeedRecord } from '../../../../src/conform/seed/seed-record.js';
import { seedTarget, type SeedOptions } from '../../../../src/conform/seed/seed-target.js';
import { unseedTarget } from '../../../../src/conform/seed/unseed-target.js';
import {
  startRecordKeeper,
  type RecordKeeper,
  type RecordKeeperOptions,
} from '../../../support/record-keeper.js';
import { createTestClient, createTestTarget } from '../../../support/test-target.js';

const to = (reference: string) => ({ reference });
const nhsNumber = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' };

/** A condition and an encounter refer to each other; the document has a file. */
const records: readonly SeedRecord[] = [
  {
    resourceType: 'Encounter',
    id: 'e',
    subject: to('Patient/p'),
    diagnosis: [{ condition: to('Condition/c') }],
  },
  { resourceType: 'Condition', id: 'c', subject: to('Patient/p'), context: to('Encounter/e') },
  { resourceType: 'Patient', id: 'p', identifier: [nhsNumber], managingOrganization: to('Organization/o') },
  { resourceType: 'Organization', id: 'o', name: 'Riverside' },
  {
    resourceType: 'DocumentReference',
    id: 'd',
    subject: to('Patient/p'),
    content: [{ attachment: { url: 'Binary/b' } }],
  },
  { resourceType: 'Binary', id: 'b', contentType: 'text/plain', content: 'SGk=' },
];

let server: RecordKeeper;

afterEach(async () => {
  await server.close();
});

function createJournal(before: readonly SeedEvent[] = []): SeedJournal & { readonly events: SeedEvent[] } {
  const events = [...before];
  return { events, append: (event) => Promise.resolve(void events.push(event)) };
}

async function open(options: RecordKeeperOptions = {}, before: readonly SeedEvent[] = []) {
  server = await startRecordKeeper(options);
  return openAgain(before);
}

async function openAgain(
  before: readonly SeedEvent[],
): Promise<SeedOptions & { readonly journal: { events: SeedEvent[] } }> {
  const target = createTestTarget(server.baseUrl);
  const client = createTestClient(target);
  return { client, claims: await readSeedClaims(client, target), journal: createJournal(before), records };
}

const writes = () =>
  server.requests.filter(({ method }) => method !== 'GET').map(({ method, url }) => `${method} ${url}`);

describe('loading records', () => {
  it('follows the ids that the target gives, and closes circles in the end', async () => {
    const outcome = await seedTarget(await open());
    expect(outcome).toMatchObject({
      total: 6,
      created: 6,
      refused: [],
      leftOut: [],
      incomplete: [],
      referencesInWords: 0,
    });
    const { places } = outcome;
    const at = (key: string) => places.get(key) ?? '';
    expect(server.held.get(at('Condition/c'))).toMatchObject({
      subject: to(at('Patient/p')),
      context: to(at('Encounter/e')),
    });
    expect(server.held.get(at('Encounter/e'))).toMatchObject({
      diagnosis: [{ condition: to(at('Condition/c')) }],
    });
    expect(server.held.get(at('DocumentReference/d'))).toMatchObject({
      content: [{ attachment: { url: at('Binary/b') } }],
    });
    expect(outcome.placed.map(({ resourceType, id }) => `${resourceType}/${id}`).sort()).toEqual(
      [...server.held.keys()].sort(),
    );
  });

  it('uses ids of its own where an update creates', async () => {
    await seedTarget(await open({ updateCreate: true }));
    expect([...server.held.keys()].sort()).toEqual(
      records.map(({ resourceType, id }) => `${resourceType}/${id}`).sort(),
    );
    expect(writes().filter((each) => each.startsWith('POST'))).toEqual([]);
  });

  it('overwrites nothing that is there', async () => {
    const options = await open({ updateCreate: true });
    const other = { resourceType: 'Organization', id: 'o', name: 'Somebody else' };
    server.held.set('Organization/o', other);
    const { refused } = await seedTarget(options);
    expect(refused).toEqual([
      {
        key: 'Organization/o',
        reason: 'Organization/o is there already and is not of this journal, so it was left as it is',
      },
    ]);
    expect(server.held.get('Organization/o')).toBe(other);
    await unseedTarget(options);
    expect([...server.held.keys()]).toEqual(['Organization/o']);
  });

  it('writes nothing where the target holds one of the patients', async () => {
    const options = await open();
    server.held.set('Patient/77', {
      resourceType: 'Patient',
      id: '77',
      identifier: [nhsNumber],
    } as SeedRecord);
    await expect(seedTarget(options)).rejects.toThrow(
      'The target holds a patient with the NHS number 9990000018 already (Patient/77)',
    );
    expect(writes()).toEqual([]);
  });

  it('says what was refused and why, and leaves out what is nothing without it', async () => {
    const refuse = (resource: { resourceType: string }) =>
      resource.resourceType === 'Patient' ? 'The address is too long' : undefined;
    const outcome = await seedTarget(await open({ refuse }));
    expect(outcome.refused).toEqual([
      {
        key: 'Patient/p',
        reason: `POST ${server.baseUrl}/Patient was answered with 422: processing: The address is too long`,
      },
    ]);
    expect(outcome.leftOut.map(({ key, reason }) => `${key}: ${reason}`).sort()).toEqual([
      'Condition/c: It is nothing without Patient/p.',
      'DocumentReference/d: It is nothing without Patient/p.',
      'Encounter/e: It is nothing without Patient/p.',
    ]);
  });

  it('tells in words what the target takes no records of', async () => {
    const outcome = await seedTarget(await open({ unclaimed: ['Organization'] }));
    expect(outcome).toMatchObject({ created: 5, referencesInWords: 1 });
    expect(outcome.leftOut).toEqual([
      { key: 'Organization/o', reason: 'The capability statement claims no create of Organization.' },
    ]);
    expect(server.held.get(outcome.places.get('Patient/p') ?? '')).toMatchObject({
      managingOrganization: { display: 'Riverside' },
    });
  });

  it('says which circle stays open where nothing can be changed', async () => {
    const outcome = await seedTarget(await open({ interactions: ['read', 'create', 'delete'] }));
    expect(outcome.incomplete).toMatchObject([
      { key: 'Condition/c', reason: expect.stringContaining('claims no update of Condition') as string },
    ]);
  });

  it('ends where it is told to, and goes on from there', async () => {
    const end = new AbortController();
    const first = await open();
    const onProgress = (done: number) => {
      if (done === 2) end.abort();
    };
    const cut = await seedTarget({ ...first, signal: end.signal, onProgress });
    expect(cut).toMatchObject({ interrupted: true, created: 3 });
    const second = await openAgain(first.journal.events);
    expect(await seedTarget(second)).toMatchObject({ interrupted: false, created: 3, createdEarlier: 3 });
    expect(server.held.size).toBe(6);
  });

  it('ends at once where no answer comes, and takes back a patient of whom it had no answer', async () => {
    let isDown = true;
    const hangUp = ({ method, url }: { method: string; url: string }) =>
      isDown && method === 'POST' && url.endsWith('/Patient');
    const first = await open({ hangUp });
    const cut = await seedTarget(first);
    expect(cut.outage).toMatch(/^POST http.*\/Patient got no answer: /);
    expect(cut.created).toBe(1);
    isDown = false;
    const second = await openAgain(first.journal.events);
    expect(await seedTarget(second)).toMatchObject({ created: 5, createdEarlier: 1, perhapsTwice: [] });
    expect([...server.held.keys()].filter((key) => key.startsWith('Patient/'))).toHaveLength(1);
    await unseedTarget(second);
    expect(server.held.size).toBe(0);
  });

  it.each([{ searchesBy: [] }, { showsEverybody: true }])(
    'takes nobody else for a patient of whom it had no answer: %j',
    async (options) => {
      let isDown = true;
      const hangUp = ({ method, url }: { method: string; url: string }) =>
        isDown && method === 'POST' && url.endsWith('/Patient');
      const first = await open({ ...options, hangUp });
      const identifier = options.searchesBy === undefined ? [] : [nhsNumber];
      const own = { resourceType: 'Patient', id: 'own', identifier };
      server.held.set('Patient/own', own);
      await seedTarget(first);
      isDown = false;
      const second = await openAgain(first.journal.events);
      const { places, outage } = await seedTarget(second);
      expect(outage).toBeUndefined();
      expect(places.get('Patient/p')).not.toBe('Patient/own');
      await unseedTarget(second);
      expect(server.held.get('Patient/own')).toBe(own);
    },
  );

  it.each([
    ['of whose id it was not told', 201],
    ['of which a gateway says nothing', 504],
  ])('remembers a record %s', async (_, status) => {
    const isBinary = ({ method, url }: { method: string; url: string }) =>
      method === 'POST' && url.endsWith('/Binary');
    const options = await open({ mute: (request) => (isBinary(request) ? status : undefined) });
    const { refused } = await seedTarget(options);
    expect(refused.map(({ key }) => key)).toEqual(['Binary/b']);
    expect((await unseedTarget(options)).unsure).toEqual(['Binary/b']);
  });

  it('says which other record may be there twice', async () => {
    let isDown = true;
    const hangUp = ({ method, url }: { method: string; url: string }) =>
      isDown && method === 'POST' && url.endsWith('/Binary');
    const first = await open({ hangUp });
    await seedTarget(first);
    expect((await unseedTarget({ ...first, signal: AbortSignal.abort() })).unsure).toEqual(['Binary/b']);
    isDown = false;
    const { perhapsTwice } = await seedTarget(await openAgain(first.journal.events));
    expect(perhapsTwice.map(({ key }) => key)).toEqual(['Binary/b']);
  });
});

describe('a target that is written to elsewhere', () => {
  it('is loaded and cleared there, by what is claimed there', async () => {
    server = await startRecordKeeper({ interactions: ['read', 'search-type'] });
    const elsewhere = await startRecordKeeper();
    const { auth, headers, tls } = createTestTarget(elsewhere.baseUrl);
    const target = createTestTarget(server.baseUrl, {
      endpoints: { writes: { baseUrl: elsewhere.baseUrl, auth, headers, tls } },
    });
    const client = createTestClient(target);
    const flat = records.filter(({ id }) => id === 'p' || id === 'o');
    const claims = await readSeedClaims(client, target);
    const options = { client, claims, journal: createJournal(), records: flat };
    expect(await seedTarget(options)).toMatchObject({ created: 2, refused: [], leftOut: [] });
    expect([elsewhere.held.size, server.held.size]).toEqual([2, 0]);
    expect(await unseedTarget(options)).toMatchObject({ removed: 2, left: [] });
    expect(elsewhere.held.size).toBe(0);
    await elsewhere.close();
  });
});

describe('a target that was set back and gave its ids to others', () => {
  const stranger = { resourceType: 'Patient', id: '2', birthDate: '1950-01-01' };

  it.each([
    ['removed from', unseedTarget],
    ['loaded', seedTarget],
  ])('is not %s', async (_, act) => {
    const options = await open();
    const { places } = await seedTarget(options);
    const at = places.get('Patient/p') ?? '';
    server.held.set(at, stranger);
    const held = server.held.size;
    const sent = writes().length;
    await expect(act(options)).rejects.toThrow(`${at} of the target has neither the NHS number`);
    expect([server.held.size, writes().length]).toEqual([held, sent]);
  });

  it('is cleared of a patient whose NHS number alone was changed', async () => {
    const options = await open();
    const born = records.map((each) => (each.id === 'p' ? { ...each, birthDate: '1950-01-01' } : each));
    const { places } = await seedTarget({ ...options, records: born });
    const at = places.get('Patient/p') ?? '';
    server.held.set(at, { ...stranger, id: at.slice('Patient/'.length) });
    expect(await unseedTarget({ ...options, records: born })).toMatchObject({ removed: 6, total: 6 });
  });
});

describe('removing records', () => {
  it('leaves nothing of a target that keeps what is referred to, and touches nothing else', async () => {
    const options = await open();
    const own = { resourceType: 'Patient', id: 'own' };
    server.held.set('Patient/own', own);
    await seedTarget(options);
    expect(await unseedTarget(options)).toEqual({
      total: 6,
      removed: 6,
      left: [],
      unsure: [],
      interrupted: false,
    });
    expect([...server.held]).toEqual([['Patient/own', own]]);
  });

  it('removes what a PUT without an answer may have created', async () => {
    const hangUp = ({ method }: { method: string }) => method === 'PUT';
    const first = await open({ updateCreate: true, hangUp });
    await seedTarget(first);
    expect(server.held.size).toBe(1);
    expect(await unseedTarget(first)).toMatchObject({ total: 1, removed: 1, unsure: [] });
    expect(server.held.size).toBe(0);
  });

  it('takes what is gone already for removed', async () => {
    const options = await open();
    await seedTarget(options);
    server.held.clear();
    expect(await unseedTarget(options)).toMatchObject({ total: 6, removed: 6 });
  });

  it('says what is still there, and why', async () => {
    const options = await open();
    await seedTarget(options);
    const patient = [...server.held.keys()].find((key) => key.startsWith('Patient/')) ?? '';
    server.held.set('Condition/foreign', {
      resourceType: 'Condition',
      id: 'foreign',
      subject: to(patient),
    } as SeedRecord);
    const { removed, left } = await unseedTarget(options);
    expect(removed).toBe(4);
    expect(left).toMatchObject([
      {
        place: expect.stringMatching(/^Organization/) as string,
        reason: expect.stringContaining(`${patient} refers to it`) as string,
      },
      {
        place: patient,
        reason: expect.stringContaining('409: processing: Condition/foreign refers to it') as string,
      },
    ]);
    server.held.delete('Condition/foreign');
    expect(await unseedTarget(options)).toMatchObject({ total: 2, removed: 2 });
  });

  it('sends nothing where no delete is claimed', async () => {
    const options = await open({ interactions: ['read', 'create'] });
    await seedTarget(options);
    const { left } = await unseedTarget(options);
    expect(left).toHaveLength(6);
    expect(writes().filter((each) => each.startsWith('DELETE'))).toEqual([]);
  });
});
