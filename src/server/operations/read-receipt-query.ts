import { stringsAt, type StoredResource } from '../resource.js';
import type { OperationHandler } from './operation.js';
import { toParameters, type Part } from './parameters.js';

/** POST DocumentReference/$read-receipt-query: which of the caller's documents have been read. */
export const answerReadReceipts: OperationHandler = ({ input, context }) => {
  const { behaviour, operationFacts, store } = context;
  const documents = indexDocuments(store.list('DocumentReference'));
  const asked = new Set(input.map(({ value }) => value).filter((value) => typeof value === 'string'));
  const answered = [...asked].filter((identifier) => {
    const document = documents.get(identifier);
    if (document === undefined) return !behaviour.leavesOutUnknown();
    return behaviour.isOwnDocument(document, operationFacts.callingOrganization);
  });
  return toParameters(
    'readReceipt',
    answered.map((identifier) => behaviour.toReceipt(identifier, operationFacts.firstRead[identifier])),
  );
};

/** Whether the document's custodian is the organisation. */
export function isOwnDocument(document: StoredResource, organization: string | undefined): boolean {
  return organization !== undefined && stringsAt(document, 'custodian.reference').includes(organization);
}

/** The parts of `readReceipt`; without `read` while nobody has read the document. */
export function toReceipt(documentIdentifier: string, read: string | undefined): readonly Part[] {
  return [
    { name: 'documentIdentifier', valueString: documentIdentifier },
    ...(read === undefined ? [] : [{ name: 'read', valueDateTime: read }]),
  ];
}

/** By each of its identifiers, the value alone: a message that sends a document gives no system. */
function indexDocuments(documents: readonly StoredResource[]): ReadonlyMap<string, StoredResource> {
  return new Map(
    documents.flatMap((document) =>
      ['masterIdentifier.value', 'identifier.value']
        .flatMap((path) => stringsAt(document, path))
        .map((value) => [value, document] as const),
    ),
  );
}
