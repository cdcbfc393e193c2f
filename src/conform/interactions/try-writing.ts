import { isSuccess } from '../answer.js';
import { toKnownPatient } from '../fixtures/new-patient.js';
import { getPatient, type Attempt, type Scenario } from '../scenario/scenario.js';
import { findCreatedId } from './create.js';
import { makePatient } from './make-patient.js';
import { getRecordPath } from './use-record.js';

type Trial = Omit<Attempt, 'claimed' | 'what'>;

/**
 * The interactions that write, by their codes, in the order in which they can be tried: each but the first needs the
 * patient that the first made.
 */
export const writingTrials: Readonly<Record<string, (scenario: Scenario) => Promise<Trial | undefined>>> = {
  create: tryCreate,
  update: tryUpdate,
  delete: tryDelete,
};

async function tryCreate(scenario: Scenario): Promise<Trial> {
  const patient = await makePatient(scenario);
  const answer = await scenario.ask({ method: 'POST', path: 'Patient', body: JSON.stringify(patient) });
  const id = isSuccess(answer) ? findCreatedId(answer) : undefined;
  scenario.memory.body = patient;
  if (id !== undefined) scenario.memory.record = toKnownPatient(patient, id);
  return { expected: 'the status 201', worked: answer.response.status === 201, answer };
}

async function tryUpdate(scenario: Scenario): Promise<Trial | undefined> {
  const id = scenario.memory.record?.id;
  if (id === undefined) return undefined;
  const body = JSON.stringify({ ...getPatient(scenario), id });
  const answer = await scenario.ask({ method: 'PUT', path: getRecordPath(scenario), body });
  return { expected: 'the status 200', worked: answer.response.status === 200, answer };
}

async function tryDelete(scenario: Scenario): Promise<Trial | undefined> {
  if (scenario.memory.record?.id === undefined) return undefined;
  const path = getRecordPath(scenario);
  const answer = await scenario.ask({ method: 'DELETE', path });
  if (!isSuccess(answer)) return { expected: 'a success', worked: false, answer };
  const after = await scenario.ask({ method: 'GET', path });
  const worked = [404, 410].includes(after.response.status);
  return { expected: 'a success, and the status 404 or 410 for a read after it', worked, answer: after };
}
