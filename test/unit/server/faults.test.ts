import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { IssueRecord } from '../../../src/model/issue.js';
import { faults, getFault } from '../../../src/server/faults.js';
import { administrationFaults } from '../../../src/server/faults/administration.js';
import { appointmentFaults } from '../../../src/server/faults/appointments.js';
import { clinicalFaults } from '../../../src/server/faults/clinical.js';
import { documentFaults } from '../../../src/server/faults/documents.js';
import { questionnaireFaults } from '../../../src/server/faults/questionnaires.js';
import { recordSearchFaults } from '../../../src/server/faults/record-search.js';
import { registrationFaults } from '../../../src/server/faults/registration.js';
import { timelineFaults } from '../../../src/server/faults/timeline.js';
import { twoWayFaults } from '../../../src/server/faults/two-way.js';
import { startReferenceServer, type RunningServer } from '../../../src/server/reference-server.js';
import { stringsAt } from '../../../src/server/resource.js';
import { describeFaultsThrough } from '../../support/describe-faults.js';
import { faultProbes, type FaultWorld } from '../../support/fault-probes.js';
import { createCaller } from '../../support/server-client.js';
import { serverSeed } from '../../support/server-seed.js';

/** Those of an area with records of its own are looked at in the area's test. */
const elsewhere: ReadonlySet<string> = new Set(
  [
    administrationFaults,
    clinicalFaults,
    registrationFaults,
    documentFaults,
    appointmentFaults,
    questionnaireFaults,
    recordSearchFaults,
    timelineFaults,
    twoWayFaults,
  ].flatMap((area) => area.map(({ id }) => id)),
);

let hoursAgo = 0;

function start(): Promise<RunningServer> {
  return startReferenceServer({
    seed: serverSeed,
    clock: () => new Date(Date.now() - hoursAgo * 3_600_000),
    validate: (resource) => (JSON.stringify(resource).includes('"gender":"unicorn"') ? [noGender] : []),
  });
}

const noGender: IssueRecord = {
  rule: 'binding-required',
  severity: 'error',
  code: 'code-invalid',
  expression: 'Patient.gender',
  message: '',
};

async function connect(server: RunningServer): Promise<FaultWorld> {
  hoursAgo = 1;
  const expired = await createCaller(server);
  hoursAgo = 0;
  return {
    server,
    expired,
    full: await createCaller(server),
    readOnly: await createCaller(server, 'readOnly'),
    foreign: await createCaller(server, 'foreign'),
  };
}

/**
 * Faults that show in what is looked at for others, because that stands on the same behaviour: who answers every
 * search with everyone also ignores each parameter, and who sends arrays sends no part of a Bundle.
 */
const alsoShownIn: Readonly<Record<string, readonly string[]>> = {
  'capability-over-claims-type': ['bundle-type-wrong', 'profile-missing-from-meta'],
  'unknown-id-is-500': ['deleted-record-still-read'],
  'unknown-grant-type-accepted': ['token-error-without-code'],
  'no-token-accepted': ['www-authenticate-missing'],
  'expired-token-accepted': ['www-authenticate-missing'],
  'read-scope-may-write': ['scope-refused-as-unauthorized'],
  'xml-body-refused': ['xml-body-loses-birth-date'],
  'text-plain-errors': ['outcome-without-issue', 'invalid-resource-unexplained'],
  'outcome-without-issue': ['invalid-resource-unexplained'],
  'error-with-200': [
    'unknown-id-is-500',
    'unacceptable-answered',
    'any-content-type-read',
    'malformed-body-is-500',
    'single-parameter-allowed',
    'invalid-date-ignored',
    'strict-handling-ignored',
    'if-match-ignored',
    'unknown-version-read',
    'update-of-another-id-accepted',
    'update-creates',
    'duplicate-nhs-number-accepted',
  ],
  'returns-everyone': [
    'search-ignores-identifier',
    'search-ignores-identifier-system',
    'search-ignores-family',
    'search-ignores-given',
    'search-ignores-name',
    'search-ignores-gender',
    'search-ignores-birthdate',
    'search-ignores-postcode',
    'birthdate-prefix-ignored',
    'search-case-sensitive',
    'search-accent-sensitive',
    'search-whole-strings-only',
    'conditional-create-duplicates',
  ],
  'search-any-parameter': [
    'search-ignores-identifier',
    'search-ignores-identifier-system',
    'search-ignores-family',
    'search-ignores-given',
    'search-ignores-name',
    'search-ignores-gender',
    'search-ignores-birthdate',
    'search-ignores-postcode',
    'birthdate-prefix-ignored',
    'search-case-sensitive',
    'search-whole-strings-only',
  ],
  'search-ignores-identifier': ['conditional-create-duplicates'],
  'search-ignores-identifier-system': ['conditional-create-duplicates'],
  'bare-array-instead-of-bundle': [
    'returns-everyone',
    'search-ignores-identifier',
    'search-ignores-identifier-system',
    'search-ignores-practitioner-identifier',
    'birthdate-prefix-ignored',
    'search-case-sensitive',
    'search-accent-sensitive',
    'search-whole-strings-only',
    'bundle-type-wrong',
    'total-missing',
    'total-counts-page',
    'self-link-missing',
    'full-url-missing',
    'search-mode-missing',
    'count-ignored',
    'next-link-missing',
    'page-loses-entry',
    'created-not-found-by-search',
    'update-not-found-by-search',
  ],
  'total-missing': ['total-counts-page'],
  'count-ignored': ['next-link-missing'],
  'wrong-patient-on-read': [
    'gender-not-in-value-set',
    'birth-date-shifted',
    'deceased-lost',
    'diacritics-lost',
    'second-address-lost',
  ],
  'version-read-refused': ['version-read-returns-latest'],
  'update-changes-nothing': ['update-not-found-by-search'],
  'update-refused': [
    'extension-lost-on-update',
    'update-changes-nothing',
    'update-keeps-version',
    'update-not-found-by-search',
    'update-of-another-id-accepted',
    'if-match-ignored',
  ],
  'invalid-resource-accepted': ['invalid-resource-unexplained'],
};

describe('the faults of the server as a whole', () => {
  describeFaultsThrough({
    faults: faults.filter(({ id }) => !elsewhere.has(id)),
    start,
    connect,
    probes: faultProbes,
    alsoShownIn,
  });
});

describe('the list of faults', () => {
  it('has no id twice, each in kebab case, with a title and a description that are sentences', () => {
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
    for (const { id, title, description } of faults) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(description).toMatch(/^\S.*\.$/);
    }
  });

  it('names requirements of the catalogue', () => {
    const catalogue = readFileSync(new URL('../../../features/requirements.yaml', import.meta.url), 'utf8');
    const known = new Set(stringsAt(parse(catalogue), 'requirements.id'));
    const named = faults.flatMap(({ requirement }) => requirement ?? []);

    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('gives a fault by its id', () => {
    expect(getFault('returns-everyone').title).toBe('A search finds everyone');
  });

  it('says which fault was meant, perhaps, where it has none of that name', () => {
    expect(() => getFault('returns-everybody')).toThrow(
      'no fault "returns-everybody" but perhaps "returns-everyone"',
    );
    expect(() => getFault('x')).toThrow('no fault "x"; `careconnect faults` lists');
  });

  it('shows several faults together', async () => {
    const server = await start();
    const world = await connect(server);
    server.setFaults(['etag-missing', 'cache-allowed']);
    const seen = [
      await faultProbes['etag-missing']?.observe(world),
      await faultProbes['cache-allowed']?.observe(world),
    ];
    await server.close();

    expect(seen).toEqual([null, null]);
  });
});
