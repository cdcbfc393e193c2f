import { isSuccess } from '../answer.js';
import { toRecordWord, type RecordType } from '../record-type.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { getRecordPath } from './use-record.js';

/** Deletes the scenario's record (https://hl7.org/fhir/STU3/http.html#delete). Hindered where the target does not. */
export async function deleteRecord(scenario: Scenario, type: RecordType): Promise<Hindrance | undefined> {
  const answer = await scenario.ask({ method: 'DELETE', path: getRecordPath(scenario, type) });
  scenario.memory.answers = [answer];
  if (isSuccess(answer)) return undefined;
  return notExercised(
    `The target did not delete the ${toRecordWord(type)} but answered ${String(answer.response.status)}, so that nothing is gone.`,
  );
}
