import { nhsNumberSystem } from '../../fhir/nhs-number.js';
import type { TargetPatient } from '../../model/target.js';
import type { Scenario } from '../scenario/scenario.js';
import { notExercised, type Hindrance } from '../scenario/step-outcome.js';
import { getByWords } from '../words.js';

/** What somebody is to registration; each but the last two is a symbolic name under `data.patients` of a target file. */
type Role =
  | 'registered'
  | 'eligible'
  | 'also-eligible'
  | 'deceased'
  | 'ageless'
  | 'child'
  | 'closed'
  | 'unknown'
  | 'unsupported';

/** Who must stand under each symbolic name. */
const people: Readonly<Partial<Record<Role, string>>> = {
  registered: 'somebody who is registered for their record and alive',
  eligible: 'somebody alive, sixteen or older, who is not registered',
  'also-eligible': 'a second one alive, sixteen or older, who is not registered',
  deceased: 'somebody who has died and is not registered',
  ageless: 'somebody without a date of birth on record',
  child: 'somebody under sixteen',
  closed: 'somebody who is known and closed to this client',
};

/** The keys of the target file under which these people stand, with who they must be; empty for those who stand nowhere. */
export function formatKeys(asked: readonly AskedPatient[]): string {
  const roles = [...new Set(asked.map(({ role }) => role))];
  return roles
    .flatMap((role) => (people[role] === undefined ? [] : `data.patients.${role} (${people[role]})`))
    .join(' and ');
}

/** Somebody whom an operation was asked about. */
export interface AskedPatient {
  readonly role: Role;
  readonly system: string;
  readonly value: string;
  /** As the target file has it. */
  readonly birthDate?: string;
}

const atLimit = (role: Role, length: number): readonly Role[] => Array.from({ length }, () => role);

/** Whom the scenarios ask about, in their words. */
const groups: Readonly<Record<string, readonly Role[]>> = {
  nobody: [],
  'a registered patient': ['registered'],
  'a patient who is not registered': ['eligible'],
  'a patient who has died': ['deceased'],
  'a patient without a date of birth': ['ageless'],
  'a patient under 16': ['child'],
  'a patient closed to the caller': ['closed'],
  'an NHS number that nobody has': ['unknown'],
  'two patients who are not registered': ['eligible', 'also-eligible'],
  'a patient who is not registered and one who has died': ['eligible', 'deceased'],
  'three patients, one of whom nobody knows': ['registered', 'eligible', 'unknown'],
  'a registered patient twice': ['registered', 'registered'],
  'a patient who is not registered, twice': ['eligible', 'eligible'],
  'a registered patient and one of an unsupported system': ['registered', 'unsupported'],
  'two patients, one of an unsupported system': ['eligible', 'unsupported'],
  '500 patients': atLimit('unknown', 500),
  '501 patients': atLimit('unknown', 501),
  '5000 patients': atLimit('unknown', 5000),
  '5001 patients': atLimit('unknown', 5001),
};

/** The words of `groups`. */
export const patientGroups: readonly string[] = Object.keys(groups);

/** The operations of registration, by the words of the scenarios. */
export const registrationOperations = {
  'the status of': 'Patient/$status-query',
  'an invitation for': 'Organization/$generate-invitation-tokens',
} as const;

/** A system of identifiers that nobody supports. */
const unsupportedSystem = 'urn:careconnect-conformance:unsupported';

/** Calls an operation of registration for a group of patients. */
export async function askAbout(
  scenario: Scenario,
  operation: keyof typeof registrationOperations,
  words: string,
): Promise<Hindrance | undefined> {
  const asked: AskedPatient[] = [];
  for (const role of getByWords(groups, words)) {
    const found = findPatient(scenario, role);
    if (found === undefined) return toMissing(role, `${operation} ${words}`);
    asked.push(found);
  }
  const parameter = asked.map(({ system, value }) => ({
    name: 'patientIdentifier',
    valueIdentifier: { system, value },
  }));
  const body = { resourceType: 'Parameters', ...(parameter.length > 0 && { parameter }) };
  scenario.memory.asked = asked;
  scenario.memory.answers = [
    await scenario.ask({
      method: 'POST',
      path: registrationOperations[operation],
      body: JSON.stringify(body),
    }),
  ];
  return undefined;
}

function findPatient({ session }: Scenario, role: Role): AskedPatient | undefined {
  if (role === 'unknown') return { role, system: nhsNumberSystem, value: session.nhsNumbers.next() };
  if (role === 'unsupported') return { role, system: unsupportedSystem, value: '1' };
  const patient = session.target.data.patients[role];
  const identifier = patient === undefined ? undefined : toIdentifier(patient);
  if (identifier === undefined) return undefined;
  return { role, ...identifier, ...(patient?.birthDate !== undefined && { birthDate: patient.birthDate }) };
}

function toMissing(role: Role, question: string): Hindrance {
  const key = `data.patients.${role}`;
  return notExercised(
    `To ask for "${question}", the target file must name ${people[role] ?? 'somebody'} under ${key}, with an nhsNumber or identifier.`,
    key,
  );
}

function toIdentifier({
  nhsNumber,
  identifier,
}: TargetPatient): Pick<AskedPatient, 'system' | 'value'> | undefined {
  if (nhsNumber !== undefined) return { system: nhsNumberSystem, value: nhsNumber };
  const [system, value] = identifier?.split('|') ?? [];
  return system === undefined || value === undefined ? undefined : { system, value };
}
