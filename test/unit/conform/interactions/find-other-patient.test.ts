import { describe, expect, it, onTestFinished } from 'vitest';
import { searchBy } from '../../../../src/conform/interactions/search.js';
import { createScenario } from '../../../../src/conform/scenario/scenario.js';
import { startHttp } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

const allergy = { resourceType: 'AllergyIntolerance', id: 'a', patient: { reference: 'Patient/own' } };
const search = { type: 'AllergyIntolerance', details: 'another patient' } as const;

/** Searches for another patient than that of the allergy, where these can be read. */
async function searchAmong(patients: readonly { readonly id: string }[], record: object = allergy) {
  const held = [
    { ...allergy, ...record },
    ...patients.map((patient) => ({ resourceType: 'Patient', ...patient })),
  ];
  const asked: string[] = [];
  const server = await startHttp(({ url }) => {
    const path = url.replace('/fhir/', '');
    asked.push(path);
    const found = held.find(({ resourceType, id }) => path === `${resourceType}/${id}`);
    return path.includes('?')
      ? { body: '{"resourceType":"Bundle","type":"searchset"}' }
      : { status: found === undefined ? 403 : 200, body: JSON.stringify(found ?? {}) };
  });
  onTestFinished(() => server.close());
  const ids = ['own', 'closed', 'merged', 'unused', 'other'];
  const session = createTestSession(`${server.origin}/fhir`, {
    data: {
      patients: Object.fromEntries(ids.map((id) => [id, { id }])),
      organizations: {},
      practitioners: {},
    },
  });
  const scenario = createScenario('s/one', session);
  scenario.memory.record = { type: 'AllergyIntolerance', id: 'a' };
  return { hindrance: await searchBy(scenario, search), asked };
}

describe('another patient', () => {
  const merged = { id: 'merged', link: [{ type: 'replaced-by', other: { reference: 'Patient/other' } }] };
  const unused = { id: 'unused', active: false };

  it('is one whose record can be read, is in use and was not merged', async () => {
    const { hindrance, asked } = await searchAmong([merged, unused, { id: 'other' }]);
    expect(hindrance).toBeUndefined();
    expect(asked.at(-1)).toBe('AllergyIntolerance?patient=other');
  });

  it('is nobody where the record does not say whose it is', async () => {
    const { hindrance } = await searchAmong([{ id: 'own' }], { patient: undefined });
    expect(hindrance).toMatchObject({ outcome: 'not-exercised' });
  });

  it('is missed with what to name where there is none', async () => {
    const { hindrance } = await searchAmong([merged, unused]);
    expect(hindrance).toMatchObject({
      outcome: 'not-exercised',
      reason: expect.stringContaining('names no second patient under data.patients') as string,
    });
  });
});
