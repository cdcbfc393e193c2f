import { codes, dates, identifier, references, subject, tokens } from './parameters.js';
import { serve, servePatients, type ServedType } from './served-type.js';

const medication = references('medication', 'medications-medication', {
  targets: ['Medication'],
  paths: ['medicationReference'],
});
const medicationCode = tokens('code', 'medications-code', 'medicationCodeableConcept');

/** Medicines, and what patients are to take, take and were given. */
export const medicationTypes: readonly ServedType[] = [
  { ...serve('Medication', tokens('code', 'medications-code', 'code')), needsOneOf: ['code', '_id'] },
  servePatients(
    'MedicationRequest',
    identifier('MedicationRequest', 'medications-identifier'),
    ...subject('MedicationRequest', 'medications-patient'),
    codes('status', 'medications-status', 'status', 'http://hl7.org/fhir/medication-request-status'),
    medication,
    medicationCode,
    dates('authoredon', 'MedicationRequest-authoredon', 'authoredOn'),
  ),
  servePatients(
    'MedicationStatement',
    identifier('MedicationStatement', 'medications-identifier'),
    ...subject('MedicationStatement', 'medications-patient'),
    codes('status', 'medications-status', 'status', 'http://hl7.org/fhir/medication-statement-status'),
    medication,
    medicationCode,
    dates('effective', 'MedicationStatement-effective', 'effectiveDateTime', 'effectivePeriod'),
  ),
  servePatients(
    'MedicationAdministration',
    identifier('MedicationAdministration', 'medications-identifier'),
    ...subject('MedicationAdministration', 'medications-patient'),
    codes('status', 'medications-status', 'status', 'http://hl7.org/fhir/medication-admin-status'),
    medication,
    medicationCode,
    dates(
      'effective-time',
      'MedicationAdministration-effective-time',
      'effectiveDateTime',
      'effectivePeriod',
    ),
  ),
];
