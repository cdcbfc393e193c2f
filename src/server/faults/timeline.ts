import type { Fault } from '../fault.js';
import { loseFromSearch } from './alter-search.js';
import { alterEach, alterElement, alterType, leaveOut } from './alter-shown.js';

const elsewhere = { reference: 'Organization/not-there' };

/** Defects of the patient banner and the timeline, which put together what several resources say. */
export const timelineFaults: readonly Fault[] = [
  {
    id: 'banner-gp-missing',
    title: 'A patient has no GP',
    description: 'Patient.generalPractitioner is absent.',
    requirement: 'CC-BAN-002',
    alter: leaveOut('Patient', 'generalPractitioner'),
  },
  {
    id: 'banner-gp-leads-nowhere',
    title: "A patient's GP is not there",
    description: 'Patient.generalPractitioner names an Organization that cannot be read.',
    requirement: 'CC-BAN-004',
    alter: alterElement('Patient', 'generalPractitioner', () => [elsewhere]),
  },
  {
    id: 'banner-practice-of-another-type',
    title: "A patient's practice is no organization",
    description: 'Patient.managingOrganization names a Location.',
    requirement: 'CC-BAN-005',
    alter: alterElement('Patient', 'managingOrganization', () => ({
      reference: 'Location/cc-location-fernhollow',
    })),
  },
  {
    id: 'banner-practice-renamed',
    title: "A patient's practice has two names",
    description: 'Patient.managingOrganization.display is another name than the Organization has.',
    requirement: 'CC-BAN-007',
    alter: alterElement('Patient', 'managingOrganization', (organization) =>
      typeof organization === 'object' ? { ...organization, display: 'Another Surgery' } : organization,
    ),
  },
  {
    id: 'banner-practice-without-ods-code',
    title: 'A practice has no ODS code',
    description: 'Organization.identifier is absent.',
    requirement: 'CC-BAN-006',
    alter: leaveOut('Organization', 'identifier'),
  },
  {
    id: 'banner-address-missing',
    title: 'A patient has no address',
    description: 'Patient.address is absent.',
    requirement: 'CC-BAN-002',
    alter: leaveOut('Patient', 'address'),
  },
  {
    id: 'banner-alert-shown-as-inactive',
    title: 'An alert is shown as a thing of the past',
    description: 'Flag.status is "inactive" for flags that are active.',
    requirement: 'CC-BAN-008',
    alter: alterElement('Flag', 'status', () => 'inactive'),
  },
  {
    id: 'banner-alerts-lost',
    title: 'Alerts are not found',
    description: 'No search finds a Flag.',
    requirement: 'CC-BAN-008',
    alter: loseFromSearch(({ resourceType }) => resourceType === 'Flag'),
  },
  {
    id: 'banner-allergies-lost',
    title: 'Allergies are not found',
    description: 'No search finds an AllergyIntolerance.',
    requirement: 'CC-BAN-008',
    alter: loseFromSearch(({ resourceType }) => resourceType === 'AllergyIntolerance'),
  },
  {
    id: 'timeline-out-of-order',
    title: 'A timeline is out of order',
    description: 'The parameter `_sort` is ignored: entries come in the order in which they were stored.',
    requirement: 'CC-TIM-002',
    alter: () => ({ sort: (matches) => matches }),
  },
  {
    id: 'timeline-upside-down',
    title: 'A timeline is upside down',
    description: 'The parameter `_sort` sorts from old to new also where the newest were asked for first.',
    requirement: 'CC-TIM-002',
    alter: ({ sort }) => ({
      sort: (matches, asked) => sort(matches, asked && { ...asked, descending: false }),
    }),
  },
  {
    id: 'timeline-encounter-undated',
    title: 'A visit has no date',
    description: 'Encounter.period is absent.',
    requirement: 'CC-TIM-001',
    alter: leaveOut('Encounter', 'period'),
  },
  {
    id: 'timeline-observation-undated',
    title: 'A measurement has no date',
    description: 'Observation.effective[x] is absent.',
    requirement: 'CC-TIM-001',
    alter: alterType('Observation', ({ effectiveDateTime, effectivePeriod, ...observation }) => ({
      ...observation,
      resourceType: 'Observation',
    })),
  },
  {
    id: 'timeline-document-undated',
    title: 'A document has no date',
    description: 'DocumentReference.created is absent.',
    requirement: 'CC-TIM-001',
    alter: leaveOut('DocumentReference', 'created'),
  },
  {
    id: 'timeline-medication-undated',
    title: 'A medication has no date',
    description: 'MedicationStatement.effective[x] and dateAsserted are absent.',
    requirement: 'CC-TIM-001',
    alter: alterType(
      'MedicationStatement',
      ({ effectiveDateTime, effectivePeriod, dateAsserted, ...statement }) => ({
        ...statement,
        resourceType: 'MedicationStatement',
      }),
    ),
  },
  {
    id: 'timeline-encounter-leads-nowhere',
    title: 'Who was seen at a visit is not there',
    description: 'Encounter.participant.individual names a Practitioner that cannot be read.',
    requirement: 'CC-TIM-003',
    alter: alterElement(
      'Encounter',
      'participant',
      alterEach((participant) => ({ ...participant, individual: { reference: 'Practitioner/not-there' } })),
    ),
  },
  {
    id: 'banner-name-missing',
    title: 'A patient has no name',
    description: 'Patient.name is absent.',
    requirement: 'CC-BAN-001',
    alter: leaveOut('Patient', 'name'),
  },
  {
    id: 'banner-birth-date-missing',
    title: 'A patient has no birth date',
    description: 'Patient.birthDate is absent.',
    requirement: 'CC-BAN-001',
    alter: leaveOut('Patient', 'birthDate'),
  },
  {
    id: 'banner-gender-missing',
    title: 'A patient has no gender',
    description: 'Patient.gender is absent.',
    requirement: 'CC-BAN-001',
    alter: leaveOut('Patient', 'gender'),
  },
  {
    id: 'banner-allergy-shown-as-resolved',
    title: 'An allergy is shown as a thing of the past',
    description: 'AllergyIntolerance.clinicalStatus is "resolved" for allergies that are active.',
    requirement: 'CC-BAN-008',
    alter: alterElement('AllergyIntolerance', 'clinicalStatus', () => 'resolved'),
  },
  {
    id: 'timeline-backwards',
    title: 'A timeline that begins with the oldest begins with the newest',
    description: 'The parameter `_sort` sorts from new to old also where the oldest were asked for first.',
    requirement: 'CC-TIM-002',
    alter: ({ sort }) => ({
      sort: (matches, asked) => sort(matches, asked && { ...asked, descending: true }),
    }),
  },
  {
    id: 'timeline-appointment-undated',
    title: 'An appointment has no date',
    description: 'Appointment.start and end are absent.',
    requirement: 'CC-TIM-001',
    alter: alterType('Appointment', ({ start, end, ...appointment }) => ({
      ...appointment,
      resourceType: 'Appointment',
    })),
  },
  {
    id: 'timeline-immunization-undated',
    title: 'A vaccination has no date',
    description: 'Immunization.date is absent.',
    requirement: 'CC-TIM-001',
    alter: leaveOut('Immunization', 'date'),
  },
  {
    id: 'timeline-condition-undated',
    title: 'A diagnosis has no date',
    description: 'Condition.onset[x] and assertedDate are absent.',
    requirement: 'CC-TIM-001',
    alter: alterType('Condition', ({ onsetDateTime, onsetPeriod, assertedDate, ...condition }) => ({
      ...condition,
      resourceType: 'Condition',
    })),
  },
  {
    id: 'timeline-procedure-undated',
    title: 'A procedure has no date',
    description: 'Procedure.performed[x] is absent.',
    requirement: 'CC-TIM-001',
    alter: alterType('Procedure', ({ performedDateTime, performedPeriod, ...procedure }) => ({
      ...procedure,
      resourceType: 'Procedure',
    })),
  },
];
