import { selectNodes, selectValues, findValue } from '../select-nodes.js';
import type { Answer } from '../answer.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import type { KnownRecord } from '../record-type.js';
import { judgeEach, toDeviation, type Judgement } from './judgement.js';
import { listResources } from './expect-valid.js';

/** Shorter facts, such as the name Li, stand in many words. */
const shortestFact = 3;

/** The answer holds nothing of what is known of the patient, and no Patient. What the request itself said is no secret. */
export function expectNothingOf(answer: Answer, record: KnownRecord): Judgement {
  const facts = [record.identifier?.value, record.family, record.given, record.birthDate];
  const known = facts.filter((fact): fact is string => fact !== undefined && fact.length >= shortestFact);
  return judgeFacts(answer, known);
}

/** Every answer of the status 400 and above holds no NHS number but those that its request said. */
export function expectNoLeaks(answers: readonly Answer[], nhsNumbers: ReadonlySet<string>): Judgement {
  const errors = answers.filter(({ response }) => response.status >= 400 && response.body !== '');
  return judgeEach(
    errors,
    (answer) => judgeFacts(answer, [...nhsNumbers]).deviations[0],
    'The target answered with no error that says anything.',
  );
}

/** Every NHS number that stands in a Patient of the answers. */
export function collectNhsNumbers(answers: readonly Answer[]): ReadonlySet<string> {
  const identifiers = answers
    .flatMap(listResources)
    .filter(({ resourceType }) => resourceType === 'Patient')
    .flatMap((patient) => selectNodes(patient, 'identifier'))
    .filter((identifier) => findValue(identifier, 'system') === nhsNumberSystem);
  return new Set(identifiers.flatMap((identifier) => selectValues(identifier, 'value')));
}

function judgeFacts(answer: Answer, facts: readonly string[]): Judgement {
  const { request } = answer.exchange;
  const asked = `${request.url}\n${decodeUrl(request.url)}\n${request.body ?? ''}`;
  const shown = answer.response.body;
  return judgeEach(
    facts,
    (fact) =>
      shown.includes(fact) && !asked.includes(fact)
        ? toDeviation(answer, 'an error that tells nothing of a patient', `"${fact}" in the body`)
        : undefined,
    'Nothing is known of the patient that an answer could tell.',
  );
}

/** The address with its escapes resolved; as it is where they are no valid ones. */
function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
