import type { AskedIdentifier } from './asked-identifier.js';
import { indexPatients, readIdentifiers } from './asked-identifier.js';
import type { OperationHandler } from './operation.js';
import { toParameters, type Part } from './parameters.js';
import { toPatientFacts, type PatientFacts } from './patient-facts.js';

/** POST Patient/$status-query: what is known of each patient asked for. */
export const answerStatusQuery: OperationHandler = ({ operation, input, context }) => {
  const { behaviour, store, operationFacts } = context;
  const asked = behaviour.acceptIdentifiers(readIdentifiers(input), operation);
  const find = indexPatients(store);
  return toParameters(
    'patientStatus',
    asked.map((each) => {
      const patient = find(each);
      return behaviour.toStatus(each, patient && toPatientFacts(patient, operationFacts));
    }),
  );
};

/** The parts of `patientStatus`: the identifier alone with "Not found", no date of birth with "No access". */
export function toStatus({ given }: AskedIdentifier, facts: PatientFacts | undefined): readonly Part[] {
  const patientIdentifier: Part = { name: 'patientIdentifier', valueIdentifier: given };
  if (facts === undefined) return [patientIdentifier, { name: 'diagnostics', valueString: 'Not found' }];
  const { deceased, registered, isOpen, dateOfBirth } = facts;
  return [
    patientIdentifier,
    { name: 'deceased', valueBoolean: deceased },
    { name: 'registered', valueBoolean: registered },
    ...(isOpen && dateOfBirth !== undefined ? [{ name: 'dateOfBirth', valueDate: dateOfBirth }] : []),
    ...(isOpen ? [] : [{ name: 'diagnostics', valueString: 'No access' }]),
  ];
}
