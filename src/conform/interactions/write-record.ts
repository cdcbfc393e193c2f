import { findHeader, isSuccess } from '../answer.js';
import { describeBody, findVersion } from '../expectations/expect-answer.js';
import { createNewRecord } from '../fixtures/new-record.js';
import { isChanged, varyRecord, withIdentifiers } from '../fixtures/record-variations.js';
import { changeBody, isPatientBody, toKnownRecord } from '../fixtures/resource-body.js';
import { toRecordWord, type RecordType } from '../record-type.js';
import { getAnswer, getBody, getRecord, type Scenario } from '../scenario/scenario.js';
import { notClaimed, notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { listClaimedInteractions } from '../statement.js';
import { getByWords, withArticle } from '../words.js';
import { findCreatedId, prepareNewPatient, toCreate, toUpdate } from './create.js';
import { getStatement } from './read-statement.js';
import { sendingManners } from './request-manners.js';
import { getRecordPath } from './use-record.js';

/**
 * Makes a new record, with what the words say, of a new patient whom the target takes in. Hindered where the target
 * does not claim to take records of the type in.
 */
export async function prepareNewRecord(
  scenario: Scenario,
  type: RecordType,
  words?: string,
): Promise<Hindrance | undefined> {
  const hindrance = (await findUnclaimed(scenario, type)) ?? (await createRecord(scenario, 'Patient'));
  if (hindrance !== undefined) return hindrance;
  const { memory } = scenario;
  memory.owner = getRecordPath(scenario, 'Patient');
  const plain = createNewRecord(type, memory.owner);
  memory.body = words === undefined ? plain : varyRecord(plain, words);
  memory.record = { type };
  delete memory.firstVersion;
  return undefined;
}

/**
 * Sends a new Provenance that tells who wrote the scenario's record, which it is about from now on. Hindered where the
 * target does not claim to take one in.
 */
export async function sendProvenance(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const hindrance = await findUnclaimed(scenario, 'Provenance');
  if (hindrance !== undefined) return hindrance;
  const { memory } = scenario;
  memory.owner = getRecordPath(scenario, type);
  memory.body = createNewRecord('Provenance', memory.owner);
  memory.record = { type: 'Provenance' };
  return sendNew(scenario, 'Provenance');
}

/** Why records of a type are not sent: the target does not claim to take them in, or what it claims is not known. */
async function findUnclaimed(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const read = await getStatement(scenario, 'writing');
  if ('hindrance' in read) return read.hindrance;
  if (listClaimedInteractions(read.statement, type).includes('create')) return undefined;
  const word = withArticle(toRecordWord(type));
  return notClaimed(`The capability statement does not say that ${word} can be created.`);
}

/** Makes a new patient, or a new record of one. */
export function prepareNew(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  return type === 'Patient' ? prepareNewPatient(scenario) : prepareNewRecord(scenario, type);
}

/** Makes a new patient or record and has the target take it in. Hindered where the target does not: another scenario judges that. */
export async function createRecord(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const hindrance = await prepareNew(scenario, type);
  if (hindrance !== undefined) return hindrance;
  const { memory } = scenario;
  const body = getBody(scenario);
  if (!isPatientBody(body) && isChanged(type)) memory.body = withIdentifiers(body);
  await sendNew(scenario, type);
  if (memory.record?.id !== undefined) return undefined;
  const answer = getAnswer(scenario);
  const status = String(answer.response.status);
  return notExercised(
    `The ${toRecordWord(type)} that this scenario needs was not taken in under an id: the target answered ${status} with ${describeBody(answer)}.`,
  );
}

/** Sends the new record of the scenario (https://hl7.org/fhir/STU3/http.html#create), in a way other than the usual where the words say so. */
export async function sendNew(scenario: Scenario, type: RecordType, words?: string): Promise<undefined> {
  const { memory } = scenario;
  const known = getRecord(scenario, type);
  const body = getBody(scenario);
  const plain = toCreate(body);
  const answer = await scenario.ask(
    words === undefined ? plain : await getByWords(sendingManners, words)(plain),
  );
  memory.answers = [answer];
  // What is sent twice stays the record that was there first.
  if (!isSuccess(answer) || known.id !== undefined) return;
  memory.record = toKnownRecord(body, findCreatedId(answer, type));
  const version = findVersion(answer);
  if (version !== undefined) memory.firstVersion = version;
}

/** Changes the scenario's record (https://hl7.org/fhir/STU3/http.html#update): the name of a patient, the state of any other. */
export async function updateRecord(scenario: Scenario, type: RecordType): Promise<undefined> {
  const { memory } = scenario;
  const { id } = getRecord(scenario, type);
  const earlier = getBody(scenario);
  const changed = changeBody(earlier);
  memory.answers = [await scenario.ask(toUpdate(scenario, changed))];
  memory.earlierBody = earlier;
  memory.body = changed;
  memory.record = toKnownRecord(changed, id);
}

/** The same change, and then the record as it was, as if the change had not been seen. Hindered where the first is not taken. */
export async function updateOutdatedRecord(
  scenario: Scenario,
  type: RecordType,
): Promise<Hindrance | undefined> {
  const current = await scenario.ask({ method: 'GET', path: getRecordPath(scenario, type) });
  const etag = findHeader(current, 'etag');
  if (etag === undefined) {
    return notExercised('The target gives no ETag, so that no version can be named in If-Match.');
  }
  const headers = { 'If-Match': etag };
  const body = getBody(scenario);
  const first = await scenario.ask({ ...toUpdate(scenario, changeBody(body)), headers });
  if (!isSuccess(first)) {
    const status = String(first.response.status);
    return notExercised(
      `A change with the current version in If-Match was answered with the status ${status}, so that none is outdated.`,
    );
  }
  scenario.memory.answers = [await scenario.ask({ ...toUpdate(scenario, body), headers })];
  return undefined;
}

/** Reads the scenario's record unless it is still the version that the target has just shown (https://hl7.org/fhir/STU3/http.html#cread). */
export async function readIfChanged(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const path = getRecordPath(scenario, type);
  const etag = findHeader(await scenario.ask({ method: 'GET', path }), 'etag');
  if (etag === undefined) {
    return notExercised('The target gives no ETag, so that no version can be named in If-None-Match.');
  }
  scenario.memory.answers = [await scenario.ask({ method: 'GET', path, headers: { 'If-None-Match': etag } })];
  return undefined;
}
