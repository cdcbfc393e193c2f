import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faults, getFault, unclaimedFaults } from '../../../src/server/faults.js';
import { administrationFaults } from '../../../src/server/faults/administration.js';
import { appointmentFaults } from '../../../src/server/faults/appointments.js';
import { clinicalFaults } from '../../../src/server/faults/clinical.js';
import { documentFaults } from '../../../src/server/faults/documents.js';
import { questionnaireFaults } from '../../../src/server/faults/questionnaires.js';
import { recordSearchFaults } from '../../../src/server/faults/record-search.js';
import { registrationFaults } from '../../../src/server/faults/registration.js';
import { timelineFaults } from '../../../src/server/faults/timeline.js';
import { twoWayFaults } from '../../../src/server/faults/two-way.js';
import { startReferenceServer } from '../../../src/server/reference-server.js';
import { stringsAt } from '../../../src/server/resource.js';
import { faultProbes, type FaultProbe, type FaultWorld } from '../../support/fault-probes.js';
import { createRandom, pick } from '../../support/seeded-random.js';
import { createCaller } from '../../support/server-client.js';
import { serverSeed } from '../../support/server-seed.js';

let world: FaultWorld;

beforeAll(async () => {
  let hoursAgo = 1;
  const server = await startReferenceServer({
    seed: serverSeed,
    clock: () => new Date(Date.now() - hoursAgo * 3_600_000),
    validate: (resource) =>
      JSON.stringify(resource).includes('"gender":"unicorn"')
        ? [
            {
              rule: 'binding-required',
              severity: 'error',
              code: 'code-invalid',
              expression: 'Patient.gender',
              message: '',
            },
          ]
        : [],
  });
  const expired = await createCaller(server);
  hoursAgo = 0;
  world = {
    server,
    expired,
    full: await createCaller(server),
    readOnly: await createCaller(server, 'readOnly'),
    foreign: await createCaller(server, 'foreign'),
  };
});
beforeEach(() => {
  world.server.setFaults([]);
});
afterAll(() => world.server.close());

async function observe(probe: FaultProbe): Promise<unknown> {
  world.server.reset();
  return probe.observe(world);
}

function getProbe(id: string): FaultProbe {
  const probe = faultProbes[id];
  if (probe === undefined) throw new Error(`No probe for the fault ${id}`);
  return probe;
}

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

const here = faults.filter(({ id }) => !elsewhere.has(id));

describe.each(here)('the fault $id', ({ id }) => {
  it('is off by default', async () => {
    const probe = getProbe(id);

    expect(probe.faulty).not.toEqual(probe.correct);
    expect(await observe(probe)).toEqual(probe.correct);
  });

  it('shows when it is on', async () => {
    const probe = getProbe(id);
    world.server.setFaults([id]);

    expect(await observe(probe)).toEqual(probe.faulty);
  });

  it('shows in no other behaviour than those that depend on it', async () => {
    world.server.setFaults([id]);
    const expected = alsoShownIn[id] ?? [];

    const shown: string[] = [];
    for (const other of new Set([...expected, ...sampleOthers(id)])) {
      const probe = getProbe(other);
      const seen = await observe(probe).catch((error: unknown) => error);
      if (JSON.stringify(seen) !== JSON.stringify(probe.correct)) shown.push(other);
    }

    expect(shown.sort()).toEqual([...expected].sort());
  });
});

const sampleSize = 20;

/** All pairs of faults are too many to try; the suites as a whole run against each fault elsewhere. */
function sampleOthers(id: string): readonly string[] {
  const random = createRandom(faults.findIndex((fault) => fault.id === id));
  const others = Object.keys(faultProbes).filter((other) => other !== id);
  return Array.from({ length: sampleSize }, () => pick(random, others));
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

describe('the list of faults', () => {
  it('has no id twice, each in kebab case, with a title and a description that are sentences', () => {
    const all = [...faults, ...unclaimedFaults];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, title, description } of all) {
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

  it('has a probe for each fault and no others', () => {
    expect(Object.keys(faultProbes).sort()).toEqual(here.map(({ id }) => id).sort());
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
    world.server.setFaults(['etag-missing', 'cache-allowed']);

    expect(await observe(getProbe('etag-missing'))).toBeNull();
    expect(await observe(getProbe('cache-allowed'))).toBeNull();
  });
});
