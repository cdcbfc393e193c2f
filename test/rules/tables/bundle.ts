import type { RuleTable } from './rule-table.js';

const bundle = (type: string, entries: string): string =>
  `{ "resourceType": "Bundle", "type": "${type}", "entry": [\n  ${entries} ] }`;

const uuid = (last: number): string => `urn:uuid:0c0f5997-d6ff-48d7-bfe2-cd2d56f7049${last}`;

const patient = '{ "resourceType": "Patient", "id": "jane", "active": true }';

const header = (focus: string): string =>
  `{ "resourceType": "MessageHeader", "event": { "system": "http://hl7.org/fhir/message-events", "code": "admin-notify" }, "source": { "endpoint": "urn:z" },
    "timestamp": "2018-07-12T09:30:00Z", "focus": [{ "reference": "${focus}" }] }`;

const entry = (fullUrl: string, resource: string, more = ''): string =>
  `{ "fullUrl": "${fullUrl}", "resource": ${resource}${more} }`;

const document = (subject: string): string =>
  `{ "resourceType": "Bundle", "type": "document", "identifier": { "system": "urn:x", "value": "1" }, "entry": [
  { "fullUrl": "${uuid(1)}", "resource": { "resourceType": "Composition", "status": "final", "title": "x",
    "type": { "text": "x" }, "date": "2018", "author": [{ "display": "x" }],
    "subject": { "reference": "${subject}" } } },
  ${entry(uuid(2), patient)} ] }`;

const jane = 'https://example.org/fhir/Patient/jane';

export const bundleTables: readonly RuleTable[] = [
  {
    rule: 'bundle-first-entry',
    valid: [
      bundle('message', `${entry(uuid(1), header(uuid(2)))}, ${entry(uuid(2), patient)}`),
      document(uuid(2)),
    ],
    invalid: [
      {
        resource: bundle('message', `${entry(uuid(2), patient)}, ${entry(uuid(1), header(uuid(2)))}`),
        path: 'Bundle.entry[0]',
        at: '2:3',
      },
      {
        resource: '{ "resourceType": "Bundle", "type": "message" }',
        path: 'Bundle.entry',
        at: '1:1',
      },
      {
        resource:
          '<Bundle xmlns="http://hl7.org/fhir">\n<identifier><system value="urn:x"/><value value="1"/></identifier><type value="document"/>\n' +
          `<entry><fullUrl value="${uuid(1)}"/><resource><Patient><active value="true"/></Patient></resource></entry></Bundle>`,
        path: 'Bundle.entry',
        at: '3:1',
      },
    ],
  },
  {
    rule: 'bundle-request',
    valid: [
      bundle('transaction', entry(uuid(1), patient, ', "request": { "method": "POST", "url": "Patient" }')),
      bundle('batch', '{ "request": { "method": "DELETE", "url": "Patient/jane" } }'),
      bundle('history', entry(jane, patient)),
    ],
    invalid: [
      { resource: bundle('batch', entry(jane, patient)), path: 'Bundle.entry[0].request', at: '2:3' },
      {
        resource: bundle('transaction', '{ "request": { "method": "PUT", "url": "Patient/jane" } }'),
        path: 'Bundle.entry[0].resource',
        at: '2:3',
      },
    ],
  },
  {
    rule: 'bundle-response',
    valid: [bundle('batch-response', '{ "response": { "status": "204 No Content" } }')],
    invalid: [
      {
        resource: bundle('batch-response', entry(jane, patient)),
        path: 'Bundle.entry[0].response',
        at: '2:3',
      },
    ],
  },
  {
    rule: 'bundle-search-mode',
    valid: [
      bundle('searchset', entry(jane, patient)),
      bundle('searchset', entry(jane, patient, ', "search": { "mode": "include" }')),
    ],
    invalid: [
      {
        resource: bundle('searchset', entry(jane, patient, ', "search": {\n  "mode": "outcome" }')),
        path: 'Bundle.entry[0].search.mode',
        at: '3:3',
      },
      {
        resource: bundle(
          'searchset',
          entry(
            uuid(1),
            '{ "resourceType": "OperationOutcome", "issue": [{ "severity": "error", "code": "invalid" }] }',
            ', "search": {\n  "mode": "match" }',
          ),
        ),
        path: 'Bundle.entry[0].search.mode',
        at: '3:3',
      },
      {
        resource: bundle(
          'searchset',
          `${entry(jane, patient, ', "search": { "mode": "match" }')},\n  ${entry(
            'https://example.org/fhir/Location/x',
            '{ "resourceType": "Location", "id": "x", "name": "x" }',
          )}`,
        ),
        path: 'Bundle.entry[1].search',
        at: '3:3',
      },
    ],
  },
  {
    rule: 'bundle-full-url',
    valid: [
      bundle('collection', entry(uuid(1), patient)),
      bundle('collection', entry('https://example.org/files/1', patient)),
      bundle(
        'transaction',
        entry(jane.replace('jane', 'new'), patient, ', "request": { "method": "POST", "url": "Patient" }'),
      ),
    ],
    invalid: [
      {
        resource: bundle('collection', `{\n  ${entry('Patient/jane', patient).slice(2)}`),
        path: 'Bundle.entry[0].fullUrl',
        at: '3:3',
      },
      {
        resource: bundle('collection', `{\n  ${entry(jane.replace('Patient', 'Person'), patient).slice(2)}`),
        path: 'Bundle.entry[0].fullUrl',
        at: '3:3',
      },
      {
        resource: bundle(
          'searchset',
          `{\n  ${entry(jane, '{ "resourceType": "Patient", "active": true }').slice(2)}`,
        ),
        path: 'Bundle.entry[0].fullUrl',
        at: '3:3',
      },
    ],
  },
  {
    rule: 'bundle-full-url-missing',
    valid: [
      bundle('transaction', `{ "resource": ${patient}, "request": { "method": "POST", "url": "Patient" } }`),
    ],
    invalid: [
      {
        resource: bundle('searchset', `{ "resource": ${patient} }`),
        path: 'Bundle.entry[0].fullUrl',
        at: '2:3',
      },
      {
        resource: bundle(
          'transaction',
          `{ "resource": ${patient}, "request": { "method": "PUT", "url": "Patient/jane" } }`,
        ),
        path: 'Bundle.entry[0].fullUrl',
        at: '2:3',
      },
    ],
  },
  {
    rule: 'bundle-reference',
    valid: [
      document(uuid(2)),
      document('#p').replace('"title"', '"contained": [{ "resourceType": "Patient", "id": "p" }], "title"'),
    ],
    invalid: [
      { resource: document(uuid(3)), path: 'Bundle.entry[0].resource.subject', at: '4:5' },
      { resource: document(jane), path: 'Bundle.entry[0].resource.subject', at: '4:5' },
      {
        resource: bundle('message', entry(uuid(1), header(uuid(2)))),
        path: 'Bundle.entry[0].resource.focus[0]',
        at: '3:52',
      },
    ],
  },
];
