import type { RecordType } from '../record-type.js';

/** What a search parameter looks at, and how it is compared. */
export interface SearchParameterFacts {
  readonly kind: 'string' | 'token' | 'date' | 'reference';
  readonly paths: readonly string[];
  /** Of a parameter of ContactPoints: the `system` of those that count. */
  readonly contact?: 'phone' | 'email';
  /** Of a reference: the type that it must lead to, where the element may lead to others. */
  readonly target?: RecordType;
  /** Of an element with few possible codes: some of them, to find one that a record has not. */
  readonly choices?: readonly string[];
}

type Parameters = Readonly<Record<string, SearchParameterFacts>>;

const token = (...paths: readonly string[]): SearchParameterFacts => ({ kind: 'token', paths });
const date = (...paths: readonly string[]): SearchParameterFacts => ({ kind: 'date', paths });
const string = (...paths: readonly string[]): SearchParameterFacts => ({ kind: 'string', paths });
const reference = (...paths: readonly string[]): SearchParameterFacts => ({ kind: 'reference', paths });
const code = (path: string, ...choices: readonly string[]): SearchParameterFacts => ({
  kind: 'token',
  paths: [path],
  choices,
});

const patient = { patient: reference('patient') };
const subject = { patient: reference('subject'), subject: reference('subject') };
const gender = code('gender', 'female', 'male');
const postalCode = string('address.postalCode');
const anyName = string('name.family', 'name.given', 'name.text', 'name.prefix', 'name.suffix');
const inError = (path = 'status'): SearchParameterFacts => code(path, 'entered-in-error', 'unknown');

const ofEveryType: Parameters = { _id: token('id') };
const identified: Parameters = { identifier: token('identifier') };

/** The search parameters that the scenarios know: those of the CareConnect API, and a few of FHIR's besides. */
const ofTypes: Readonly<Record<RecordType, Parameters>> = {
  Patient: {
    ...identified,
    family: string('name.family'),
    given: string('name.given'),
    name: anyName,
    gender,
    birthdate: date('birthDate'),
    active: code('active', 'true', 'false'),
    address: string('address.city'),
    'address-city': string('address.city'),
    'address-postalcode': postalCode,
    email: { kind: 'token', paths: ['telecom'], contact: 'email' },
    phone: { kind: 'token', paths: ['telecom'], contact: 'phone' },
  },
  Organization: { ...identified, name: string('name', 'alias'), 'address-postalcode': postalCode },
  Practitioner: {
    ...identified,
    family: string('name.family'),
    given: string('name.given'),
    name: anyName,
    'address-postalcode': postalCode,
  },
  PractitionerRole: {
    ...identified,
    organization: reference('organization'),
    practitioner: reference('practitioner'),
  },
  Location: { ...identified, name: string('name', 'alias'), 'address-postalcode': postalCode },
  Condition: {
    ...subject,
    'asserted-date': date('assertedDate'),
    category: token('category'),
    'clinical-status': code('clinicalStatus', 'active', 'resolved'),
    code: token('code'),
  },
  AllergyIntolerance: {
    ...patient,
    date: date('assertedDate'),
    'clinical-status': code('clinicalStatus', 'active', 'resolved'),
    code: token('code'),
  },
  Medication: { code: token('code') },
  MedicationRequest: {
    ...subject,
    authoredon: date('authoredOn'),
    medication: reference('medicationReference'),
    status: inError(),
  },
  MedicationStatement: {
    ...subject,
    effective: date('effectiveDateTime', 'effectivePeriod'),
    medication: reference('medicationReference'),
    status: inError(),
  },
  Observation: {
    ...subject,
    category: token('category'),
    code: token('code'),
    date: date('effectiveDateTime', 'effectivePeriod'),
    status: inError(),
  },
  DiagnosticReport: {
    ...subject,
    category: token('category'),
    code: token('code'),
    date: date('effectiveDateTime', 'effectivePeriod'),
    status: inError(),
  },
  Procedure: { ...subject, date: date('performedDateTime', 'performedPeriod'), status: inError() },
  Immunization: { ...patient, date: date('date'), status: inError() },
  Encounter: { ...subject, date: date('period'), status: inError() },
  FamilyMemberHistory: { ...patient, date: date('date'), gender },
  Flag: { ...subject, date: date('period'), status: inError() },
  DocumentReference: {
    ...subject,
    identifier: token('masterIdentifier', 'identifier'),
    created: date('created'),
    period: date('context.period'),
    setting: token('context.practiceSetting'),
    type: token('type'),
    status: inError(),
  },
  Appointment: {
    patient: { kind: 'reference', paths: ['participant.actor'], target: 'Patient' },
    // The patient has a parameter of their own.
    actor: { kind: 'reference', paths: ['participant.actor'], target: 'Practitioner' },
    date: date('start'),
    status: inError(),
  },
  Slot: {
    ...identified,
    schedule: reference('schedule'),
    start: date('start'),
    status: code('status', 'free', 'busy'),
  },
  Schedule: {
    ...identified,
    actor: reference('actor'),
    date: date('planningHorizon'),
    active: code('active', 'true', 'false'),
  },
  Provenance: { target: reference('target'), recorded: date('recorded') },
  Questionnaire: {
    ...identified,
    url: string('url'),
    name: string('name'),
    title: string('title'),
    status: code('status', 'active', 'retired'),
  },
  QuestionnaireResponse: {
    ...subject,
    questionnaire: reference('questionnaire'),
    authored: date('authored'),
    status: inError(),
  },
};

/** A search parameter of a type; none where the scenarios do not know it. */
export function findSearchParameter(type: RecordType, name: string): SearchParameterFacts | undefined {
  return ofTypes[type][name] ?? ofEveryType[name];
}

/** Names of the search parameters of a type that the scenarios know. */
export function listSearchParameters(type: RecordType): readonly string[] {
  return Object.keys({ ...ofEveryType, ...ofTypes[type] });
}

/** True for types whose records are searched by the patient that they are about. */
export function isSearchedByPatient(type: RecordType): boolean {
  return 'patient' in ofTypes[type];
}
