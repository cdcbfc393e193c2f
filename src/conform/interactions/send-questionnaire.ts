import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { getByWords } from '../words.js';
import { unknownId } from './search-values.js';
import { getRecordPath } from './use-record.js';

/** Who is asked, and in whose name. */
interface Request {
  /** In whose name: the first organization of the target file, one that nobody knows, or nobody. */
  readonly requestor: 'known' | 'unknown' | 'nobody';
  /** How many times the patient is named who is asked. */
  readonly times: number;
  readonly target: 'registered' | 'unknown';
}

const toRegistered: Request = { requestor: 'known', times: 1, target: 'registered' };

/** Whom the scenarios ask, in their words. */
const requests: Readonly<Record<string, Request>> = {
  'a registered patient': toRegistered,
  'a patient whom nobody knows': { ...toRegistered, target: 'unknown' },
  nobody: { ...toRegistered, times: 0 },
  'a registered patient 501 times over': { ...toRegistered, times: 501 },
  'a registered patient in the name of nobody': { ...toRegistered, requestor: 'nobody' },
  'a registered patient in the name of an organization that nobody knows': {
    ...toRegistered,
    requestor: 'unknown',
  },
};

/** The words of `requests`. */
export const recipients: readonly string[] = Object.keys(requests);

/**
 * Calls `Questionnaire/[id]/$send-questionnaire-request` on the scenario's questionnaire, without notification by
 * e-mail. Hindered where the target file names nobody to ask or to ask for.
 */
export function sendQuestionnaire(scenario: Scenario, words: string): Promise<Hindrance | undefined> {
  return sendRequest(scenario, getRecordPath(scenario, 'Questionnaire'), words);
}

/** The same on a questionnaire that no server has. */
export function sendUnknownQuestionnaire(scenario: Scenario, words: string): Promise<Hindrance | undefined> {
  return sendRequest(scenario, `Questionnaire/${unknownId}`, words);
}

async function sendRequest(
  scenario: Scenario,
  questionnaire: string,
  words: string,
): Promise<Hindrance | undefined> {
  const { requestor, times, target } = getByWords(requests, words);
  const { patients, organizations } = scenario.session.target.data;
  const organization = requestor === 'unknown' ? unknownId : Object.values(organizations)[0]?.id;
  const patient = target === 'unknown' ? unknownId : patients['registered']?.id;
  if (organization === undefined) return toNeed('organization', 'data.organizations');
  if (patient === undefined) return toNeed('patient', 'data.patients.registered');
  const parameter = [
    ...(requestor === 'nobody' ? [] : [toReference('requestor', `Organization/${organization}`)]),
    ...Array.from({ length: times }, () => toReference('target', `Patient/${patient}`)),
    { name: 'notificationFlag', valueCode: 'EMAIL_NOTIFICATION_DISABLED' },
  ];
  scenario.memory.answers = [
    await scenario.ask({
      method: 'POST',
      path: `${questionnaire}/$send-questionnaire-request`,
      body: JSON.stringify({ resourceType: 'Parameters', parameter }),
    }),
  ];
  return undefined;
}

function toNeed(what: string, key: string): Hindrance {
  return notExercised(`The target file names no ${what} under ${key} with an id.`, key);
}

function toReference(name: string, reference: string) {
  return { name, valueReference: { reference } };
}
