import type { ClientRequest } from '../../client/client-request.js';
import { formatExactJson } from '../../fhir/exact-json.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { findHeader, isSuccess, type Answer } from '../answer.js';
import { findVersion } from '../expectations/expect-answer.js';
import { createNewRecord, type RecordBody } from '../fixtures/new-record.js';
import { changeRecord, isChanged, varyRecord, withIdentifiers } from '../fixtures/record-variations.js';
import { toRecordWord, type RecordType } from '../record-type.js';
import type { Scenario } from '../scenario/scenario.js';
import { notClaimed, notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { listClaimedInteractions } from '../statement.js';
import { getByWords, withArticle } from '../words.js';
import { createPatient, findCreatedId, prepareNewPatient, sendPatient } from './create.js';
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
  const read = await getStatement(scenario, 'writing');
  if ('hindrance' in read) return read.hindrance;
  if (!listClaimedInteractions(read.statement, type).includes('create')) {
    return notClaimed(
      `The capability statement does not say that ${withArticle(toRecordWord(type))} can be created.`,
    );
  }
  const hindrance = await createPatient(scenario);
  if (hindrance !== undefined) return hindrance;
  const { memory } = scenario;
  memory.owner = getRecordPath(scenario, 'Patient');
  const plain = createNewRecord(type, memory.owner);
  memory.body = words === undefined ? plain : varyRecord(plain, words);
  memory.record = { type };
  delete memory.firstVersion;
  return undefined;
}

/** Makes a new patient, or a new record of one. */
export function prepareNew(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  return type === 'Patient' ? prepareNewPatient(scenario) : prepareNewRecord(scenario, type);
}

/** Sends the new patient or record of the scenario, in a way other than the usual where the words say so. */
export function sendNew(scenario: Scenario, type: RecordType, words?: string): Promise<undefined> {
  return type === 'Patient' ? sendPatient(scenario, words) : sendRecord(scenario, words);
}

/** Makes a new record and has the target take it in. Hindered where the target does not: another scenario judges that. */
export async function createRecord(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  if (type === 'Patient') return createPatient(scenario);
  const hindrance = await prepareNewRecord(scenario, type);
  if (hindrance !== undefined) return hindrance;
  if (isChanged(type)) scenario.memory.body = withIdentifiers(getBody(scenario));
  await sendRecord(scenario);
  const { record, answers } = scenario.memory;
  if (record?.id !== undefined) return undefined;
  const status = String(answers.at(-1)?.response.status);
  return notExercised(
    `The ${toRecordWord(type)} that this scenario needs was not taken in under an id: the target answered ${status}.`,
  );
}

async function sendRecord(scenario: Scenario, words?: string): Promise<undefined> {
  const body = getBody(scenario);
  const plain: ClientRequest = { method: 'POST', path: body.resourceType, body: formatExactJson(body) };
  const answer = await scenario.ask(
    words === undefined ? plain : await getByWords(sendingManners, words)(plain),
  );
  scenario.memory.answers = [answer];
  if (isSuccess(answer)) remember(scenario, body.resourceType, answer);
}

/** Moves the state of the scenario's record on (https://hl7.org/fhir/STU3/http.html#update). */
export async function updateRecord(scenario: Scenario, type: RecordType): Promise<undefined> {
  const earlier = getBody(scenario);
  const changed = changeRecord(earlier);
  scenario.memory.answers = [await scenario.ask(toUpdate(scenario, type, changed))];
  scenario.memory.earlierBody = earlier;
  scenario.memory.body = changed;
}

/** The same change, and then the record as it was, as if the change had not been seen. */
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
  await scenario.ask({ ...toUpdate(scenario, type, changeRecord(body)), headers });
  scenario.memory.answers = [await scenario.ask({ ...toUpdate(scenario, type, body), headers })];
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

/** The record as it is to be sent, or was sent last. Throws `internal` where no step has made one. */
export function getBody({ memory: { body } }: Scenario): RecordBody {
  if (body === undefined) throw new ToolkitError('internal', 'No step before this one makes a record');
  return body;
}

function remember({ memory }: Scenario, type: RecordType, answer: Answer): void {
  const id = findCreatedId(answer, type);
  const version = findVersion(answer);
  if (id !== undefined) memory.record = { type, id };
  if (version !== undefined) memory.firstVersion = version;
}

function toUpdate(scenario: Scenario, type: RecordType, body: RecordBody): ClientRequest {
  const { id } = scenario.memory.record ?? {};
  return { method: 'PUT', path: getRecordPath(scenario, type), body: formatExactJson({ ...body, id }) };
}
