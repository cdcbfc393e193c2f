import { isSuccess } from '../answer.js';
import { listMatches } from '../expectations/expect-matches.js';
import { hasIdentifier } from '../expectations/matches-criterion.js';
import { createNewPatient } from '../fixtures/new-patient.js';
import type { NhsNumberSource } from '../fixtures/nhs-number-source.js';
import type { PatientBody } from '../fixtures/patient-body.js';
import type { Scenario } from '../scenario/scenario.js';
import { formatIdentifierValue } from '../search/search-value.js';
import { selectNodes } from '../select-nodes.js';

/** A search that finds everything must not keep a scenario from its patient. */
const maximumTries = 5;

/**
 * Makes a patient whose NHS number the target does not hold yet. The test range has a million numbers, so that a
 * target that keeps what runs create would sooner or later meet one again and rightly refuse it.
 */
export async function makePatient(
  scenario: Scenario,
  make: (numbers: NhsNumberSource) => PatientBody = (numbers) => createNewPatient(numbers.next()),
): Promise<PatientBody> {
  const { session } = scenario;
  for (let tries = 1; session.keepsRecords && tries < maximumTries; tries++) {
    const patient = make(session.nhsNumbers);
    if (!(await isHeld(scenario, patient))) return patient;
  }
  return make(session.nhsNumbers);
}

async function isHeld(scenario: Scenario, { identifier: [identifier] }: PatientBody): Promise<boolean> {
  const query = { identifier: formatIdentifierValue(identifier) };
  const answer = await scenario.ask({ method: 'GET', path: 'Patient', query, purpose: 'preflight' });
  if (!isSuccess(answer)) return false;
  const resources = listMatches(answer).flatMap((entry) => selectNodes(entry, 'resource'));
  return resources.some((resource) => hasIdentifier(resource, identifier));
}
