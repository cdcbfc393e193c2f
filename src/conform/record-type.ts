import { getByWords } from './words.js';

/** The kinds of records that the scenarios speak of, by the words that they use. */
export const recordTypes = {
  patient: 'Patient',
  organization: 'Organization',
  practitioner: 'Practitioner',
  'practitioner role': 'PractitionerRole',
  location: 'Location',
  condition: 'Condition',
  allergy: 'AllergyIntolerance',
  medication: 'Medication',
  'medication request': 'MedicationRequest',
  'medication statement': 'MedicationStatement',
  observation: 'Observation',
  'diagnostic report': 'DiagnosticReport',
  procedure: 'Procedure',
  immunization: 'Immunization',
  encounter: 'Encounter',
  'family member history': 'FamilyMemberHistory',
  flag: 'Flag',
  document: 'DocumentReference',
  appointment: 'Appointment',
  slot: 'Slot',
  schedule: 'Schedule',
  provenance: 'Provenance',
  questionnaire: 'Questionnaire',
  'questionnaire response': 'QuestionnaireResponse',
} as const;

export type RecordWord = keyof typeof recordTypes;
/** A FHIR resource type that the scenarios speak of. */
export type RecordType = (typeof recordTypes)[RecordWord];

const byPlural: Readonly<Record<string, RecordType>> = Object.fromEntries(
  Object.entries(recordTypes).map(([word, type]) => [word.replace(/y$/, 'ie') + 's', type]),
);

/** The words of several records of a kind, such as `allergies`. */
export const recordPlurals: readonly string[] = Object.keys(byPlural);

/** The type that a word names, in the singular or the plural. Throws `internal` for other words. */
export function toRecordType(word: string): RecordType {
  return byPlural[word] ?? getByWords<RecordType>(recordTypes, word);
}

/** The word of the scenarios for a type. */
export function toRecordWord(type: RecordType): string {
  return Object.entries(recordTypes).find(([, each]) => each === type)?.[0] ?? type;
}

/** True for the types that scenarios speak of. */
export function isRecordType(type: string): type is RecordType {
  return Object.values<string>(recordTypes).includes(type);
}

/** What is known of a record that the target holds or is to hold. */
export interface KnownRecord {
  readonly type: RecordType;
  readonly id?: string;
  readonly identifier?: { readonly system: string; readonly value: string };
  readonly family?: string;
  readonly given?: string;
  readonly gender?: string;
  readonly birthDate?: string;
}
