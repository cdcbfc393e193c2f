import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import type { Resource } from '../../../src/server/resource.js';
import type { SearchParameter } from '../../../src/server/search/search-parameter.js';
import { servedTypes } from '../../../src/server/types/served-types.js';
import { readSeedRecords } from '../../support/seed-records.js';
import { createCaller, type ServerCaller } from '../../support/server-client.js';

const seed = readSeedRecords();
let server: RunningServer;
let caller: ServerCaller;

beforeAll(async () => {
  server = await startReferenceServer({ seed });
  caller = await createCaller(server);
});
afterAll(() => server.close());

const recordsOf = (type: string) => seed.filter(({ resourceType }) => resourceType === type);

/** A value that finds the first record that has any, by the form of the parameter. */
function findFitting(parameter: SearchParameter, records: readonly Resource[]): string | undefined {
  switch (parameter.type) {
    case 'token':
      return first(records, (record) =>
        parameter
          .values(record)
          .map(({ system, code }) => (system === undefined ? code : `${system}|${code}`)),
      );
    case 'date':
      return first(records, (record) =>
        parameter.values(record).flatMap((held) => {
          const start = typeof held === 'string' ? held : held.start;
          return start === undefined ? [] : [`ge${start.slice(0, 10)}`];
        }),
      );
    case 'reference':
      return first(records, (record) =>
        parameter
          .values(record)
          .filter(
            (held) => parameter.targets.length === 0 || parameter.targets.includes(held.split('/')[0] ?? ''),
          ),
      );
    default:
      return first(records, (record) => parameter.values(record));
  }
}

function first(records: readonly Resource[], values: (record: Resource) => readonly string[]) {
  return records.flatMap(values)[0];
}

const unfitting = { token: 'zzz', string: 'zzz', uri: 'urn:zzz', date: '1800', reference: 'Patient/zzz' };

const searched = servedTypes.flatMap(({ type, searchParameters }) =>
  searchParameters.map((parameter) => ({ type, name: parameter.name, parameter })),
);

/** Parameters that no record of the seed has a value for; medicines are referred to, as CareConnect's profiles ask. */
const withoutValues: ReadonlySet<string> = new Set([
  'CareTeam category',
  'DocumentReference class',
  'FamilyMemberHistory code',
  'MedicationAdministration code',
  'MedicationRequest code',
  'MedicationStatement code',
  'Provenance patient',
]);

/** Most clinical records of the seed have no identifier. */
const hasNoValue = (type: string, name: string): boolean =>
  name === 'identifier'
    ? !recordsOf(type).some((record) => 'identifier' in record)
    : withoutValues.has(`${type} ${name}`);

describe('a search parameter that is claimed', () => {
  it.each(searched)('$type $name finds what has the value, and nothing else', async ({ type, parameter }) => {
    const records = recordsOf(type);
    const all = records.map(({ id }) => id ?? '').join(',');
    const count = async (value: string): Promise<unknown> => {
      const query = new URLSearchParams({ _id: all, _count: '0' });
      query.append(parameter.name, value);
      return (await caller.get(`/${type}?${query.toString()}`, { prefer: 'handling=strict' })).json['total'];
    };

    expect(await count(unfitting[parameter.type])).toBe(0);
    const fitting = parameter.name === '_lastUpdated' ? 'ge2000' : findFitting(parameter, records);
    if (fitting === undefined) {
      expect(hasNoValue(type, parameter.name)).toBe(true);
      return;
    }
    expect(await count(fitting.replaceAll(',', '\\,'))).toBeGreaterThan(0);
  });

  it.each(servedTypes.filter(({ needsOneOf }) => needsOneOf !== undefined))(
    'a search of $type without $needsOneOf is refused',
    async ({ type }) => {
      const reply = await caller.get(`/${type}?_lastUpdated=ge2000`);
      expect([reply.status, reply.json['resourceType']]).toEqual([400, 'OperationOutcome']);
    },
  );
});

describe('a search by reference', () => {
  const margaret = 'cc-patient-ashworth-margaret';
  const nhs = 'https://fhir.nhs.uk/Id/nhs-number';
  const idsOf = async (query: string) =>
    JSON.stringify((await caller.get(`/Condition?${query}`)).json['entry'])
      .match(/cc-condition-[a-z-]+/g)
      ?.sort() ?? [];

  it('finds the same by id, by relative and absolute URL, by type, and by a chain', async () => {
    const byId = await idsOf(`patient=${margaret}`);
    expect(byId.length).toBeGreaterThan(2);
    for (const query of [
      `patient=Patient/${margaret}`,
      `patient=${encodeURIComponent(`${server.baseUrl}/Patient/${margaret}`)}`,
      `patient:Patient=${margaret}`,
      `subject=Patient/${margaret}`,
      `subject:Patient=${margaret}`,
      `patient.identifier=${nhs}|9990001014`,
      `subject:Patient.identifier=${nhs}|9990001014`,
    ]) {
      expect(await idsOf(query), query).toEqual(byId);
    }
  });

  it.each([
    `patient=Organization/${margaret}`,
    'patient=ashworth-margaret',
    `patient=https://elsewhere.example/fhir/Patient/${margaret}`,
    `subject:Group=${margaret}`,
    `patient.identifier=${nhs}|9990001022999`,
  ])('finds nothing by %s', async (query) => {
    expect((await caller.get(`/Condition?${query}`)).json['total']).toBe(0);
  });

  it.each([
    'patient.nickname=x',
    'patient:Device.identifier=x',
    'clinical-status.code=active&patient=x',
    'patient:Organization=x',
    'patient.organization.name=x',
  ])('refuses %s', async (query) => {
    expect((await caller.get(`/Condition?${query}`)).status).toBe(400);
  });
});

describe('a search with an order', () => {
  const patient = 'patient=cc-patient-ashworth-margaret';
  const datesOf = async (query: string) =>
    [
      ...(await caller.get(`/Observation?${patient}&_count=100&${query}`)).text.matchAll(
        /"effectiveDateTime":"([^"]+)"/g,
      ),
    ].map(([, date]) => Date.parse(date ?? ''));

  it('gives the earliest or the latest first', async () => {
    const ascending = await datesOf('_sort=date');
    expect(ascending.length).toBeGreaterThan(20);
    expect(ascending).toEqual(ascending.toSorted((one, other) => one - other));
    expect(await datesOf('_sort=-date')).toEqual(ascending.toSorted((one, other) => other - one));
  });

  it('is refused where it is by what is no date', async () => {
    expect((await caller.get(`/Observation?${patient}&_sort=code`)).status).toBe(400);
    expect((await caller.get(`/Observation?${patient}&_sort=unknown`)).status).toBe(400);
  });
});
