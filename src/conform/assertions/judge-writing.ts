import { isSuccess } from '../answer.js';
import { findVersion } from '../expectations/expect-answer.js';
import { describeWithout, expectSearchset, listMatches } from '../expectations/expect-matches.js';
import {
  joinJudgements,
  judgeOne,
  nothingExamined,
  toDeviation,
  type Judgement,
} from '../expectations/judgement.js';
import { hasIdentifier } from '../expectations/matches-criterion.js';
import type { PatientBody } from '../fixtures/patient-body.js';
import { isPatientBody } from '../fixtures/resource-body.js';
import { findCreatedId } from '../interactions/create.js';
import { getRecordPath } from '../interactions/use-record.js';
import { getAnswer, getPatient, getRecord, type Scenario } from '../scenario/scenario.js';
import { escapeSearchValue, formatIdentifierValue } from '../search/search-value.js';
import { findValue, selectNodes } from '../select-nodes.js';

/** Parts of a patient that scenarios speak of, with the elements that they are. */
export const patientParts = {
  name: ['name'],
  addresses: ['address'],
  'NHS number': ['identifier'],
  death: ['deceasedBoolean', 'deceasedDateTime'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How many patients a search by the NHS number of the scenario's patient finds: one, or none. */
export async function judgeHeld(scenario: Scenario, times: 0 | 1): Promise<Judgement> {
  const { identifier } = getRecord(scenario);
  if (identifier === undefined) return nothingExamined('The patient has no NHS number.');
  const query = { identifier: formatIdentifierValue(identifier) };
  const answer = await scenario.ask({ method: 'GET', path: 'Patient', query });
  const found = listMatches(answer).filter((entry) =>
    selectNodes(entry, 'resource').some((resource) => hasIdentifier(resource, identifier)),
  ).length;
  const expected = `${times === 1 ? 'one patient' : 'no patient'} with the NHS number ${identifier.value}`;
  return joinJudgements([
    expectSearchset(answer),
    judgeOne(
      found === times ? undefined : toDeviation(answer, expected, found === 0 ? 'none' : String(found)),
    ),
  ]);
}

/** The second record was refused, or the answer names the first. */
export function judgeDuplicate(scenario: Scenario): Judgement {
  const answer = getAnswer(scenario);
  const { status } = answer.response;
  const refused = status === 400 || status === 409 || status === 412 || status === 422;
  const [first = '', other = ''] = [getRecord(scenario).id, findCreatedId(answer)];
  const isFirst = isSuccess(answer) && first !== '' && first === other;
  return judgeOne(
    refused || isFirst
      ? undefined
      : toDeviation(
          answer,
          `a refusal (409, 422, 412 or 400), or the record that was there, Patient/${first}`,
          `the status ${String(status)}${isSuccess(answer) ? ` and another record, Patient/${other}` : ''}`,
        ),
  );
}

/** The last answer, or the record where the answer has no body, is of a version other than the first. */
export async function judgeNewVersion(scenario: Scenario): Promise<Judgement> {
  const { firstVersion } = scenario.memory;
  if (firstVersion === undefined) return nothingExamined('The target did not say which version it created.');
  const answer = getAnswer(scenario);
  const shown =
    findVersion(answer) === undefined
      ? await scenario.ask({ method: 'GET', path: getRecordPath(scenario) })
      : answer;
  const version = findVersion(shown);
  return judgeOne(
    version !== undefined && version !== firstVersion
      ? undefined
      : toDeviation(
          shown,
          `a version other than ${firstVersion}`,
          version === undefined ? 'no version' : `the version ${version}`,
        ),
  );
}

/** A search by the changed family name finds the patient, and one by the earlier name does not. */
export async function judgeRenamed(scenario: Scenario): Promise<Judgement> {
  const { earlierBody: earlier } = scenario.memory;
  const patient = getPatient(scenario);
  if (earlier === undefined || !isPatientBody(earlier)) {
    return nothingExamined('The patient has not been changed.');
  }
  return joinJudgements([
    await judgeFoundBy(scenario, patient, true),
    await judgeFoundBy(scenario, earlier, false),
  ]);
}

async function judgeFoundBy(scenario: Scenario, patient: PatientBody, found: boolean): Promise<Judgement> {
  const [{ family }] = patient.name;
  const query = { family: escapeSearchValue(family), gender: patient.gender };
  const answer = await scenario.ask({ method: 'GET', path: 'Patient', query });
  const { id } = getRecord(scenario);
  const matches = listMatches(answer);
  const isThere = matches.some((entry) => findValue(entry, 'resource.id') === id);
  const name = `Patient/${id ?? ''}`;
  const expected = `${found ? name : `a list without ${name}`} by the family name ${family}`;
  return joinJudgements([
    expectSearchset(answer),
    judgeOne(
      isThere === found
        ? undefined
        : toDeviation(answer, expected, isThere ? name : describeWithout(matches.length)),
    ),
  ]);
}
