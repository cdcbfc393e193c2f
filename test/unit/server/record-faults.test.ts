import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { administrationFaults } from '../../../src/server/faults/administration.js';
import { clinicalFaults } from '../../../src/server/faults/clinical.js';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { stringsAt, type Resource } from '../../../src/server/resource.js';
import { createCaller, type ServerCaller } from '../../support/server-client.js';
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

/** What to ask, and what a search finds there, or which status comes, without the fault and with it. */
type Probe = readonly [path: string, correct: unknown, faulty: unknown];

const own = ['own'];
const probes: Readonly<Record<string, Probe>> = {
  ...Object.fromEntries(
    Object.entries(clinical).flatMap(
      ([name, [type, value, other]]): readonly (readonly [string, Probe])[] => {
        const start = name === 'patient' ? `${type}?` : `${type}?patient=smith&`;
        return [
          [`clinical-search-misses-${name}`, [`${start}${name}=${value}`, own, []]],
          [`clinical-search-ignores-${name}`, [`${start}${name}=${other}`, [], own]],
        ];
      },
    ),
  ),
  ...Object.fromEntries(
    Object.entries(administrative).flatMap(
      ([name, [fitting, unfitting]]): readonly (readonly [string, Probe])[] => {
        const [type = '', parameter = ''] = name.split(/-(.*)/);
        return [
          [`${type}-search-misses-${parameter}`, [fitting, own, []]],
          [`${type}-search-ignores-${parameter}`, [unfitting, [], own]],
        ];
      },
    ),
  ),
  'clinical-search-misses-subject': ['Observation?subject=Patient/smith', own, []],
  'clinical-date-prefix-ignored': ['Observation?patient=smith&date=lt2019-03-10', [], own],
  'clinical-date-range-open': ['Observation?patient=smith&date=ge2019-06-01&date=le2019-12-01', [], own],
  'code-needs-system': ['Observation?patient=smith&code=a', own, []],
  'unknown-patient-finds-everyone': ['Observation?patient=nobody', [], ['stranger', 'own']],
  'strangers-record-in-list': ['Observation?patient=smith', own, ['stranger', 'own']],
  'chained-parameter-ignored': ['Observation?patient.identifier=9990001006', own, ['stranger', 'own']],
  'chained-parameter-finds-nothing': ['Observation?patient.identifier=9990001006', own, []],
  'patient-not-needed': ['Observation?code=a', 400, ['stranger', 'own']],
  'clinical-record-not-found': ['Observation/own', 200, 404],
  'clinical-record-missing-is-empty': ['Observation/nobody', 404, 200],
  'element-of-its-own': ['Observation?patient=smith&_elements', [undefined], ['H33']],
  'references-lead-nowhere': [
    'Observation?patient=smith&_performer',
    ['Practitioner/p'],
    ['Practitioner/p-old'],
  ],
  'role-and-place-not-found': ['Location/own', 200, 404],
};

let server: RunningServer;
let caller: ServerCaller;

beforeAll(async () => {
  server = await startReferenceServer({ seed, validate: () => [] });
  caller = await createCaller(server);
});
beforeEach(() => {
  server.setFaults([]);
});
afterAll(() => server.close());

/** Of a search the ids of its matches, or what the probe's last part names; of a read, or a refusal, the status. */
async function observe(path: string): Promise<unknown> {
  const { status, json } = await caller.get(`/${path}`);
  if (json['resourceType'] !== ('Bundle' as unknown)) return status;
  if (path.endsWith('_elements')) return [stringsAt(json, 'entry.resource.legacyCode')[0]];
  return stringsAt(
    json,
    path.endsWith('_performer') ? 'entry.resource.performer.reference' : 'entry.resource.id',
  );
}

describe('the faults of records and of how they are found', () => {
  const faults = [...administrationFaults, ...clinicalFaults];

  it('have a probe each', () => {
    expect(Object.keys(probes).sort()).toEqual(faults.map(({ id }) => id).sort());
  });

  it.each(Object.entries(probes))(
    '%s shows when it is on, and only then',
    async (id, [path, correct, faulty]) => {
      expect(await observe(path)).toEqual(correct);
      server.setFaults([id]);
      expect(await observe(path)).toEqual(faulty);
    },
  );
});
