import { describe, expect, it, onTestFinished } from 'vitest';
import { judgeOwner, judgeReferences } from '../../../../src/conform/assertions/judge-reading.js';
import { expectOneOwner } from '../../../../src/conform/expectations/expect-owner.js';
import { searchBy } from '../../../../src/conform/interactions/search.js';
import { useKnownRecord, useNamedRecord } from '../../../../src/conform/interactions/use-record.js';
import type { RecordType } from '../../../../src/conform/record-type.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import type { Target } from '../../../../src/model/target.js';
import { startHttp } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

const requests = [
  { resourceType: 'MedicationRequest', id: 'bare', subject: { reference: 'Patient/2' } },
  {
    resourceType: 'MedicationRequest',
    id: 'full',
    status: 'active',
    authoredOn: '2019-03-10',
    subject: { reference: 'Patient/2' },
    medicationReference: { reference: 'Medication/m' },
  },
];
const resources = [
  ...requests,
  { resourceType: 'Medication', id: 'm' },
  { resourceType: 'Patient', id: '2' },
];

const data: Target['data'] = {
  patients: { one: { id: '1' }, two: { id: '2', nhsNumber: '9990001006' } },
  organizations: {},
  practitioners: {},
};

interface Holder {
  readonly scenario: Scenario;
  readonly asked: readonly string[];
}

/** A target whose second patient has prescriptions; `missing` cannot be read. */
async function startHolder(
  changes: Partial<Target['data']> = {},
  { missing = [] as readonly string[], searchStatus = 200 } = {},
): Promise<Holder> {
  const asked: string[] = [];
  const server = await startHttp(({ url }) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const path = pathname.replace('/fhir/', '');
    asked.push(path + new URL(url, 'http://x').search);
    if (!path.includes('/')) {
      const found = path === 'MedicationRequest' && searchParams.get('patient') === '2' ? requests : [];
      const entry = found.map((resource) => ({ resource }));
      return {
        status: searchStatus,
        body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry }),
      };
    }
    const resource = resources.find(({ resourceType, id }) => `${resourceType}/${id}` === path);
    return resource === undefined || missing.includes(path)
      ? { status: 404, body: '{"resourceType":"OperationOutcome"}' }
      : { body: JSON.stringify(resource) };
  });
  onTestFinished(() => server.close());
  const session = createTestSession(`${server.origin}/fhir`, { data: { ...data, ...changes } });
  return { scenario: createScenario('s/one', session), asked };
}

const use = async ({ scenario }: Holder, type: RecordType) => ({
  hindrance: await useKnownRecord(scenario, type),
  id: scenario.memory.record?.id,
});

describe('a record that the target holds', () => {
  it('is looked for among those of the known patients in turn, once in a run', async () => {
    const holder = await startHolder();
    expect(await use(holder, 'MedicationRequest')).toEqual({ hindrance: undefined, id: 'full' });
    await use(holder, 'MedicationRequest');
    expect(holder.asked).toEqual(['MedicationRequest?patient=1', 'MedicationRequest?patient=2']);
  });

  it('may be one that those lead to', async () => {
    expect(await use(await startHolder(), 'Medication')).toMatchObject({ id: 'm' });
  });

  it('is the one that the target file names', async () => {
    const records = { MedicationRequest: { one: { id: 'bare' } } };
    expect(await use(await startHolder({ records }), 'MedicationRequest')).toMatchObject({ id: 'bare' });
  });

  it.each([
    [
      'Immunization',
      {},
      'Nobody in the target file has a record of this kind, immunization: name the id of one under data.records.Immunization, or somebody who has one.',
    ],
    [
      'Schedule',
      {},
      'The target file names no schedule, and nobody to look for one by: name the id of one under data.records.Schedule.',
    ],
    [
      'Flag',
      { patients: {} },
      'The target file names no flag, and nobody to look for one by: name the id of one under data.records.Flag.',
    ],
  ] as const)('is missed with advice: %s', async (type, changes, reason) => {
    const { hindrance } = await use(await startHolder(changes), type);
    expect(hindrance).toEqual({ outcome: 'not-exercised', reason, key: `data.records.${type}` });
  });

  it('is missed with what the target answered where it refused to search', async () => {
    const { hindrance } = await use(await startHolder({}, { searchStatus: 500 }), 'Flag');
    expect(hindrance?.reason).toContain('GET Flag?patient=… was answered with 500');
  });

  it('gives way to another one that has what is searched by', async () => {
    const records = { MedicationRequest: { one: { id: 'bare' }, two: { id: 'full' } } };
    const holder = await startHolder({ records });
    await use(holder, 'MedicationRequest');
    const search = { type: 'MedicationRequest', details: 'patient and status' } as const;
    expect(await searchBy(holder.scenario, search)).toBeUndefined();
    expect(holder.scenario.memory.record?.id).toBe('full');
    expect(holder.asked.at(-1)).toBe('MedicationRequest?patient=2&status=active');
    const missing = await searchBy(holder.scenario, { ...search, details: 'category' });
    expect(missing?.reason).toMatch(/medication request, can be searched by category/);
  });
});

describe('what a list leads to', () => {
  async function search(missing: readonly string[] = []): Promise<Scenario> {
    const holder = await startHolder({}, { missing });
    await use(holder, 'MedicationRequest');
    await searchBy(holder.scenario, { type: 'MedicationRequest', details: 'patient' });
    return holder.scenario;
  }

  it('is there, and is read once', async () => {
    const scenario = await search();
    expect(await judgeReferences(scenario)).toEqual({ examined: 2, deviations: [] });
    const before = scenario.session.answers.length;
    await judgeReferences(scenario);
    expect(scenario.session.answers.length).toBe(before);
  });

  it('is missed where it cannot be read', async () => {
    const { deviations } = await judgeReferences(await search(['Medication/m']));
    expect(deviations).toMatchObject([
      {
        expected: 'the record Medication/m, to which MedicationRequest/full refers',
        found: 'the status 404 and OperationOutcome for GET Medication/m',
        path: 'Bundle.entry[1].resource.medicationReference',
      },
    ]);
  });

  it('is one patient, of whom everything is', async () => {
    const scenario = await search();
    expect(await judgeOwner(scenario)).toEqual({ examined: 2, deviations: [] });
  });

  it('is not one patient where the list has records of another, or of nobody', async () => {
    const [answer] = (await search()).memory.answers;
    const { deviations } = expectOneOwner(answer === undefined ? [] : [answer], {
      patient: '1',
      baseUrl: '',
    });
    expect(deviations).toMatchObject([
      {
        expected: 'records of Patient/1 and of nobody else',
        found: 'MedicationRequest/bare, which is about Patient/2',
      },
      { path: 'Bundle.entry[1].resource' },
    ]);
  });
});

describe('a record that the target file has under a name', () => {
  it.each([
    ['Flag', 'active', 'f'],
    ['Patient', 'deceased', 'p'],
  ] as const)('is a %s called %s', async (type, name, id) => {
    const patients = { deceased: { id: 'p', nhsNumber: '9990001006' } };
    const { scenario, asked } = await startHolder({ patients, records: { Flag: { active: { id: 'f' } } } });
    expect(useNamedRecord(scenario, type, name)).toBeUndefined();
    expect(scenario.memory.record).toMatchObject({ type, id });
    expect(asked).toEqual([]);
  });

  it('is missed with the place where to name it', async () => {
    const { scenario } = await startHolder({ records: { Appointment: { booked: { id: 'a' } } } });
    expect(useNamedRecord(scenario, 'Appointment', 'cancelled')).toEqual({
      outcome: 'not-exercised',
      reason: 'The target file gives no id under data.records.Appointment.cancelled.',
      key: 'data.records.Appointment.cancelled',
    });
  });
});
