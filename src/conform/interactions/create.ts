import type { ClientRequest } from '../../client/client-request.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import { findHeader, findResource, isSuccess, type Answer } from '../answer.js';
import { describeBody, findVersion } from '../expectations/expect-answer.js';
import { toKnownPatient } from '../fixtures/new-patient.js';
import type { PatientBody } from '../fixtures/patient-body.js';
import { createVariedPatient } from '../fixtures/patient-variations.js';
import type { KnownRecord } from '../record-type.js';
import { getPatient, type Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { findValue } from '../select-nodes.js';
import { getByWords } from '../words.js';
import { sendingManners } from './request-manners.js';
import { findCredential, type CredentialWord } from './credential.js';
import { makePatient } from './make-patient.js';

/** Makes a new patient that nobody has sent yet. */
export async function prepareNewPatient(scenario: Scenario): Promise<undefined> {
  prepare(scenario, await makePatient(scenario));
}

/** Makes a new patient that differs in the way that the words say. */
export async function prepareVariedPatient(scenario: Scenario, words: string): Promise<undefined> {
  prepare(scenario, await makePatient(scenario, (numbers) => createVariedPatient(words, numbers)));
}

/** Sends the scenario's patient (https://hl7.org/fhir/STU3/http.html#create), in a way other than the usual where the words say so. */
export async function sendPatient(scenario: Scenario, words?: string): Promise<undefined> {
  const plain = toCreate(getPatient(scenario));
  await send(scenario, words === undefined ? plain : await getByWords(sendingManners, words)(plain));
}

/** Sends the scenario's patient with another credential than the usual. */
export async function sendPatientWithCredential(
  scenario: Scenario,
  word: CredentialWord,
): Promise<Hindrance | undefined> {
  const credential = findCredential(scenario, word);
  if ('hindrance' in credential) return credential.hindrance;
  scenario.memory.answers = [
    await scenario.ask({ ...toCreate(getPatient(scenario)), auth: credential.auth }),
  ];
  return undefined;
}

async function send(scenario: Scenario, request: ClientRequest): Promise<void> {
  const answer = await scenario.ask(request);
  scenario.memory.answers = [answer];
  const { id } = scenario.memory.record ?? {};
  // A patient who is sent twice stays the record that was there first.
  if (isSuccess(answer) && id === undefined) remember(scenario, getPatient(scenario), answer);
}

/** Sends the scenario's patient on the condition that nobody has the NHS number (https://hl7.org/fhir/STU3/http.html#ccreate). */
export async function sendPatientIfNew(scenario: Scenario): Promise<undefined> {
  const patient = getPatient(scenario);
  const condition = `identifier=${nhsNumberSystem}|${patient.identifier[0].value}`;
  const answer = await scenario.ask({ ...toCreate(patient), headers: { 'If-None-Exist': condition } });
  scenario.memory.answers = [answer];
}

/** Makes a new patient and has the target take it in. Hindered where the target does not: another scenario judges that. */
export async function createPatient(scenario: Scenario): Promise<Hindrance | undefined> {
  const patient = await makePatient(scenario);
  prepare(scenario, patient);
  const answer = await scenario.ask(toCreate(patient));
  return isSuccess(answer) ? remember(scenario, patient, answer) : refuseToGoOn(answer);
}

/** Has the target take in several patients of one family name. */
export async function createFamily(scenario: Scenario, size: number): Promise<Hindrance | undefined> {
  const family: KnownRecord[] = [];
  // The first one's name is made from an NHS number that is new to the target, and so new itself.
  let name: PatientBody['name'] | undefined;
  for (let at = 0; at < size; at++) {
    const own = await makePatient(scenario);
    name ??= own.name;
    const answer = await scenario.ask(toCreate({ ...own, name }));
    if (!isSuccess(answer)) return refuseToGoOn(answer);
    family.push(toKnownPatient({ ...own, name }, findCreatedId(answer)));
  }
  scenario.memory.family = family;
  return undefined;
}

/** The id that a create gave: in the Location header, or else in the body. */
export function findCreatedId(answer: Answer, type = 'Patient'): string | undefined {
  const location = findHeader(answer, 'location') ?? '';
  const fromHeader = new RegExp(`/?${type}/([A-Za-z0-9.-]{1,64})(?:/_history/|$)`).exec(location)?.[1];
  const root = findResource(answer);
  return fromHeader ?? (root?.resourceType === type ? findValue(root, 'id') : undefined);
}

function prepare(scenario: Scenario, patient: PatientBody): void {
  scenario.memory.patient = patient;
  scenario.memory.record = toKnownPatient(patient);
}

function toCreate(patient: PatientBody): ClientRequest {
  return { method: 'POST', path: 'Patient', body: JSON.stringify(patient) };
}

function remember(scenario: Scenario, patient: PatientBody, answer: Answer): Hindrance | undefined {
  const id = findCreatedId(answer);
  if (id === undefined) {
    return notExercised('The target took the patient in without saying under which id.');
  }
  scenario.memory.record = toKnownPatient(patient, id);
  const version = findVersion(answer);
  if (version !== undefined) scenario.memory.firstVersion = version;
  return undefined;
}

function refuseToGoOn(answer: Answer): Hindrance {
  const status = String(answer.response.status);
  return notExercised(
    `The patient that this scenario needs was not taken in: the target answered ${status} with ${describeBody(answer)}.`,
  );
}
