import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  sendQuestionnaire,
  sendUnknownQuestionnaire,
} from '../../../../src/conform/interactions/send-questionnaire.js';
import { createScenario, type Scenario } from '../../../../src/conform/scenario/scenario.js';
import type { Target } from '../../../../src/model/target.js';
import { startHttp, type LocalServer } from '../../../support/local-server.js';
import { createTestSession } from '../../../support/session-fixture.js';

let server: LocalServer;
let asked: { readonly url: string; readonly body: string }[];

beforeAll(async () => {
  server = await startHttp(({ url, body }) => {
    asked.push({ url, body });
    return { body: '' };
  });
});
beforeEach(() => {
  asked = [];
});
afterAll(() => server.close());

function open(data: Partial<Target['data']> = {}): Scenario {
  const session = createTestSession(`${server.origin}/fhir`, {
    auth: { type: 'none' },
    data: {
      patients: { known: { id: '1' }, registered: { id: '2' } },
      organizations: { known: { id: '3' } },
      practitioners: {},
      ...data,
    },
  });
  const scenario = createScenario('test', session);
  scenario.memory.record = { type: 'Questionnaire', id: 'q' };
  return scenario;
}

const requestor = { name: 'requestor', valueReference: { reference: 'Organization/3' } };
const target = { name: 'target', valueReference: { reference: 'Patient/2' } };
const quietly = { name: 'notificationFlag', valueCode: 'EMAIL_NOTIFICATION_DISABLED' };
const nobody = 'careconnect-conformance-no-such-id';

describe('a questionnaire', () => {
  it.each([
    ['a registered patient', [requestor, target, quietly]],
    ['nobody', [requestor, quietly]],
    [
      'a registered patient 501 times over',
      [requestor, ...Array.from({ length: 501 }, () => target), quietly],
    ],
    ['a registered patient in the name of nobody', [target, quietly]],
    [
      'a patient whom nobody knows',
      [requestor, { name: 'target', valueReference: { reference: `Patient/${nobody}` } }, quietly],
    ],
    [
      'a registered patient in the name of an organization that nobody knows',
      [{ name: 'requestor', valueReference: { reference: `Organization/${nobody}` } }, target, quietly],
    ],
  ])('is sent to %s, without an e-mail', async (words, parameter) => {
    const scenario = open();
    expect(await sendQuestionnaire(scenario, words)).toBeUndefined();
    expect(asked.map(({ url }) => url)).toEqual(['/fhir/Questionnaire/q/$send-questionnaire-request']);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ resourceType: 'Parameters', parameter });
    expect(scenario.memory.answers).toHaveLength(1);
  });

  it('may be one that no server has', async () => {
    expect(await sendUnknownQuestionnaire(open(), 'a registered patient')).toBeUndefined();
    expect(asked.map(({ url }) => url)).toEqual([
      `/fhir/Questionnaire/${nobody}/$send-questionnaire-request`,
    ]);
  });

  it.each([
    [{ patients: { known: { id: '1' } } }, 'patient', 'data.patients.registered'],
    [{ organizations: {} }, 'organization', 'data.organizations'],
  ])('is not sent where the target file names too little', async (data, what, key) => {
    expect(await sendQuestionnaire(open(data), 'a registered patient')).toEqual({
      outcome: 'not-exercised',
      reason: `The target file names no ${what} under ${key} with an id.`,
      key,
    });
    expect(asked).toEqual([]);
  });
});
