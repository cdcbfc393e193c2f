import type { ClientRequest } from '../../client/client-request.js';
import { formatExactJson } from '../../fhir/exact-json.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import { findHeader, findResource, isSuccess, type Answer } from '../answer.js';
import { describeBody } from '../expectations/expect-answer.js';
import { toKnownPatient } from '../fixtures/new-patient.js';
import type { PatientBody } from '../fixtures/patient-body.js';
import { createVariedPatient } from '../fixtures/patient-variations.js';
import type { ResourceBody } from '../fixtures/resource-body.js';
import type { KnownRecord } from '../record-type.js';
import { getPatient, getRecord, type Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { findValue } from '../select-nodes.js';
import { findCredential, type CredentialWord } from './credential.js';
import { makePatient } from './make-patient.js';
import { getRecordPath } from './use-record.js';

/** Makes a new patient that nobody has sent yet. */
export async function prepareNewPatient(scenario: Scenario): Promise<undefined> {
  prepare(scenario, await makePatient(scenario));
}

/** Makes a new patient that differs in the way that the words say. */
export async function prepareVariedPatient(scenario: Scenario, words: string): Promise<undefined> {
  prepare(scenario, await makePatient(scenario, (numbers) => createVariedPatient(words, numbers)));
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

/** Sends the scenario's patient on the condition that nobody has the NHS number (https://hl7.org/fhir/STU3/http.html#ccreate). */
export async function sendPatientIfNew(scenario: Scenario): Promise<undefined> {
  const patient = getPatient(scenario);
  const condition = `identifier=${nhsNumberSystem}|${patient.identifier[0].value}`;
  const answer = await scenario.ask({ ...toCreate(patient), headers: { 'If-None-Exist': condition } });
  scenario.memory.answers = [answer];
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
    if (!isSuccess(answer)) {
      const status = String(answer.response.status);
      return notExercised(
        `The patients that this scenario needs were not taken in: the target answered ${status} with ${describeBody(answer)}.`,
      );
    }
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

/** The request that has the target take a record in. */
export function toCreate(body: ResourceBody): ClientRequest {
  return { method: 'POST', path: body.resourceType, body: formatExactJson(body) };
}

/** The request that has the target keep the scenario's record so. */
export function toUpdate(scenario: Scenario, body: ResourceBody): ClientRequest {
  const { id } = getRecord(scenario);
  return { method: 'PUT', path: getRecordPath(scenario), body: formatExactJson({ ...body, id }) };
}

function prepare({ memory }: Scenario, patient: PatientBody): void {
  memory.body = patient;
  memory.record = toKnownPatient(patient);
}
