import type { Fault } from '../fault.js';
import { alterEach, alterElement, alterType, leaveOut } from './alter-shown.js';

const elsewhere = { reference: 'Organization/not-there' };

/** Defects of the patient banner and the timeline, which put together what several resources say. */
export const timelineFaults: readonly Fault[] = [
  {
    id: 'banner-gp-missing',
    title: 'A patient has no GP',
    description: 'Patient.generalPractitioner is absent.',
    alter: leaveOut('Patient', 'generalPractitioner'),
  },
  {
    id: 'banner-gp-leads-nowhere',
    title: "A patient's GP is not there",
    description: 'Patient.generalPractitioner names an Organization that cannot be read.',
    alter: alterElement('Patient', 'generalPractitioner', () => [elsewhere]),
  },
  {
    id: 'banner-practice-of-another-type',
    title: "A patient's practice is no organization",
    description: 'Patient.managingOrganization names a Location.',
    alter: alterElement('Patient', 'managingOrganization', () => ({
      reference: 'Location/cc-location-fernhollow',
    })),
  },
  {
    id: 'banner-practice-renamed',
    title: "A patient's practice has two names",
    description: 'Patient.managingOrganization.display is another name than the Organization has.',
    alter: alterElement('Patient', 'managingOrganization', (organization) =>
      typeof organization === 'object' ? { ...organization, display: 'Another Surgery' } : organization,
    ),
  },
  {
    id: 'banner-practice-without-ods-code',
    title: 'A practice has no ODS code',
    description: 'Organization.identifier is absent.',
    alter: leaveOut('Organization', 'identifier'),
  },
  {
    id: 'banner-address-missing',
    title: 'A patient has no address',
    description: 'Patient.address is absent.',
    alter: leaveOut('Patient', 'address'),
  },
  {
    id: 'banner-alert-shown-as-inactive',
    title: 'An alert is shown as a thing of the past',
    description: 'Flag.status is "inactive" for flags that are active.',
    alter: alterElement('Flag', 'status', () => 'inactive'),
  },
  {
    id: 'banner-alerts-lost',
    title: 'Alerts are not found',
    description: 'No search finds a Flag.',
    alter: ({ candidates }) => ({
      candidates: (store, type) => (type === 'Flag' ? [] : candidates(store, type)),
    }),
  },
  {
    id: 'banner-allergies-lost',
    title: 'Allergies are not found',
    description: 'No search finds an AllergyIntolerance.',
    alter: ({ candidates }) => ({
      candidates: (store, type) => (type === 'AllergyIntolerance' ? [] : candidates(store, type)),
    }),
  },
  {
    id: 'timeline-out-of-order',
    title: 'A timeline is out of order',
    description: 'The parameter `_sort` is ignored: entries come in the order in which they were stored.',
    alter: () => ({ sort: (matches) => matches }),
  },
  {
    id: 'timeline-upside-down',
    title: 'A timeline is upside down',
    description: 'The parameter `_sort` sorts from old to new also where the newest were asked for first.',
    alter: ({ sort }) => ({
      sort: (matches, asked) => sort(matches, asked && { ...asked, descending: false }),
    }),
  },
  {
    id: 'timeline-encounter-undated',
    title: 'A visit has no date',
    description: 'Encounter.period is absent.',
    alter: leaveOut('Encounter', 'period'),
  },
  {
    id: 'timeline-observation-undated',
    title: 'A measurement has no date',
    description: 'Observation.effective[x] is absent.',
    alter: alterType('Observation', ({ effectiveDateTime, effectivePeriod, ...observation }) => ({
      ...observation,
      resourceType: 'Observation',
    })),
  },
  {
    id: 'timeline-document-undated',
    title: 'A document has no date',
    description: 'DocumentReference.created is absent.',
    alter: leaveOut('DocumentReference', 'created'),
  },
  {
    id: 'timeline-medication-undated',
    title: 'A medication has no date',
    description: 'MedicationStatement.effective[x] and dateAsserted are absent.',
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
    alter: alterElement(
      'Encounter',
      'participant',
      alterEach((participant) => ({ ...participant, individual: { reference: 'Practitioner/not-there' } })),
    ),
  },
];
