import { getByWords } from './words.js';

/** The kinds of records that the scenarios speak of, by the words that they use. */
export const recordTypes = {
  patient: 'Patient',
  organization: 'Organization',
  practitioner: 'Practitioner',
} as const;

export type RecordWord = keyof typeof recordTypes;
/** A FHIR resource type that the scenarios speak of. */
export type RecordType = (typeof recordTypes)[RecordWord];

/** The type that a word names, in the singular or the plural. Throws `internal` for other words. */
export function toRecordType(word: string): RecordType {
  return getByWords<RecordType>(recordTypes, word.replace(/s$/, ''));
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
  readonly postalCode?: string;
  /** Of an organization. */
  readonly name?: string;
}
