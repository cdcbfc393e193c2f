import {
  expectAnsweredFor,
  expectDistinct,
  expectNoOutput,
  expectParts,
  type PartRule,
} from '../expectations/expect-operation.js';
import type { Judgement } from '../expectations/judgement.js';
import { getAnswer, type Scenario } from '../scenario/scenario.js';
import type { AskedPatient } from '../interactions/registration.js';
import type { Facts } from './fact.js';

const status = 'patientStatus';
const invitation = 'patientTokens';

function is(name: string, value: string): PartRule {
  return { name, expected: value, fits: (found) => found === value };
}

function isAbsent(name: string): PartRule {
  return { name, expected: 'left out', fits: (found) => found === undefined };
}

function isThere(name: string): PartRule {
  return { name, expected: 'given', fits: (found) => found !== undefined && found !== '' };
}

const birthDate: PartRule = {
  name: 'dateOfBirth',
  expected: 'the date of birth on record',
  fits: (found, { birthDate: known }) => found !== undefined && (known === undefined || found === known),
};

const expiry: PartRule = {
  name: 'expiry',
  expected: 'a time that lies ahead',
  fits: (found) => found !== undefined && Date.parse(found) > Date.now(),
};

function say(...rules: readonly PartRule[]): (scenario: Scenario) => Judgement {
  return (scenario) => expectParts(getAnswer(scenario), { name: status, asked: askedOf(scenario), rules });
}

/** What a status says of those whom the scenarios ask about together. */
const registeredOf: Readonly<Partial<Record<AskedPatient['role'], string>>> = {
  registered: 'true',
  eligible: 'false',
};

function askedOf({ memory }: Scenario) {
  return memory.asked ?? [];
}

/** What can be said of the answer to a status query: "the status …". */
export const statusFacts: Facts = {
  'is told once for each who was asked for, and for nobody else': (scenario) =>
    expectAnsweredFor(getAnswer(scenario), status, askedOf(scenario)),
  "is each patient's own": say({
    name: 'registered',
    expected: ({ role }) => registeredOf[role] ?? 'left out',
    fits: (found, { role }) => found === registeredOf[role],
  }),
  'is that of somebody registered and alive': say(
    is('registered', 'true'),
    is('deceased', 'false'),
    isAbsent('diagnostics'),
  ),
  'is that of somebody not registered': say(is('registered', 'false'), isAbsent('diagnostics')),
  'is that of somebody who has died': say(is('deceased', 'true'), isAbsent('diagnostics')),
  'has the date of birth on record': say(birthDate),
  'is "Not found" and tells nothing else': say(
    is('diagnostics', 'Not found'),
    isAbsent('dateOfBirth'),
    isAbsent('registered'),
    isAbsent('deceased'),
  ),
  'is "No access" and keeps the date of birth to itself': say(
    is('diagnostics', 'No access'),
    isAbsent('dateOfBirth'),
    isThere('registered'),
    isThere('deceased'),
  ),
};

/** What can be said of the answer to a request for invitations: "the invitation …". */
export const invitationFacts: Facts = {
  'is made once for each who was asked for, and for nobody else': (scenario) =>
    expectAnsweredFor(getAnswer(scenario), invitation, askedOf(scenario)),
  'is made for who may be invited, and for nobody else': (scenario) =>
    expectAnsweredFor(
      getAnswer(scenario),
      invitation,
      askedOf(scenario).filter(({ role }) => role === 'eligible'),
    ),
  'is left out': (scenario) => expectNoOutput(getAnswer(scenario), invitation, askedOf(scenario)),
  'has a token, a code and a time ahead until which it holds': (scenario) =>
    expectParts(getAnswer(scenario), {
      name: invitation,
      asked: askedOf(scenario),
      rules: [isThere('token'), isThere('code'), expiry],
    }),
  'has a token that no other has': (scenario) => expectDistinct(getAnswer(scenario), invitation, 'token'),
};
