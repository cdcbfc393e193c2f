import type { Fault } from '../fault.js';

/** Defects of the records that are shown: what is read differs from what is held. */
export const recordFaults: readonly Fault[] = [
  {
    id: 'wrong-patient-on-read',
    title: 'A read gives another patient',
    description: "GET /Patient/[id] answers with the next patient held, under that one's own id.",
  },
  {
    id: 'version-read-returns-latest',
    title: 'An old version cannot be read',
    description: 'GET /[type]/[id]/_history/[version] answers with the latest version.',
  },
  {
    id: 'profile-missing-from-meta',
    title: 'A resource does not name its profile',
    description: 'meta.profile is absent from all resources.',
  },
  {
    id: 'nhs-number-status-missing',
    title: 'The NHS number has no verification status',
    description:
      'identifier for the NHS number lacks its mandatory extension: a Patient does not conform to CareConnect-Patient-1.',
  },
  {
    id: 'official-name-missing',
    title: 'No name is official',
    description:
      'Patient.name.use is absent: the mandatory official name of CareConnect-Patient-1 is not there.',
  },
  {
    id: 'gender-not-in-value-set',
    title: 'A gender code is not from the value set',
    description: 'Patient.gender is "F" or "M" instead of "female" or "male".',
  },
  {
    id: 'birth-date-shifted',
    title: 'A birth date moves by a day',
    description: 'Patient.birthDate is shown one day early, as by a time zone conversion.',
  },
  {
    id: 'deceased-lost',
    title: 'A death is not shown',
    description: 'Patient.deceasedBoolean and deceasedDateTime are left out.',
  },
  {
    id: 'diacritics-lost',
    title: 'Names lose their diacritics',
    description: 'Names are shown in plain ASCII letters: Zoë López becomes Zoe Lopez.',
  },
  {
    id: 'second-address-lost',
    title: 'Only one address is shown',
    description: 'Patient.address holds the first address alone.',
  },
];
