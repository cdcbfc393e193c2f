import { describe } from 'vitest';
import { administrationFaults } from '../../../src/server/faults/administration.js';
import { clinicalFaults } from '../../../src/server/faults/clinical.js';
import { startReferenceServer } from '../../../src/server/reference-server.js';
import type { Resource } from '../../../src/server/resource.js';
import { describeFaults, probe, type FaultProbe } from '../../support/describe-faults.js';
import { statusOf, stringsOf } from '../../support/looks.js';
import { serverSeed } from '../../support/server-seed.js';

const coded = (code: string) => ({ coding: [{ system: 'http://codes.test', code }] });
const record = (resourceType: string, id: string, content: object): Resource => ({
  resourceType,
  id,
  ...content,
});
const ofSmith = { subject: { reference: 'Patient/smith' } };

/** A record of each kind of one patient, and one observation of another that is held longer. */
const seed: readonly Resource[] = [
  ...serverSeed,
  record('Observation', 'stranger', { subject: { reference: 'Patient/jones' }, code: coded('a') }),
  record('Observation', 'own', {
    ...ofSmith,
    category: [coded('lab')],
    code: coded('a'),
    effectiveDateTime: '2019-03-10',
    performer: [{ reference: 'Practitioner/p' }],
  }),
  record('Condition', 'own', { ...ofSmith, assertedDate: '2019-03-10' }),
  record('AllergyIntolerance', 'own', { patient: ofSmith.subject, clinicalStatus: 'active' }),
  record('MedicationRequest', 'own', {
    ...ofSmith,
    authoredOn: '2019-03-10',
    medicationReference: { reference: 'Medication/m' },
  }),
  record('MedicationStatement', 'own', { ...ofSmith, effectiveDateTime: '2019-03-10' }),
  record('FamilyMemberHistory', 'own', { patient: ofSmith.subject, gender: 'female' }),
  record('Immunization', 'own', { patient: ofSmith.subject, status: 'completed' }),
  record('Location', 'own', {
    identifier: [{ system: 's', value: 'v' }],
    address: { postalCode: 'SW1A 1AA' },
  }),
  record('Organization', 'own', { name: 'Fernhollow' }),
  record('Practitioner', 'own', { address: [{ postalCode: 'SW1A 1AA' }] }),
  record('PractitionerRole', 'own', {
    identifier: [{ system: 's', value: 'v' }],
    organization: { reference: 'Organization/o' },
    practitioner: { reference: 'Practitioner/p' },
  }),
];

/** By parameter: the type, a value that finds the record there, and one that does not. */
const clinical: Readonly<Record<string, readonly [string, string, string]>> = {
  'asserted-date': ['Condition', '2019-03-10', '1901-01-01'],
  authoredon: ['MedicationRequest', '2019-03-10', '1901-01-01'],
  category: ['Observation', 'lab', 'other'],
  'clinical-status': ['AllergyIntolerance', 'active', 'resolved'],
  code: ['Observation', 'http://codes.test|a', 'http://codes.test|b'],
  date: ['Observation', '2019-03-10', '1901-01-01'],
  effective: ['MedicationStatement', '2019-03-10', '1901-01-01'],
  gender: ['FamilyMemberHistory', 'female', 'male'],
  medication: ['MedicationRequest', 'Medication/m', 'Medication/n'],
  patient: ['Condition', 'smith', 'jones'],
  status: ['Immunization', 'completed', 'entered-in-error'],
};
const administrative: Readonly<Record<string, readonly [string, string]>> = {
  'location-address-postalcode': ['Location?address-postalcode=SW1A', 'Location?address-postalcode=XX9'],
  'location-identifier': ['Location?identifier=s|v', 'Location?identifier=s|w'],
  'organization-name': ['Organization?name=Fernhollow', 'Organization?name=Nowhere&_id=own'],
  'practitioner-address-postalcode': [
    'Practitioner?address-postalcode=SW1A',
    'Practitioner?address-postalcode=XX9&_id=own',
  ],
  'practitionerrole-identifier': ['PractitionerRole?identifier=s|v', 'PractitionerRole?identifier=s|w'],
  'practitionerrole-organization': ['PractitionerRole?organization=o', 'PractitionerRole?organization=x'],
  'practitionerrole-practitioner': ['PractitionerRole?practitioner=p', 'PractitionerRole?practitioner=x'],
};

const idsOf = (search: string) => stringsOf(`/${search}`, 'entry.resource.id');
const own = ['own'];

type Probes = Readonly<Record<string, FaultProbe>>;

const searchProbes = (id: string, fitting: string, unfitting: string): Probes => {
  const [type = '', parameter = ''] = id.split(/-(.*)/);
  return {
    [`${type}-search-misses-${parameter}`]: probe(idsOf(fitting), own, []),
    [`${type}-search-ignores-${parameter}`]: probe(idsOf(unfitting), [], own),
  };
};

const clinicalProbes = Object.entries(clinical).map(([name, [type, value, other]]) => {
  const start = name === 'patient' ? `${type}?` : `${type}?patient=smith&`;
  return searchProbes(`clinical-${name}`, `${start}${name}=${value}`, `${start}${name}=${other}`);
});
const administrativeProbes = Object.entries(administrative).map(([name, [fitting, unfitting]]) =>
  searchProbes(name, fitting, unfitting),
);

const probes: Probes = {
  ...Object.fromEntries([...clinicalProbes, ...administrativeProbes].flatMap((each) => Object.entries(each))),
  'clinical-search-misses-subject': probe(idsOf('Observation?subject=Patient/smith'), own, []),
  'clinical-date-prefix-ignored': probe(idsOf('Observation?patient=smith&date=lt2019-03-10'), [], own),
  'clinical-date-range-open': probe(
    idsOf('Observation?patient=smith&date=ge2019-06-01&date=le2019-12-01'),
    [],
    own,
  ),
  'code-needs-system': probe(idsOf('Observation?patient=smith&code=a'), own, []),
  'unknown-patient-finds-everyone': probe(idsOf('Observation?patient=nobody'), [], ['stranger', 'own']),
  'strangers-record-in-list': probe(idsOf('Observation?patient=smith'), own, ['stranger', 'own']),
  'chained-parameter-ignored': probe(idsOf('Observation?patient.identifier=9990001006'), own, [
    'stranger',
    'own',
  ]),
  'chained-parameter-finds-nothing': probe(idsOf('Observation?patient.identifier=9990001006'), own, []),
  'patient-not-needed': probe(statusOf('/Observation?code=a'), 400, 200),
  'clinical-record-not-found': probe(statusOf('/Observation/own'), 200, 404),
  'clinical-record-missing-is-empty': probe(statusOf('/Observation/nobody'), 404, 200),
  'element-of-its-own': probe(
    stringsOf('/Immunization?patient=smith', 'entry.resource.legacyCode'),
    [],
    ['H33'],
  ),
  'references-lead-nowhere': probe(
    stringsOf('/MedicationRequest?patient=smith', 'entry.resource.medicationReference.reference'),
    ['Medication/m'],
    ['Medication/m-old'],
  ),
  'role-and-place-not-found': probe(statusOf('/Location/own'), 200, 404),
};

describe('the faults of records and of how they are found', () => {
  describeFaults({
    faults: [...administrationFaults, ...clinicalFaults],
    start: () => startReferenceServer({ seed, validate: () => [] }),
    probes,
    alsoShownIn: {
      // The test looks for one of several.
      'organization-search-ignores-name': ['organization-search-misses-name'],
      'practitioner-search-ignores-address-postalcode': ['practitioner-search-misses-address-postalcode'],
      'clinical-search-ignores-date': ['clinical-date-prefix-ignored', 'clinical-date-range-open'],
      // Who is found by nobody, or by everybody, is so whatever else is asked.
      'clinical-search-misses-patient': [
        ...Object.keys(clinical)
          .filter((name) => name !== 'patient')
          .map((name) => `clinical-search-misses-${name}`),
        'code-needs-system',
        'references-lead-nowhere',
        'strangers-record-in-list',
      ],
      'clinical-search-ignores-patient': [
        'clinical-search-misses-code',
        'code-needs-system',
        'strangers-record-in-list',
        'unknown-patient-finds-everyone',
      ],
      'strangers-record-in-list': [
        'clinical-search-ignores-patient',
        'clinical-search-misses-code',
        'code-needs-system',
        'unknown-patient-finds-everyone',
      ],
      'clinical-search-misses-code': ['code-needs-system'],
      'chained-parameter-ignored': ['chained-parameter-finds-nothing'],
      'chained-parameter-finds-nothing': ['chained-parameter-ignored'],
    },
  });
});
