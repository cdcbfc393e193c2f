import type { FhirClient } from '../../client/fhir-client.js';
import type { ElementNode } from '../../fhir/element-node.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { Target } from '../../model/target.js';
import type { Answer } from '../answer.js';
import type { NhsNumberSource } from '../fixtures/nhs-number-source.js';
import type { KnownRecord, RecordType } from '../record-type.js';
import type { Want } from '../plan/missing-data.js';
import type { ValidateResponse } from '../validate-response.js';

/** What the scenarios of one run share. */
export interface RunSession {
  readonly target: Target;
  readonly client: FhirClient;
  readonly validate: ValidateResponse;
  readonly nhsNumbers: NhsNumberSource;
  /** Lets so many milliseconds pass. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** True where the target outlives the run, and so may hold what earlier runs created. */
  readonly keepsRecords: boolean;
  /** Ids of the scenarios by their place in the feature files. */
  readonly scenarioIds: ReadonlyMap<string, string>;
  /** Told of what a scenario needs and the target file does not give. */
  readonly onWant?: (want: Want) => void;
  /** Every answer of the target to an interaction so far. */
  readonly answers: Answer[];
  /** The records that are known to be on the target, by their type; the scenarios are about the first that serves. */
  readonly known: Map<RecordType, readonly KnownRecord[]>;
  /** Those that were read, by type and id. */
  readonly contents: Map<string, ElementNode>;
  /** What references led to, by type and id. */
  readonly followed: Map<string, Promise<Answer>>;
  /** URLs of what the run created, in order. */
  readonly created: string[];
  /** Set where the user cut the run off: no further scenario starts. */
  readonly signal?: AbortSignal;
}

const sessions = new Map<string, RunSession>();

/** Makes a session known to the steps of this process under the id of its run. */
export function openSession(id: string, session: RunSession): void {
  sessions.set(id, session);
}

/** The session of a run. Throws `internal` where it is not open: steps run inside `runSuites` only. */
export function getSession(id: string): RunSession {
  const session = sessions.get(id);
  if (session === undefined) throw new ToolkitError('internal', `No run with the id ${id} is going on`);
  return session;
}

export function closeSession(id: string): void {
  sessions.delete(id);
}
