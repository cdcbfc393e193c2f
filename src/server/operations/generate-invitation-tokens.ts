import { randomBytes, randomInt } from 'node:crypto';
import { indexPatients, readIdentifiers, type AskedIdentifier } from './asked-identifier.js';
import type { OperationHandler } from './operation.js';
import { toParameters, type Part } from './parameters.js';
import { toPatientFacts } from './patient-facts.js';

const daysToRegister = 90;

/** POST Organization/$generate-invitation-tokens: an invitation for each patient whom nothing bars. */
export const answerInvitations: OperationHandler = ({ operation, input, context }) => {
  const { behaviour, store, operationFacts, clock } = context;
  const now = clock();
  const find = indexPatients(store);
  const invited = behaviour.acceptIdentifiers(readIdentifiers(input), operation).filter((each) => {
    const patient = find(each);
    return behaviour.barsOf(patient && toPatientFacts(patient, operationFacts), now).length === 0;
  });
  return toParameters(
    'patientTokens',
    invited.map((each) => behaviour.toInvitation(each, now)),
  );
};

/** The parts of `patientTokens`, with a token and a code that nobody can guess. */
export function toInvitation({ given }: AskedIdentifier, now: Date): readonly Part[] {
  const expiry = new Date(now.getTime() + daysToRegister * 24 * 60 * 60 * 1000);
  return [
    { name: 'patientIdentifier', valueIdentifier: given },
    { name: 'token', valueString: randomBytes(24).toString('base64url') },
    { name: 'code', valueString: String(randomInt(10_000_000, 100_000_000)) },
    { name: 'expiry', valueDateTime: expiry.toISOString() },
  ];
}
