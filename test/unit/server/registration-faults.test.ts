import { describe } from 'vitest';
import { registrationFaults } from '../../../src/server/faults/registration.js';
import { stringsAt } from '../../../src/server/resource.js';
import { describeFaults, probe } from '../../support/describe-faults.js';
import {
  answersOf,
  askFor,
  invoke,
  manyNumbers,
  people,
  startOperationServer,
  toInput,
} from '../../support/operation-fixture.js';
import type { ServerCaller } from '../../support/server-client.js';

const statusQuery = '/Patient/$status-query';
const invitations = '/Organization/$generate-invitation-tokens';
const nhs = 'https://fhir.nhs.uk/Id/nhs-number';

type Answer = Readonly<Record<string, unknown>>;

const statusesOf =
  (...numbers: readonly string[]) =>
  async (full: ServerCaller): Promise<readonly Answer[]> =>
    answersOf(await invoke(full, statusQuery, askFor(...numbers)));
const invitationsOf =
  (...numbers: readonly string[]) =>
  async (full: ServerCaller): Promise<readonly Answer[]> =>
    answersOf(await invoke(full, invitations, askFor(...numbers)));
const httpStatus = (path: string, body: object) => async (full: ServerCaller) =>
  (await invoke(full, path, body)).status;

const partOf =
  (look: (full: ServerCaller) => Promise<readonly Answer[]>, name: string) => async (full: ServerCaller) =>
    (await look(full)).map((answer) => answer[name]);
const peopleIn = (look: (full: ServerCaller) => Promise<readonly Answer[]>) => async (full: ServerCaller) =>
  (await look(full)).map((answer) => stringsAt(answer, 'patientIdentifier.value')[0]);

const mixed = toInput([
  { name: 'patientIdentifier', valueIdentifier: { system: nhs, value: people.eligible } },
  { name: 'patientIdentifier', valueIdentifier: { system: 'https://example.org/other', value: '1' } },
]);
const invited = (...numbers: readonly string[]) => peopleIn(invitationsOf(...numbers));

describe('the faults of registration', () => {
  describeFaults({
    faults: registrationFaults,
    start: () => startOperationServer(),
    probes: {
      'status-query-limit-not-enforced': probe(
        httpStatus(statusQuery, askFor(...manyNumbers(5001))),
        400,
        200,
      ),
      'status-query-of-nobody-answered': probe(httpStatus(statusQuery, askFor()), 400, 200),
      'status-query-answered-in-part': probe(httpStatus(statusQuery, mixed), 400, 200),
      'status-not-found-with-birth-date': probe(
        partOf(statusesOf(people.unknown), 'dateOfBirth'),
        [undefined],
        ['1970-01-01'],
      ),
      'status-not-found-unsaid': probe(
        partOf(statusesOf(people.unknown, people.eligible), 'diagnostics'),
        ['Not found', undefined],
        [undefined, undefined],
      ),
      'status-not-found-left-out': probe(
        async (full) => (await statusesOf(people.unknown, people.eligible)(full)).length,
        2,
        1,
      ),
      'status-no-access-with-birth-date': probe(
        partOf(statusesOf(people.closed), 'dateOfBirth'),
        [undefined],
        ['1962-08-08'],
      ),
      'status-no-access-unsaid': probe(
        partOf(statusesOf(people.closed), 'diagnostics'),
        ['No access'],
        [undefined],
      ),
      'status-birth-date-missing': probe(
        partOf(statusesOf(people.eligible), 'dateOfBirth'),
        ['1990-06-30'],
        [undefined],
      ),
      'status-death-not-told': probe(partOf(statusesOf(people.deceased), 'deceased'), [true], [false]),
      'status-everyone-registered': probe(partOf(statusesOf(people.eligible), 'registered'), [false], [true]),
      'status-loses-identifier': probe(peopleIn(statusesOf(people.eligible)), [people.eligible], [undefined]),
      'status-of-another': probe(
        peopleIn(statusesOf(people.registered, people.eligible)),
        [people.registered, people.eligible],
        [people.eligible, people.registered],
      ),
      'status-duplicate-contradicted': probe(
        partOf(statusesOf(people.eligible, people.eligible), 'diagnostics'),
        [undefined],
        [undefined, 'Not found'],
      ),
      'invitation-limit-not-enforced': probe(httpStatus(invitations, askFor(...manyNumbers(501))), 400, 200),
      'invitations-for-nobody-answered': probe(httpStatus(invitations, askFor()), 400, 200),
      'invitations-answered-in-part': probe(httpStatus(invitations, mixed), 400, 200),
      'deceased-invited': probe(invited(people.deceased), [], [people.deceased]),
      'registered-invited': probe(invited(people.registered), [], [people.registered]),
      'ageless-invited': probe(invited(people.withoutBirthDate), [], [people.withoutBirthDate]),
      'child-invited': probe(invited(people.child, people.nearly16), [], [people.child, people.nearly16]),
      'unknown-invited': probe(invited(people.unknown), [], [people.unknown]),
      'invitation-expired': probe(
        partOf(invitationsOf(people.eligible), 'expiry'),
        ['2027-02-17T23:55:00.000Z'],
        ['2026-11-18T23:55:00.000Z'],
      ),
      'invitation-without-expiry': probe(
        async (full) => (await partOf(invitationsOf(people.eligible), 'expiry')(full))[0] === undefined,
        false,
        true,
      ),
      'invitation-without-code': probe(
        async (full) => (await partOf(invitationsOf(people.eligible), 'code')(full))[0] === undefined,
        false,
        true,
      ),
      'invitation-token-shared': probe(
        async (full) =>
          new Set(await partOf(invitationsOf(people.eligible, people.adult), 'token')(full)).size,
        2,
        1,
      ),
      'invitation-loses-identifier': probe(invited(people.eligible), [people.eligible], [undefined]),
      'invitation-of-another': probe(
        invited(people.eligible, people.adult),
        [people.eligible, people.adult],
        [people.adult, people.eligible],
      ),
      'invited-twice': probe(
        invited(people.eligible, people.eligible),
        [people.eligible],
        [people.eligible, people.eligible],
      ),
    },
    alsoShownIn: {
      'status-not-found-left-out': ['status-not-found-unsaid', 'status-not-found-with-birth-date'],
      'status-loses-identifier': ['status-of-another'],
      'invitation-without-expiry': ['invitation-expired'],
      'invitation-loses-identifier': ['invitation-of-another', 'invited-twice'],
    },
  });
});
