import type { Behaviour } from '../behaviour.js';
import type { Fault } from '../fault.js';
import { isSupported } from '../operations/asked-identifier.js';
import type { Part } from '../operations/parameters.js';
import type { InvitationBar } from '../operations/patient-facts.js';
import {
  alterOutput,
  answerTwice,
  liftLimit,
  needNone,
  rotatePart,
  withoutPart,
  withPart,
} from './alter-operation.js';

const statusQuery = 'status-query';
const invitations = 'generate-invitation-tokens';

/** Defects of mass registration: `Patient/$status-query` and `Organization/$generate-invitation-tokens`. */
export const registrationFaults: readonly Fault[] = [
  {
    id: 'status-query-limit-not-enforced',
    title: 'A status query takes any number of patients',
    description: '`$status-query` answers 5001 identifiers instead of refusing them with 400.',
    requirement: 'CC-REG-008',
    alter: (correct) => liftLimit(correct, statusQuery),
  },
  {
    id: 'status-query-of-nobody-answered',
    title: 'A status query for nobody is answered',
    description: '`$status-query` without an identifier is answered with 200 instead of 400.',
    requirement: 'CC-REG-008',
    alter: (correct) => needNone(correct, statusQuery),
  },
  {
    id: 'status-query-answered-in-part',
    title: 'A status query is answered in part',
    description:
      '`$status-query` leaves out an identifier of a system that is not supported, instead of refusing the whole request.',
    requirement: 'CC-REG-007',
    alter: (correct) => leaveOutUnsupported(correct, statusQuery),
  },
  {
    id: 'status-not-found-with-birth-date',
    title: 'Someone unknown has a date of birth',
    description: '`$status-query` answers "Not found" with a date of birth.',
    requirement: 'CC-REG-004',
    alter: (correct) =>
      alterStatus(correct, 'Not found', (parts) => [
        ...parts,
        { name: 'dateOfBirth', valueDate: '1970-01-01' },
      ]),
  },
  {
    id: 'status-not-found-unsaid',
    title: 'Someone unknown is not said to be',
    description: '`$status-query` answers for an unknown patient without the diagnostics "Not found".',
    requirement: 'CC-REG-004',
    alter: (correct) => alterStatus(correct, 'Not found', (parts) => withoutPart(parts, 'diagnostics')),
  },
  {
    id: 'status-not-found-left-out',
    title: 'Someone unknown is left out',
    description: '`$status-query` does not answer for an unknown patient.',
    requirement: 'CC-REG-001',
    alter: (correct) =>
      alterOutput(correct, statusQuery, (answers) => answers.filter((parts) => !says(parts, 'Not found'))),
  },
  {
    id: 'status-no-access-with-birth-date',
    title: 'A date of birth is shown without access',
    description: '`$status-query` answers "No access" with the date of birth.',
    requirement: 'CC-REG-005',
    alter: ({ toStatus }) => ({
      toStatus: (asked, facts) => {
        const parts = toStatus(asked, facts);
        const { dateOfBirth } = facts ?? {};
        return says(parts, 'No access') && dateOfBirth !== undefined
          ? [...parts, { name: 'dateOfBirth', valueDate: dateOfBirth }]
          : parts;
      },
    }),
  },
  {
    id: 'status-no-access-unsaid',
    title: 'Missing access is not said',
    description: '`$status-query` answers without the diagnostics "No access" where the caller has none.',
    requirement: 'CC-REG-005',
    alter: (correct) => alterStatus(correct, 'No access', (parts) => withoutPart(parts, 'diagnostics')),
  },
  {
    id: 'status-birth-date-missing',
    title: 'A date of birth is not told',
    description: '`$status-query` gives no date of birth for a patient who is found and open to the caller.',
    requirement: 'CC-REG-002',
    alter: (correct) => alterStatus(correct, undefined, (parts) => withoutPart(parts, 'dateOfBirth')),
  },
  {
    id: 'status-death-not-told',
    title: 'The dead are told to be alive',
    description: '`$status-query` answers deceased = false for everyone.',
    requirement: 'CC-REG-003',
    alter: (correct) =>
      alterStatus(correct, undefined, (parts) => withPart(parts, { name: 'deceased', valueBoolean: false })),
  },
  {
    id: 'status-everyone-registered',
    title: 'Everyone is told to be registered',
    description: '`$status-query` answers registered = true for everyone who is found.',
    requirement: 'CC-REG-002',
    alter: (correct) =>
      alterStatus(correct, undefined, (parts) => withPart(parts, { name: 'registered', valueBoolean: true })),
  },
  {
    id: 'status-loses-identifier',
    title: 'A status does not say whose it is',
    description: 'The answers of `$status-query` have no patientIdentifier.',
    requirement: 'CC-REG-001',
    alter: (correct) =>
      alterOutput(correct, statusQuery, (answers) =>
        answers.map((parts) => withoutPart(parts, 'patientIdentifier')),
      ),
  },
  {
    id: 'status-of-another',
    title: "A status is another's",
    description:
      'The answers of `$status-query` name the patients one place off: each status is of the next.',
    requirement: 'CC-REG-001',
    alter: (correct) =>
      alterOutput(correct, statusQuery, (answers) => rotatePart(answers, 'patientIdentifier')),
  },
  {
    id: 'status-duplicate-contradicted',
    title: 'Who is asked for twice is found once',
    description: '`$status-query` answers a second question for the same patient with "Not found".',
    requirement: 'CC-REG-006',
    alter: ({ acceptIdentifiers }) => ({
      acceptIdentifiers: (asked, operation) => {
        const accepted = acceptIdentifiers(asked, operation);
        const repeated = asked.filter((each) => !accepted.includes(each));
        return operation === statusQuery
          ? [...accepted, ...repeated.map((each) => ({ ...each, value: '' }))]
          : accepted;
      },
    }),
  },
  {
    id: 'invitation-limit-not-enforced',
    title: 'Any number of patients is invited at once',
    description: '`$generate-invitation-tokens` answers 501 identifiers instead of refusing them with 400.',
    requirement: 'CC-REG-025',
    alter: (correct) => liftLimit(correct, invitations),
  },
  {
    id: 'invitations-for-nobody-answered',
    title: 'A request for nobody is answered',
    description: '`$generate-invitation-tokens` without an identifier is answered with 200 instead of 400.',
    requirement: 'CC-REG-025',
    alter: (correct) => needNone(correct, invitations),
  },
  {
    id: 'invitations-answered-in-part',
    title: 'Invitations are made in part',
    description:
      '`$generate-invitation-tokens` leaves out an identifier of a system that is not supported, instead of refusing the whole request.',
    requirement: 'CC-REG-024',
    alter: (correct) => leaveOutUnsupported(correct, invitations),
  },
  invites('deceased-invited', 'deceased', 'The dead are invited', 'a patient who has died'),
  invites('registered-invited', 'registered', 'The registered are invited', 'a patient who is registered'),
  invites(
    'ageless-invited',
    'no-birth-date',
    'Who has no date of birth is invited',
    'a patient without a date of birth on record',
  ),
  invites('child-invited', 'under-16', 'Children are invited', 'a patient who is under 16'),
  invites(
    'unknown-invited',
    'not-found',
    'Someone unknown is invited',
    'a patient whom the server does not have',
  ),
  {
    id: 'invitation-expired',
    title: 'An invitation has expired',
    description: '`$generate-invitation-tokens` gives tokens whose expiry lies in the past.',
    requirement: 'CC-REG-020',
    alter: (correct) =>
      alterInvitation(correct, (parts, now) =>
        withPart(parts, {
          name: 'expiry',
          valueDateTime: new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString(),
        }),
      ),
  },
  {
    id: 'invitation-without-expiry',
    title: 'An invitation does not say until when',
    description: '`$generate-invitation-tokens` gives no expiry.',
    requirement: 'CC-REG-020',
    alter: (correct) => alterInvitation(correct, (parts) => withoutPart(parts, 'expiry')),
  },
  {
    id: 'invitation-without-code',
    title: 'An invitation has no code',
    description: '`$generate-invitation-tokens` gives no code.',
    requirement: 'CC-REG-020',
    alter: (correct) => alterInvitation(correct, (parts) => withoutPart(parts, 'code')),
  },
  {
    id: 'invitation-token-shared',
    title: 'Invitations share a token',
    description: '`$generate-invitation-tokens` gives every patient the same token.',
    requirement: 'CC-REG-021',
    alter: (correct) =>
      alterInvitation(correct, (parts) =>
        withPart(parts, { name: 'token', valueString: 'c2hhcmVkIHRva2Vu' }),
      ),
  },
  {
    id: 'invitation-loses-identifier',
    title: 'An invitation does not say whose it is',
    description: 'The answers of `$generate-invitation-tokens` have no patientIdentifier.',
    requirement: 'CC-REG-020',
    alter: (correct) => alterInvitation(correct, (parts) => withoutPart(parts, 'patientIdentifier')),
  },
  {
    id: 'invitation-of-another',
    title: "An invitation is another's",
    description:
      'The answers of `$generate-invitation-tokens` name the patients who were asked for in reverse.',
    requirement: 'CC-REG-020',
    alter: ({ acceptIdentifiers }) => ({
      acceptIdentifiers: (asked, operation) => {
        const accepted = acceptIdentifiers(asked, operation);
        return operation === invitations
          ? accepted.map((each, at) => ({ ...each, given: accepted.at(-1 - at)?.given }))
          : accepted;
      },
    }),
  },
  {
    id: 'invited-twice',
    title: 'Who is asked for twice is invited twice',
    description: '`$generate-invitation-tokens` gives two tokens for an identifier that is given twice.',
    requirement: 'CC-REG-023',
    alter: (correct) => answerTwice(correct, invitations),
  },
];

function leaveOutUnsupported({ acceptIdentifiers }: Behaviour, operation: string): Partial<Behaviour> {
  return {
    acceptIdentifiers: (asked, called) =>
      acceptIdentifiers(called === operation ? asked.filter(isSupported) : asked, called),
  };
}

/** Changes the statuses with these diagnostics, or with `undefined` those of who is found and open. */
function alterStatus(
  { toStatus }: Behaviour,
  diagnostics: string | undefined,
  alter: (parts: readonly Part[]) => readonly Part[],
): Partial<Behaviour> {
  return {
    toStatus: (asked, facts) => {
      const parts = toStatus(asked, facts);
      return says(parts, diagnostics) ? alter(parts) : parts;
    },
  };
}

function says(parts: readonly Part[], diagnostics: string | undefined): boolean {
  return parts.find(({ name }) => name === 'diagnostics')?.valueString === diagnostics;
}

function alterInvitation(
  { toInvitation }: Behaviour,
  alter: (parts: readonly Part[], now: Date) => readonly Part[],
): Partial<Behaviour> {
  return { toInvitation: (asked, now) => alter(toInvitation(asked, now), now) };
}

/** A fault of inviting whom one thing bars. */
function invites(id: string, bar: InvitationBar, title: string, whom: string): Fault {
  return {
    id,
    title,
    description: `\`$generate-invitation-tokens\` gives a token for ${whom}, who must be left out.`,
    requirement: 'CC-REG-022',
    alter: ({ barsOf }) => ({
      barsOf: (facts, now) => barsOf(facts, now).filter((other) => other !== bar),
    }),
  };
}
