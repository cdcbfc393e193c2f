import {
  expectEveryContentType,
  expectEveryErrorOutcome,
  expectEveryNoStore,
} from '../expectations/expect-every-answer.js';
import { collectNhsNumbers, expectNoLeaks } from '../expectations/expect-secrecy.js';
import { expectAllValid } from '../expectations/expect-valid.js';
import type { Facts } from './fact.js';

/** What can be said of all answers of a run: "every …", at its end. */
export const everyAnswerFacts: Facts = {
  'resource that the target sent conforms to its profile': ({ session }) =>
    expectAllValid(session.answers, session),
  'error that the target sent is an OperationOutcome that tells of an error': ({ session }) =>
    expectEveryErrorOutcome(session.answers, session.target.dialect),
  'resource that the target sent is declared as FHIR in its format': ({ session }) =>
    expectEveryContentType(session.answers),
  'answer with a patient in it must not be stored by anybody': ({ session }) =>
    expectEveryNoStore(session.answers),
  'error that the target sent tells nothing of a patient': ({ session }) =>
    expectNoLeaks(
      session.answers,
      new Set([...listKnownNumbers(session.target), ...collectNhsNumbers(session.answers)]),
    ),
};

function listKnownNumbers({
  data,
}: {
  readonly data: { readonly patients: Readonly<Record<string, { readonly nhsNumber?: string }>> };
}): readonly string[] {
  return Object.values(data.patients).flatMap(({ nhsNumber }) => nhsNumber ?? []);
}
