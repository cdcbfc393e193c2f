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
const attachment = (element: string) => async (full: ServerCaller) =>
  valuesAt((await full.get(document)).json, `content.attachment.${element}`)[0];
const typeOf = (path: string, accept: string) => async (full: ServerCaller) =>
  (await full.get(path, { accept })).headers.get('content-type');

describe('the faults of documents', () => {
  describeFaults({
    faults: documentFaults,
    start: () => startOperationServer(),
    probes: {
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
        attachment('hash'),
        'tLLQ1YbkPmjW4cTVLm4p1ManmPo=',
        'AAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      ),
      'attachment-size-wrong': probe(attachment('size'), 73, 74),
      'attachment-leads-nowhere': probe(
        attachment('url'),
        'Binary/cc-binary-ashworth-margaret-2022-discharge',
        'Binary/not-there',
      ),
      'attachment-type-wrong': probe(attachment('contentType'), 'text/plain', 'application/pdf'),
    },
    alsoShownIn: {
      'binary-sent-as-fhir': ['binary-cut-short', 'binary-of-unknown-type'],
      'binary-sent-raw': ['binary-format-ignored'],
    },
  });
});
