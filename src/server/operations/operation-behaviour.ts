import type { ResourceStore } from '../resource-store.js';
import type { StoredResource } from '../resource.js';
import { barsOf, type InvitationBar, type PatientFacts } from './patient-facts.js';
import type { Parameters, Part } from './parameters.js';
import { acceptIdentifiers, type AskedIdentifier } from './asked-identifier.js';
import { toInvitation } from './generate-invitation-tokens.js';
import { isOwnDocument, toReceipt } from './read-receipt-query.js';
import { toStatus } from './status-query.js';

/** The duties of the operations, which profiles/operations defines. */
export interface OperationBehaviour {
  /** How many values an input parameter takes at most; `defined` is what its definition says. */
  readonly maximumOf: (operation: string, parameter: string, defined: number) => number;
  /** How many values an input parameter takes at least; `defined` is what its definition says. */
  readonly minimumOf: (operation: string, parameter: string, defined: number) => number;
  /** The patients that are answered for. Throws a 400 refusal where one identifier has a system that is not supported. */
  readonly acceptIdentifiers: (
    asked: readonly AskedIdentifier[],
    operation: string,
  ) => readonly AskedIdentifier[];
  /** What `$status-query` says of one patient; `facts` are absent for one who is not there. */
  readonly toStatus: (asked: AskedIdentifier, facts: PatientFacts | undefined) => readonly Part[];
  /** All that speaks against inviting a patient; nobody is invited of whom something does. */
  readonly barsOf: (facts: PatientFacts | undefined, now: Date) => readonly InvitationBar[];
  /** What `$generate-invitation-tokens` gives for one patient. */
  readonly toInvitation: (asked: AskedIdentifier, now: Date) => readonly Part[];
  /** Whether a document was sent by the calling organisation, whose reference is given. */
  readonly isOwnDocument: (document: StoredResource, organization: string | undefined) => boolean;
  /** Whether `$read-receipt-query` leaves out a document that the server does not have. */
  readonly leavesOutUnknown: () => boolean;
  /** What `$read-receipt-query` says of one document; `read` is absent while nobody has read it. */
  readonly toReceipt: (documentIdentifier: string, read: string | undefined) => readonly Part[];
  /** Whether a questionnaire is there to be sent. */
  readonly hasQuestionnaire: (store: ResourceStore, id: string) => boolean;
  /** Whether a resource that an operation refers to has to be there, and of a type that the operation takes. */
  readonly checksReference: (parameter: string) => boolean;
  /** The last word on what an operation gives back. */
  readonly shapeOutput: (output: Parameters, operation: string) => Parameters;
}

export const operationBehaviour: OperationBehaviour = {
  maximumOf: (_operation, _parameter, defined) => defined,
  minimumOf: (_operation, _parameter, defined) => defined,
  acceptIdentifiers,
  toStatus,
  barsOf,
  toInvitation,
  isOwnDocument,
  leavesOutUnknown: () => true,
  toReceipt,
  hasQuestionnaire: (store, id) => store.find('Questionnaire', id) !== undefined,
  checksReference: () => true,
  shapeOutput: (output) => output,
};
