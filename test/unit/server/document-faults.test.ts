import { describe } from 'vitest';
import { documentFaults } from '../../../src/server/faults/documents.js';
import { valuesAt } from '../../../src/server/resource.js';
import { describeFaults, probe } from '../../support/describe-faults.js';
import {
  answersOf,
  invoke,
  manyNumbers,
  startOperationServer,
  toInput,
} from '../../support/operation-fixture.js';
import type { ServerCaller } from '../../support/server-client.js';

const binary = '/Binary/cc-binary-ashworth-margaret-2022-discharge';
const document = '/DocumentReference/cc-documentreference-ashworth-margaret-2022-discharge';
const fhir = { accept: 'application/fhir+json' };

const ask = (full: ServerCaller, identifiers: readonly string[]) =>
  invoke(
    full,
    '/DocumentReference/$read-receipt-query',
    toInput(identifiers.map((valueString) => ({ name: 'documentIdentifier', valueString }))),
  );
const receiptsOf =
  (...identifiers: readonly string[]) =>
  async (full: ServerCaller) =>
    answersOf(await ask(full, identifiers));
const shown = (path: string) => async (full: ServerCaller) =>
  valuesAt((await full.get(document)).json, path)[0];
/** Whether a search of documents finds any. */
const finds = (query: string) => async (full: ServerCaller) =>
  valuesAt((await full.get(`/DocumentReference?${query}`)).json, 'entry').length > 0;
const typeOf = (path: string, accept: string) => async (full: ServerCaller) =>
  (await full.get(path, { accept })).headers.get('content-type');

describe('the faults of documents', () => {
  describeFaults({
    faults: documentFaults,
    start: () => startOperationServer(),
    probes: {
      'document-search-ignores-patient': probe(finds('patient=not-there'), false, true),
      'document-search-ignores-type': probe(finds('patient=cc-patient-okonkwo&type=not-there'), false, true),
      'document-search-ignores-setting': probe(
        finds('patient=cc-patient-okonkwo&setting=not-there'),
        false,
        true,
      ),
      'document-search-ignores-created': probe(
        finds('patient=cc-patient-okonkwo&created=1901-01-01'),
        false,
        true,
      ),
      'document-search-ignores-period': probe(
        finds('patient=cc-patient-okonkwo&period=1901-01-01'),
        false,
        true,
      ),
      'document-search-misses-patient': probe(finds('patient=cc-patient-okonkwo'), true, false),
      'document-search-misses-type': probe(finds('patient=cc-patient-okonkwo&type=373942005'), true, false),
      'document-search-misses-setting': probe(
        finds('patient=cc-patient-okonkwo&setting=394609007'),
        true,
        false,
      ),
      'document-search-misses-created': probe(
        finds('patient=cc-patient-okonkwo&created=2025-09-02'),
        true,
        false,
      ),
      'document-search-misses-period': probe(
        finds('patient=cc-patient-okonkwo&period=ge2025-08-30'),
        true,
        false,
      ),
      'document-not-found': probe(async (full) => (await full.get(document)).status, 200, 404),
      'document-element-of-its-own': probe(shown('folder'), undefined, 'letters'),
      'document-of-no-organisation': probe(
        shown('custodian.reference'),
        'Organization/cc-organization-vale-trust',
        'Organization/not-there',
      ),
      'receipts-of-nothing-answered': probe(async (full) => (await ask(full, [])).status, 400, 200),
      'receipt-limit-not-enforced': probe(
        async (full) => (await ask(full, manyNumbers(5001))).status,
        400,
        200,
      ),
      'receipt-of-another-organisation': probe(
        async (full) => (await receiptsOf('D-0104')(full)).length,
        0,
        1,
      ),
      'receipt-of-unknown-document': probe(async (full) => (await receiptsOf('D-9999')(full)).length, 0, 1),
      'receipt-of-unread-document': probe(
        async (full) => (await receiptsOf('D-0302')(full))[0]?.['read'],
        undefined,
        '2026-01-01T00:00:00+00:00',
      ),
      'receipt-lost': probe(
        async (full) => (await receiptsOf('D-0103')(full))[0]?.['read'],
        '2022-01-25T19:40:00+00:00',
        undefined,
      ),
      'receipt-loses-identifier': probe(
        async (full) => (await receiptsOf('D-0302')(full))[0]?.['documentIdentifier'],
        'D-0302',
        undefined,
      ),
      'binary-sent-as-fhir': probe(
        async (full) => (await typeOf(binary, '*/*')(full))?.includes('fhir'),
        false,
        true,
      ),
      'binary-sent-raw': probe(
        typeOf(binary, fhir.accept),
        'application/fhir+json; charset=utf-8',
        'text/plain',
      ),
      'binary-format-ignored': probe(
        typeOf(`${binary}?_format=json`, 'text/plain'),
        'application/fhir+json; charset=utf-8',
        'text/plain',
      ),
      'binary-cut-short': probe(
        async (full) => (await full.get(binary, { accept: 'text/plain' })).text.endsWith('2022.'),
        true,
        false,
      ),
      'binary-of-unknown-type': probe(typeOf(binary, 'text/plain'), 'text/plain', 'application/octet-stream'),
      'attachment-hash-wrong': probe(
        shown('content.attachment.hash'),
        'tLLQ1YbkPmjW4cTVLm4p1ManmPo=',
        'AAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      ),
      'attachment-size-wrong': probe(shown('content.attachment.size'), 73, 74),
      'attachment-leads-nowhere': probe(
        shown('content.attachment.url'),
        'Binary/cc-binary-ashworth-margaret-2022-discharge',
        'Binary/not-there',
      ),
      'attachment-type-wrong': probe(
        shown('content.attachment.contentType'),
        'text/plain',
        'application/pdf',
      ),
    },
    alsoShownIn: {
      'document-search-misses-patient': ['type', 'setting', 'created', 'period'].map(
        (name) => `document-search-misses-${name}`,
      ),
      'document-not-found': [
        'document-of-no-organisation',
        'attachment-hash-wrong',
        'attachment-size-wrong',
        'attachment-leads-nowhere',
        'attachment-type-wrong',
      ],
      'binary-sent-as-fhir': ['binary-cut-short', 'binary-of-unknown-type'],
      'binary-sent-raw': ['binary-format-ignored'],
    },
  });
});
