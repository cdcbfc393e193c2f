import { isSuccess } from '../answer.js';
import { createNewFile, describeFile } from '../fixtures/new-file.js';
import { getBody, type Scenario } from '../scenario/scenario.js';
import { notClaimed, notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { listClaimedInteractions } from '../statement.js';
import { findCreatedId } from './create.js';
import { getStatement } from './read-statement.js';
import { prepareNewRecord } from './write-record.js';

/**
 * Makes a new document of a new patient, and its file, which nobody has sent yet. Hindered where the target does not
 * claim to take in both.
 */
export async function prepareDocumentWithFile(scenario: Scenario): Promise<Hindrance | undefined> {
  const read = await getStatement(scenario, 'writing');
  if ('hindrance' in read) return read.hindrance;
  if (!listClaimedInteractions(read.statement, 'Binary').includes('create')) {
    return notClaimed('The capability statement does not say that a Binary can be created.');
  }
  scenario.memory.file = createNewFile();
  return prepareNewRecord(scenario, 'DocumentReference');
}

/** Sends the file of the scenario's document as a Binary; the document leads to where the target has it. */
export async function sendFile(scenario: Scenario): Promise<Hindrance | undefined> {
  const { memory } = scenario;
  const { file = createNewFile() } = memory;
  const binary = {
    resourceType: 'Binary',
    contentType: file.contentType,
    content: file.bytes.toString('base64'),
  };
  const answer = await scenario.ask({ method: 'POST', path: 'Binary', body: JSON.stringify(binary) });
  memory.file = file;
  memory.answers = [answer];
  if (!isSuccess(answer)) return undefined;
  const id = findCreatedId(answer, 'Binary');
  if (id === undefined) return notExercised('The target took the file in without saying under which id.');
  const attachment = { ...describeFile(file), url: `Binary/${id}` };
  memory.body = { ...getBody(scenario), content: [{ attachment }] };
  return undefined;
}

/** The same, and has the target take the file in. Hindered where it does not: another scenario judges that. */
export async function createFile(scenario: Scenario): Promise<Hindrance | undefined> {
  const hindrance = (await prepareDocumentWithFile(scenario)) ?? (await sendFile(scenario));
  if (hindrance !== undefined) return hindrance;
  const answer = scenario.memory.answers.at(-1);
  if (answer !== undefined && isSuccess(answer)) return undefined;
  const status = String(answer?.response.status);
  return notExercised(`The file that this scenario needs was not taken in: the target answered ${status}.`);
}
