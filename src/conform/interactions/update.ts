import { rename } from '../fixtures/resource-body.js';
import { getPatient, type Scenario } from '../scenario/scenario.js';
import { notClaimed, type Hindrance } from '../scenario/step-outcome.js';
import { toUpdate } from './create.js';
import { findCredential, type CredentialWord } from './credential.js';
import { findValue } from '../select-nodes.js';
import { findClaimedType } from '../statement.js';
import { getStatement } from './read-statement.js';
import { getRecordPath } from './use-record.js';

/** Tries to change the patient's family name with another credential than the usual. */
export async function changeWithCredential(
  scenario: Scenario,
  word: CredentialWord,
): Promise<Hindrance | undefined> {
  const credential = findCredential(scenario, word);
  if ('hindrance' in credential) return credential.hindrance;
  const request = toUpdate(scenario, rename(getPatient(scenario), 'Intruder'));
  scenario.memory.answers = [await scenario.ask({ ...request, auth: credential.auth })];
  return undefined;
}

/** Sends the change to the record's address with another id in the body. */
export async function changeWithOtherId(scenario: Scenario): Promise<undefined> {
  const patient = { ...rename(getPatient(scenario), 'Misplaced'), id: 'careconnect-conformance-other-id' };
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
