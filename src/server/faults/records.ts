import type { Fault } from '../fault.js';
import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import { isDeleted } from '../resource-store.js';
import type { Resource, StoredResource } from '../resource.js';
import { cannotBeRead } from './alter-search.js';
import {
  alterEach,
  alterElement as alterElementOf,
  alterShown,
  alterType,
  mapStrings,
  omit,
} from './alter-shown.js';
import { withoutAccents } from '../search/string-match.js';

/** Defects of the records that are shown: what is read differs from what is held. */
export const recordFaults: readonly Fault[] = [
  {
    id: 'wrong-patient-on-read',
    title: 'A read gives another patient',
    description: "GET /Patient/[id] answers with the next patient held, under that one's own id.",
    requirement: 'CC-PAT-001',
    alter: ({ findResource }) => ({
      findResource: (store, type, id) => {
        const found = findResource(store, type, id);
        return type === 'Patient' && found !== undefined ? findNext(store.list(type), found) : found;
      },
    }),
  },
  {
    id: 'practitioner-not-found',
    title: 'A practitioner cannot be read',
    description: 'GET /Practitioner/[id] is answered with 404; searches find the practitioner.',
    requirement: 'CC-PAT-001',
    alter: cannotBeRead('Practitioner'),
  },
  {
    id: 'deleted-record-still-read',
    title: 'A deleted record can still be read',
    description:
      'GET /[type]/[id] of a deleted record answers with its last content; searches do not find it.',
    requirement: 'CC-PAT-047',
    alter: ({ findResource }) => ({
      findResource: (store, type, id) =>
        findResource(store, type, id) ??
        store.history(type, id).findLast((version): version is StoredResource => !isDeleted(version)),
    }),
  },
  {
    id: 'version-read-returns-latest',
    title: 'An old version cannot be read',
    description: 'GET /[type]/[id]/_history/[version] answers with the latest version.',
    requirement: 'CC-PAT-042',
    alter: ({ findVersion }) => ({
      findVersion: (store, type, id, versionId) =>
        findVersion(store, type, id, versionId) && store.find(type, id),
    }),
  },
  {
    id: 'version-read-refused',
    title: 'No version can be read',
    description: 'GET /[type]/[id]/_history/[version] is answered with 404, though it is claimed.',
    requirement: 'CC-PAT-042',
    alter: () => ({ findVersion: () => undefined }),
  },
  {
    id: 'unknown-version-read',
    title: 'A version that never was is answered',
    description: 'A version read with an unknown version answers with the latest one instead of 404.',
    requirement: 'CC-PAT-007',
    alter: ({ findVersion }) => ({
      findVersion: (store, type, id, versionId) =>
        findVersion(store, type, id, versionId) ?? store.find(type, id),
    }),
  },
  {
    id: 'profile-missing-from-meta',
    title: 'A resource does not name its profile',
    description: 'meta.profile is absent from all resources.',
    requirement: 'CC-PAT-002',
    alter: alterShown((resource) => {
      const { profile, ...meta } = resource.meta ?? {};
      return { ...resource, meta };
    }),
  },
  {
    id: 'nhs-number-status-missing',
    title: 'The NHS number has no verification status',
    description:
      'identifier for the NHS number lacks its mandatory extension: a Patient does not conform to CareConnect-Patient-1.',
    requirement: 'CC-PAT-002',
    alter: alterElement(
      'identifier',
      alterEach((identifier) =>
        identifier['system'] === nhsNumberSystem ? omit(identifier, 'extension') : identifier,
      ),
    ),
  },
  {
    id: 'official-name-missing',
    title: 'No name is official',
    description:
      'Patient.name.use is absent: the mandatory official name of CareConnect-Patient-1 is not there.',
    requirement: 'CC-PAT-002',
    alter: alterElement(
      'name',
      alterEach((name) => omit(name, 'use')),
    ),
  },
  {
    id: 'gender-not-in-value-set',
    title: 'A gender code is not from the value set',
    description: 'Patient.gender is "F" or "M" instead of "female" or "male".',
    requirement: 'CC-PAT-002',
    alter: alterElement('gender', (gender) => genderLetters.get(gender) ?? gender),
  },
  {
    id: 'birth-date-shifted',
    title: 'A birth date moves by a day',
    description: 'Patient.birthDate is shown one day early, as by a time zone conversion.',
    requirement: 'CC-PAT-021',
    alter: alterElement('birthDate', dayBefore),
  },
  {
    id: 'deceased-lost',
    title: 'A death is not shown',
    description: 'Patient.deceasedBoolean and deceasedDateTime are left out.',
    requirement: 'CC-PAT-027',
    alter: alterPatient(({ deceasedBoolean, deceasedDateTime, ...patient }) => ({
      ...patient,
      resourceType: 'Patient',
    })),
  },
  {
    id: 'diacritics-lost',
    title: 'Names lose their diacritics',
    description: 'Names are shown in plain ASCII letters: Zoë López becomes Zoe Lopez.',
    requirement: 'CC-PAT-028',
    alter: alterElement('name', (name) => mapStrings(name, withoutAccents)),
  },
  {
    id: 'second-address-lost',
    title: 'Only one address is shown',
    description: 'Patient.address holds the first address alone.',
    requirement: 'CC-PAT-029',
    alter: alterElement('address', (list) => (Array.isArray(list) ? list.slice(0, 1) : list)),
  },
];

/** Changes every Patient. */
function alterPatient(alter: (patient: Resource) => Resource): Fault['alter'] {
  return alterType('Patient', alter);
}

/** Changes an element of every Patient that has it. */
function alterElement(name: string, alter: (value: unknown) => unknown): Fault['alter'] {
  return alterElementOf('Patient', name, alter);
}

/** The next in the list, or the first after the last. */
function findNext(list: readonly StoredResource[], resource: StoredResource): StoredResource | undefined {
  const at = list.findIndex(({ id }) => id === resource.id);
  return list[(at + 1) % list.length];
}

const genderLetters: ReadonlyMap<unknown, string> = new Map([
  ['female', 'F'],
  ['male', 'M'],
]);

function dayBefore(date: unknown): unknown {
  if (typeof date !== 'string' || date.length !== 10) return date;
  return new Date(Date.parse(date) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
