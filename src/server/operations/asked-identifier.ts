import { numberKinds } from '../../fhir/nhs-number.js';
import { Refusal } from '../refusal.js';
import type { ResourceStore } from '../resource-store.js';
import { isObject, stringsAt, valuesAt, type StoredResource } from '../resource.js';
import type { InputValue } from './check-input.js';

/** A value of `patientIdentifier`: an Identifier with its system and value, as it was given, and where it stands. */
export interface AskedIdentifier {
  readonly system: string;
  readonly value: string;
  readonly given: unknown;
  /** Its FHIRPath. */
  readonly expression: string;
}

/** NHS number, CHI number of Scotland, Health and Care Number of Northern Ireland. */
const supportedSystems: readonly string[] = [...numberKinds.keys()];

/** All of them, each once. Throws a 400 refusal with an issue for each whose system is not supported. */
export function acceptIdentifiers(asked: readonly AskedIdentifier[]): readonly AskedIdentifier[] {
  const unsupported = asked.filter((each) => !isSupported(each));
  if (unsupported.length === 0) return unique(asked);
  throw new Refusal(
    400,
    unsupported.map(({ expression }) => ({
      severity: 'error',
      code: 'not-supported',
      diagnostics: `The system of the identifier is not supported; supported: ${supportedSystems.join(', ')}`,
      expression: [`${expression}.system`],
    })),
  );
}

/** Whether the server knows patients by identifiers of this system. */
export function isSupported({ system }: AskedIdentifier): boolean {
  return supportedSystems.includes(system);
}

/** The identifiers, each once. */
function unique(asked: readonly AskedIdentifier[]): readonly AskedIdentifier[] {
  return [...new Map(asked.map((each) => [keyOf(each), each])).values()];
}

/** Finds patients by an identifier that they have; made once for many questions. */
export function indexPatients(store: ResourceStore): (asked: AskedIdentifier) => StoredResource | undefined {
  const patients = new Map<string, StoredResource>();
  for (const patient of store.list('Patient')) {
    for (const identifier of valuesAt(patient, 'identifier').filter(isObject)) {
      const { system, value } = identifier;
      if (typeof system === 'string' && typeof value === 'string') {
        patients.set(keyOf({ system, value }), patient);
      }
    }
  }
  return (asked) => patients.get(keyOf(asked));
}

function keyOf({ system, value }: Pick<AskedIdentifier, 'system' | 'value'>): string {
  return `${system}|${value}`;
}

/** The values of `patientIdentifier` among those of the input. */
export function readIdentifiers(input: readonly InputValue[]): readonly AskedIdentifier[] {
  return input.flatMap(({ value, expression }) => {
    const [[system], [identifier]] = [stringsAt(value, 'system'), stringsAt(value, 'value')];
    if (system === undefined || identifier === undefined) return [];
    return [{ system, value: identifier, given: value, expression }];
  });
}
