import { describe, expect, it } from 'vitest';
import { stringsAt, valuesAt, type Resource } from '../../../src/server/resource.js';
import { patientOf, readSeedRecords } from '../../support/seed-records.js';

type Need = readonly [capability: string, what: string, isMet: (record: Resource) => boolean, least: number];

const has =
  (type: string, path = '', ...values: readonly string[]) =>
  (record: Resource): boolean =>
    record.resourceType === type &&
    (path === '' ||
      valuesAt(record, path).some((value) => values.length === 0 || values.includes(String(value))));

const lacks =
  (type: string, path: string) =>
  (record: Resource): boolean =>
    record.resourceType === type && valuesAt(record, path).length === 0;

const starts =
  (type: string, from: string, to: string) =>
  ({ resourceType, start }: Resource): boolean =>
    resourceType === type && String(start) >= from && String(start) < to;

const bornAfter =
  (year: string) =>
  ({ resourceType, birthDate }: Resource): boolean =>
    resourceType === 'Patient' && typeof birthDate === 'string' && birthDate > year;

const code = 'code.coding.code';

/** What each suite has to find on the reference server. */
const needs: readonly Need[] = [
  ['demographics', 'patients with an NHS number', has('Patient', 'identifier.value'), 21],
  ['demographics', 'the dead, by date', has('Patient', 'deceasedDateTime'), 2],
  ['demographics', 'the dead, without a date', has('Patient', 'deceasedBoolean', 'true'), 1],
  ['demographics', 'several names', has('Patient', 'name.use', 'maiden'), 1],
  ['demographics', 'several addresses', has('Patient', 'address.use', 'old'), 1],
  ['demographics', 'patients who are not active', has('Patient', 'active', 'false'), 1],
  ['demographics', 'all genders', has('Patient', 'gender', 'other', 'unknown'), 2],
  ['demographics', 'relatives', has('RelatedPerson'), 4],
  ['demographics', 'links to relatives', has('Patient', 'link.other.reference'), 2],
  ['demographics', 'a nominated pharmacy', has('Patient', 'extension.valueReference.reference'), 1],
  ['registration', 'no date of birth', lacks('Patient', 'birthDate'), 1],
  ['registration', 'children', bornAfter('2011'), 3],
  ['registration', 'one just sixteen', has('Patient', 'birthDate', '2010-11-20'), 1],
  ['documents', 'documents', has('DocumentReference', 'status', 'current'), 9],
  ['documents', 'one superseded', has('DocumentReference', 'status', 'superseded'), 1],
  ['documents', 'one that replaces it', has('DocumentReference', 'relatesTo.code', 'replaces'), 1],
  ['documents', 'periods', has('DocumentReference', 'context.period.start'), 11],
  ['documents', 'settings', has('DocumentReference', 'context.practiceSetting.coding.code'), 11],
  ['documents', 'texts to fetch', has('Binary'), 11],
  ['clinical', 'active conditions', has('Condition', 'clinicalStatus', 'active'), 10],
  ['clinical', 'conditions of the past', has('Condition', 'clinicalStatus', 'resolved', 'inactive'), 10],
  ['clinical', 'problem lists', has('Condition', 'category.coding.code', 'problem-list-item'), 15],
  ['clinical', 'diagnoses', has('Condition', 'category.coding.code', 'encounter-diagnosis'), 8],
  ['clinical', 'active allergies', has('AllergyIntolerance', 'clinicalStatus', 'active'), 8],
  ['clinical', 'ended allergies', has('AllergyIntolerance', 'clinicalStatus', 'resolved', 'inactive'), 3],
  ['clinical', 'severe reactions', has('AllergyIntolerance', 'reaction.severity', 'severe'), 2],
  ['clinical', 'no known allergy', has('AllergyIntolerance', code, '716186003'), 5],
  ['clinical', 'medicines', has('Medication', code), 15],
  [
    'clinical',
    'repeats',
    has('MedicationRequest', 'extension.valueCodeableConcept.coding.code', 'repeat'),
    8,
  ],
  ['clinical', 'acutes', has('MedicationRequest', 'extension.valueCodeableConcept.coding.code', 'acute'), 5],
  ['clinical', 'stopped prescriptions', has('MedicationRequest', 'status', 'stopped', 'cancelled'), 3],
  ['clinical', 'medicines taken', has('MedicationStatement', 'status', 'active'), 8],
  ['clinical', 'medicines not taken', has('MedicationStatement', 'status', 'stopped', 'completed'), 4],
  ['clinical', 'medicines given on a ward', has('MedicationAdministration'), 2],
  ['clinical', 'vital signs', has('Observation', 'category.coding.code', 'vital-signs'), 40],
  ['clinical', 'laboratory results', has('Observation', 'category.coding.code', 'laboratory'), 25],
  ['clinical', 'social history', has('Observation', 'category.coding.code', 'social-history'), 5],
  ['clinical', 'ranges', has('Observation', 'referenceRange.high.value'), 25],
  ['clinical', 'numbers', has('Observation', 'valueQuantity.value'), 50],
  ['clinical', 'codes', has('Observation', 'valueCodeableConcept.coding.code'), 5],
  ['clinical', 'texts', has('Observation', 'valueString'), 2],
  ['clinical', 'parts', has('Observation', 'component.valueQuantity.value'), 12],
  ['clinical', 'panels', has('Observation', 'related.target.reference'), 3],
  ['clinical', 'results that are not final', has('Observation', 'status', 'preliminary'), 1],
  ['clinical', 'procedures', has('Procedure', 'performedDateTime'), 12],
  ['clinical', 'a procedure not done', has('Procedure', 'notDone', 'true'), 1],
  ['clinical', 'vaccinations', has('Immunization', 'notGiven', 'false'), 10],
  ['clinical', 'a vaccination not given', has('Immunization', 'notGiven', 'true'), 1],
  ['clinical', 'visits to a practice', has('Encounter', 'class.code', 'AMB'), 12],
  ['clinical', 'emergencies', has('Encounter', 'class.code', 'EMER'), 5],
  ['clinical', 'stays', has('Encounter', 'hospitalization.extension.url'), 5],
  ['clinical', 'reports with results', has('DiagnosticReport', 'result.reference'), 5],
  ['clinical', 'reports with specimens', has('DiagnosticReport', 'specimen.reference'), 4],
  ['clinical', 'family history', has('FamilyMemberHistory', 'condition.code.coding.code'), 4],
  ['clinical', 'requests', has('ProcedureRequest'), 4],
  ['clinical', 'referrals', has('ReferralRequest'), 4],
  ['clinical', 'plans', has('CarePlan'), 6],
  ['clinical', 'teams', has('CareTeam'), 3],
  ['clinical', 'episodes', has('EpisodeOfCare'), 3],
  ['clinical', 'tasks', has('Task'), 3],
  ['clinical', 'lists', has('List', 'entry.item.reference'), 4],
  ['clinical', 'an empty list', has('List', 'emptyReason.coding.code'), 1],
  ['clinical', 'two roles of one person', has('PractitionerRole', 'practitioner.reference'), 10],
  ['appointments', 'booked', has('Appointment', 'status', 'booked'), 4],
  ['appointments', 'held', has('Appointment', 'status', 'fulfilled'), 5],
  ['appointments', 'missed', has('Appointment', 'status', 'noshow'), 3],
  ['appointments', 'cancelled', has('Appointment', 'status', 'cancelled'), 3],
  ['appointments', 'proposed', has('Appointment', 'status', 'proposed', 'pending'), 2],
  ['appointments', 'far ahead', starts('Appointment', '2035', '2036'), 6],
  ['appointments', 'of the past', starts('Appointment', '2019', '2026-06'), 8],
  ['appointments', 'free slots', has('Slot', 'status', 'free'), 3],
  ['appointments', 'blocked slots', has('Slot', 'status', 'busy-unavailable'), 1],
  ['appointments', 'schedules', has('Schedule', 'actor.reference'), 4],
  ['questionnaires', 'questionnaires', has('Questionnaire', 'item.linkId'), 2],
  ['questionnaires', 'answers', has('QuestionnaireResponse', 'item.linkId'), 15],
  ['banner', 'warnings', has('Flag', 'status', 'active'), 5],
  ['banner', 'warnings that have ended', has('Flag', 'status', 'inactive'), 2],
  ['banner', 'warnings about a medicine', has('Flag', 'extension.valueReference.reference'), 1],
  ['banner', 'a named doctor', has('Patient', 'generalPractitioner.reference'), 15],
  ['two-way', 'who wrote', has('Provenance', 'agent.whoReference.reference'), 5],
];

describe('the records of the reference server give each suite what it looks for', () => {
  const records = readSeedRecords();

  it.each(needs)('%s: %s', (_capability, _what, isMet, least) => {
    expect(records.filter(isMet).length).toBeGreaterThanOrEqual(least);
  });

  const dated = (id: string): readonly Resource[] =>
    records.filter((record) => patientOf(record) === `Patient/${id}` && record.resourceType !== 'Patient');

  it('a rich timeline, a poor one and none at all', () => {
    expect(dated('cc-patient-ashworth-margaret').length).toBeGreaterThan(100);
    expect(dated('cc-patient-delgado')).toHaveLength(3);
    expect(dated('cc-patient-quill')).toEqual([]);
  });

  it('results of one test on several dates, so that a prefix takes some and leaves some', () => {
    const dates = dated('cc-patient-ashworth-margaret')
      .filter(has('Observation', code, '999791000000106'))
      .flatMap((record) => stringsAt(record, 'effectiveDateTime'));
    expect(dates).toHaveLength(8);
    expect(dates.filter((date) => date >= '2021')).toHaveLength(4);
  });

  it('two people of one name, of whom one is allergic', () => {
    const allergies = ['cc-patient-whitlock-1952', 'cc-patient-whitlock-1987'].map((id) =>
      dated(id)
        .filter(has('AllergyIntolerance'))
        .flatMap((record) => stringsAt(record, code)),
    );
    expect(allergies).toEqual([['373270004'], ['716186003']]);
  });
});
