import { seedFacts } from '../../src/server/operations/seed-facts.js';
import { startReferenceServer, type RunningServer } from '../../src/server/reference-server.js';
import { isObject, valuesAt, type Resource } from '../../src/server/resource.js';
import { readResources } from './read-definitions.js';
import { embeddedPackage } from './embedded-package.js';
import type { Reply, ServerCaller } from './server-client.js';

const nhs = 'https://fhir.nhs.uk/Id/nhs-number';

/** NHS numbers of `profiles/examples/records`, by what each of them is there for. */
export const people = {
  /** Registered, and open to the caller. */
  registered: '9990001014',
  /** Registered, and not open to the caller. */
  closed: '9990002126',
  /** Not registered; nothing speaks against an invitation. */
  eligible: '9990001057',
  /** As the one before. */
  adult: '9990001103',
  deceased: '9990002088',
  withoutBirthDate: '9990002061',
  child: '9990002045',
  /** Born on 20 November 2010. */
  nearly16: '9990002053',
  /** Of nobody. */
  unknown: '9990009996',
};

const heldTypes = new Set([
  'Patient',
  'Organization',
  'Practitioner',
  'DocumentReference',
  'Binary',
  'Questionnaire',
  'QuestionnaireResponse',
  'OperationDefinition',
]);

/** A server with the records that the operations are about, and their definitions. */
export function startOperationServer(clock = () => new Date('2026-11-19T23:55:00Z')): Promise<RunningServer> {
  const seed = readResources(embeddedPackage)
    .map((resource): Resource => ({ ...resource }))
    .filter(({ resourceType }) => heldTypes.has(resourceType));
  return startReferenceServer({ seed, operationFacts: seedFacts, clock });
}

/** The input that asks for patients by NHS number. */
export function askFor(...numbers: readonly string[]): object {
  return toInput(
    numbers.map((value) => ({ name: 'patientIdentifier', valueIdentifier: { system: nhs, value } })),
  );
}

export function toInput(parameter: readonly object[]): object {
  return { resourceType: 'Parameters', parameter };
}

/** As many numbers that are nobody's. */
export function manyNumbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => String(at).padStart(10, '0'));
}

/** What an operation answers, a parameter a line: its parts by name, with their values. */
export function answersOf({ json }: Reply): readonly Readonly<Record<string, unknown>>[] {
  return valuesAt(json, 'parameter').map((parameter) =>
    Object.fromEntries(
      valuesAt(parameter, 'part')
        .filter(isObject)
        .map(({ name, ...value }): readonly [string, unknown] => [
          typeof name === 'string' ? name : '',
          Object.values(value)[0],
        ]),
    ),
  );
}

/** POST of a Parameters resource. */
export function invoke(caller: ServerCaller, path: string, body: unknown): Promise<Reply> {
  return caller.call('POST', path, { body });
}
