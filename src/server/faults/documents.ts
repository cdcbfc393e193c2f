import { withHeader } from '../answer.js';
import type { Fault } from '../fault.js';
import { isObject } from '../resource.js';
import { alterAnswer } from './alter-answer.js';
import { cannotBeRead, ignoreParameter, missParameter } from './alter-search.js';
import { alterEach, alterElement, alterType } from './alter-shown.js';
import { alterOutput, liftLimit, needNone, withoutPart } from './alter-operation.js';

const receipts = 'read-receipt-query';
const type = 'DocumentReference';

/** Search parameters of documents, with the requirement that each belongs to. */
const parameters: readonly (readonly [name: string, requirement: string])[] = [
  ['patient', 'CC-DOC-001'],
  ['type', 'CC-DOC-002'],
  ['setting', 'CC-DOC-002'],
  ['created', 'CC-DOC-002'],
  ['period', 'CC-DOC-002'],
];

/** Defects of documents: DocumentReference, Binary and `DocumentReference/$read-receipt-query`. */
export const documentFaults: readonly Fault[] = [
  ...parameters.map(([name, requirement]): Fault => ({
    id: `document-search-ignores-${name}`,
    title: `A search of documents ignores ${name}`,
    description: `The parameter \`${name}\` finds documents whatever its value.`,
    requirement,
    alter: ignoreParameter(type, name),
  })),
  ...parameters.map(([name, requirement]): Fault => ({
    id: `document-search-misses-${name}`,
    title: `A search of documents by ${name} finds nothing`,
    description: `The parameter \`${name}\` fits no document.`,
    requirement,
    alter: missParameter(type, name),
  })),
  {
    id: 'document-not-found',
    title: 'A document cannot be read',
    description: 'GET /DocumentReference/[id] is answered with 404; searches find it.',
    requirement: 'CC-DOC-004',
    alter: cannotBeRead(type),
  },
  {
    id: 'document-element-of-its-own',
    title: 'Documents have an element that FHIR has not',
    description: 'Every DocumentReference carries the element "folder", which is no extension.',
    requirement: 'CC-DOC-005',
    alter: alterType(type, (resource) => ({ ...resource, folder: 'letters' })),
  },
  {
    id: 'document-of-no-organisation',
    title: 'The keeper of a document is not there',
    description: 'DocumentReference.custodian names an Organization that the server does not have.',
    requirement: 'CC-DOC-006',
    alter: alterElement(type, 'custodian', () => ({ reference: 'Organization/not-there' })),
  },
  {
    id: 'receipt-limit-not-enforced',
    title: 'Any number of documents is asked for at once',
    description: '`$read-receipt-query` answers 5001 identifiers instead of refusing them with 400.',
    requirement: 'CC-DOC-025',
    alter: (correct) => liftLimit(correct, receipts),
  },
  {
    id: 'receipts-of-nothing-answered',
    title: 'A query for no document is answered',
    description: '`$read-receipt-query` without an identifier is answered with 200 instead of 400.',
    requirement: 'CC-DOC-025',
    alter: (correct) => needNone(correct, receipts),
  },
  {
    id: 'receipt-of-another-organisation',
    title: "Another organisation's documents are answered for",
    description: '`$read-receipt-query` answers for documents that the calling organisation did not send.',
    requirement: 'CC-DOC-022',
    alter: () => ({ isOwnDocument: () => true }),
  },
  {
    id: 'receipt-of-unknown-document',
    title: 'Unknown documents are answered for',
    description: '`$read-receipt-query` answers for a document that the server does not have.',
    requirement: 'CC-DOC-023',
    alter: () => ({ leavesOutUnknown: () => false }),
  },
  {
    id: 'receipt-of-unread-document',
    title: 'Unread documents are said to be read',
    description: '`$read-receipt-query` gives a time of reading for a document that nobody has read.',
    requirement: 'CC-DOC-021',
    alter: ({ toReceipt }) => ({
      toReceipt: (identifier, read) => toReceipt(identifier, read ?? '2026-01-01T00:00:00+00:00'),
    }),
  },
  {
    id: 'receipt-lost',
    title: 'A reading is not told',
    description: '`$read-receipt-query` gives no time of reading for any document.',
    requirement: 'CC-DOC-020',
    alter: ({ toReceipt }) => ({ toReceipt: (identifier) => toReceipt(identifier, undefined) }),
  },
  {
    id: 'receipt-loses-identifier',
    title: 'A receipt does not say for which document it is',
    description: 'The answers of `$read-receipt-query` have no documentIdentifier.',
    requirement: 'CC-DOC-024',
    alter: (correct) =>
      alterOutput(correct, receipts, (answers) =>
        answers.map((parts) => withoutPart(parts, 'documentIdentifier')),
      ),
  },
  {
    id: 'binary-sent-as-fhir',
    title: 'A document is not given as it is',
    description: 'A read of Binary without a media type of FHIR is answered with a FHIR Binary.',
    requirement: 'CC-DOC-010',
    alter: () => ({ wantsRaw: () => false }),
  },
  {
    id: 'binary-sent-raw',
    title: 'A document is not given as FHIR',
    description: 'A read of Binary is answered with the document itself, also where FHIR is asked for.',
    requirement: 'CC-DOC-011',
    alter: () => ({ wantsRaw: () => true }),
  },
  {
    id: 'binary-format-ignored',
    title: '_format does not go before Accept for a document',
    description: 'A read of Binary with `_format=json` and a document type in Accept gives the document.',
    requirement: 'CC-DOC-012',
    alter: ({ wantsRaw }) => ({
      wantsRaw: ({ accept }, contentType) => wantsRaw({ accept, format: undefined }, contentType),
    }),
  },
  {
    id: 'binary-cut-short',
    title: 'A document is cut short',
    description: 'The document itself lacks its last byte, which the FHIR Binary has.',
    requirement: 'CC-DOC-013',
    alter: ({ toRaw }) => ({ toRaw: (binary) => toRaw(binary).slice(0, -1) }),
  },
  {
    id: 'binary-of-unknown-type',
    title: 'A document has no media type',
    description: 'A document that is given as it is has the Content-Type application/octet-stream.',
    requirement: 'CC-DOC-010',
    alter: (correct) =>
      alterAnswer(correct, (answer) =>
        answer.body instanceof Uint8Array
          ? withHeader(answer, 'content-type', 'application/octet-stream')
          : answer,
      ),
  },
  {
    id: 'attachment-hash-wrong',
    title: 'The hash of a document is wrong',
    description: 'DocumentReference.content.attachment.hash is not that of the document.',
    requirement: 'CC-DOC-014',
    alter: alterAttachment('hash', () => 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='),
  },
  {
    id: 'attachment-size-wrong',
    title: 'The size of a document is wrong',
    description: 'DocumentReference.content.attachment.size is a byte more than the document has.',
    requirement: 'CC-DOC-014',
    alter: alterAttachment('size', (size) => Number(size) + 1),
  },
  {
    id: 'attachment-leads-nowhere',
    title: 'A document cannot be fetched',
    description: 'DocumentReference.content.attachment.url names a Binary that is not there.',
    requirement: 'CC-DOC-010',
    alter: alterAttachment('url', () => 'Binary/not-there'),
  },
  {
    id: 'attachment-type-wrong',
    title: 'A document is of another type than was said',
    description: 'DocumentReference.content.attachment.contentType is application/pdf for every document.',
    requirement: 'CC-DOC-010',
    alter: alterAttachment('contentType', () => 'application/pdf'),
  },
];

/** Changes an element of each attachment that has it, wherever a DocumentReference is shown. */
function alterAttachment(element: string, alter: (value: unknown) => unknown): Fault['alter'] {
  return alterElement(
    type,
    'content',
    alterEach((content) => {
      const { attachment } = content;
      if (!isObject(attachment) || !(element in attachment)) return content;
      return { ...content, attachment: { ...attachment, [element]: alter(attachment[element]) } };
    }),
  );
}
