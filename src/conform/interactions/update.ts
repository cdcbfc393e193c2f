import type { ClientRequest } from '../../client/client-request.js';
import { findHeader } from '../answer.js';
import type { PatientBody } from '../fixtures/patient-body.js';
import { toKnownPatient } from '../fixtures/new-patient.js';
import { getPatient, getRecord, type Scenario } from '../scenario/scenario.js';
import { notClaimed, notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { findCredential, type CredentialWord } from './credential.js';
import { findValue } from '../select-nodes.js';
import { findClaimedType } from '../statement.js';
import { getStatement } from './read-statement.js';
import { getRecordPath } from './use-record.js';

/** Changes the family name of the scenario's patient (https://hl7.org/fhir/STU3/http.html#update). */
export async function changeFamilyName(scenario: Scenario): Promise<undefined> {
  const patient = toChanged(scenario, 'Married');
  scenario.memory.answers = [await scenario.ask(toUpdate(scenario, patient))];
  scenario.memory.earlier = getPatient(scenario);
  scenario.memory.patient = patient;
  scenario.memory.record = toKnownPatient(patient, getRecord(scenario).id);
}

/** Tries the change with another credential than the usual. */
export async function changeWithCredential(
  scenario: Scenario,
  word: CredentialWord,
): Promise<Hindrance | undefined> {
  const credential = findCredential(scenario, word);
  if ('hindrance' in credential) return credential.hindrance;
  const request = toUpdate(scenario, toChanged(scenario, 'Intruder'));
  scenario.memory.answers = [await scenario.ask({ ...request, auth: credential.auth })];
  return undefined;
}

/** Changes the family name, and then again as if the first change had not been seen. */
export async function changeOutdated(scenario: Scenario): Promise<Hindrance | undefined> {
  const current = await scenario.ask({ method: 'GET', path: getRecordPath(scenario) });
  const etag = findHeader(current, 'etag');
  if (etag === undefined) {
    return notExercised('The target gives no ETag, so that no version can be named in If-Match.');
  }
  const first = toUpdate(scenario, toChanged(scenario, 'Married'));
  await scenario.ask({ ...first, headers: { 'If-Match': etag } });
  const second = toUpdate(scenario, toChanged(scenario, 'Outdated'));
  scenario.memory.answers = [await scenario.ask({ ...second, headers: { 'If-Match': etag } })];
  return undefined;
}

/** Sends the change to the record's address with another id in the body. */
export async function changeWithOtherId(scenario: Scenario): Promise<undefined> {
  const patient = { ...toChanged(scenario, 'Misplaced'), id: 'careconnect-conformance-other-id' };
  scenario.memory.answers = [
    await scenario.ask({ method: 'PUT', path: getRecordPath(scenario), body: JSON.stringify(patient) }),
  ];
}

/**
 * Sends a change of a record that the target does not hold. Hindered where the capability statement says that an
 * update creates.
 */
export async function changeUnknownPatient(scenario: Scenario): Promise<Hindrance | undefined> {
  const read = await getStatement(scenario, 'writing');
  if ('hindrance' in read) return read.hindrance;
  const claimed = findClaimedType(read.statement, 'Patient');
  if (claimed !== undefined && findValue(claimed, 'updateCreate') === 'true') {
    return notClaimed('The capability statement says that an update of an unknown id creates the record.');
  }
  const id = 'careconnect-conformance-no-such-id';
  const body = JSON.stringify({ ...getPatient(scenario), id });
  scenario.memory.answers = [await scenario.ask({ method: 'PUT', path: `Patient/${id}`, body })];
  return undefined;
}

function toChanged(scenario: Scenario, suffix: string): PatientBody {
  const patient = getPatient(scenario);
  const [name] = patient.name;
  // A new first part, so that a search for the old name, which is one by beginnings, cannot find the new one.
  return { ...patient, name: [{ ...name, family: `${suffix}${name.family}` }] };
}

function toUpdate(scenario: Scenario, patient: PatientBody): ClientRequest {
  const { id } = getRecord(scenario);
  const body = JSON.stringify(id === undefined ? patient : { ...patient, id });
  return { method: 'PUT', path: getRecordPath(scenario), body };
}
