import { describe } from 'vitest';
import { twoWayFaults } from '../../../src/server/faults/two-way.js';
import { stringsAt, valuesAt, type Resource } from '../../../src/server/resource.js';
import { describeFaults, probe } from '../../support/describe-faults.js';
import { startRecordServer, statusOf, stringsOf, totalOf, type Look } from '../../support/looks.js';
import type { Reply, ServerCaller } from '../../support/server-client.js';

const subject = { reference: 'Patient/cc-patient-ashworth-margaret' };
const observation: Resource = {
  resourceType: 'Observation',
  extension: [{ url: 'https://example.org/extension', valueString: 'kept' }],
  identifier: [{ system: 'https://example.org/observations', value: 'O-1' }],
  contained: [{ resourceType: 'Device', id: 'meter' }],
  status: 'final',
  code: { text: 'HbA1c' },
  subject,
  effectiveDateTime: '2026-06-01T09:00:00+01:00',
  valueQuantity: { value: 7.25 },
};
const condition: Resource = {
  resourceType: 'Condition',
  code: { text: 'Cough' },
  subject,
  onsetDateTime: '2019-03',
  note: [{ text: 'At night' }],
};

const provenance: Resource = {
  resourceType: 'Provenance',
  target: [subject],
  recorded: '2024-02-13T16:20:30.250+01:00',
  agent: [{ whoUri: 'https://example.org/device' }],
};
/** One byte that is no UTF-8. */
const file: Resource = { resourceType: 'Binary', contentType: 'application/pdf', content: '/w==' };

const letter = '/Provenance/cc-provenance-ashworth-margaret-letter';

const create = (full: ServerCaller, resource: Resource): Promise<Reply> =>
  full.call('POST', `/${resource.resourceType}`, { body: resource });

/** What a read of a created resource gives at a path. */
function kept(resource: Resource, path: string): Look<readonly unknown[]> {
  return async (full) => {
    const created = await create(full, resource);
    const [id = ''] = stringsAt(created.json, 'id');
    const headers = { accept: 'application/fhir+json' };
    return valuesAt((await full.get(`/${resource.resourceType}/${id}`, headers)).json, path);
  };
}

/** A look at a Condition that was created, updated and deleted. */
function afterDeletion<T>(look: (full: ServerCaller, path: string) => Promise<T>): Look<T> {
  return async (full) => {
    const { json } = await create(full, condition);
    const path = `/Condition/${stringsAt(json, 'id').join('')}`;
    await full.call('PUT', path, { body: json });
    await full.call('DELETE', path);
    return look(full, path);
  };
}

const history = afterDeletion(async (full, path) =>
  stringsAt((await full.get(`${path}/_history`)).json, 'entry.request.method'),
);

describe('the faults of what is written', () => {
  describeFaults({
    faults: twoWayFaults,
    start: startRecordServer,
    probes: {
      'patient-lost-on-create': probe(kept(observation, 'subject.reference'), [subject.reference], []),
      'xml-body-loses-subject': probe(
        async (full) => {
          const body =
            '<Condition xmlns="http://hl7.org/fhir"><subject><reference value="Patient/cc-patient-ashworth-margaret"/></subject></Condition>';
          const headers = { 'content-type': 'application/fhir+xml' };
          return stringsAt(
            (await full.call('POST', '/Condition', { headers, body })).json,
            'subject.reference',
          );
        },
        [subject.reference],
        [],
      ),
      'trailing-zeros-lost': probe(
        async (full) => {
          const body = '{"resourceType":"Observation","valueQuantity":{"value":7.10}}';
          const headers = { 'content-type': 'application/fhir+json' };
          return (await full.call('POST', '/Observation', { headers, body })).text.includes('7.10');
        },
        true,
        false,
      ),
      'extension-lost-on-create': probe(kept(observation, 'extension.valueString'), ['kept'], []),
      'identifier-lost-on-create': probe(kept(observation, 'identifier.value'), ['O-1'], []),
      'contained-lost-on-create': probe(kept(observation, 'contained.id'), ['meter'], []),
      'note-lost-on-create': probe(kept(condition, 'note.text'), ['At night'], []),
      'decimal-rounded': probe(kept(observation, 'valueQuantity.value'), [7.25], [7.3]),
      'time-zone-lost': probe(
        kept(observation, 'effectiveDateTime'),
        ['2026-06-01T09:00:00+01:00'],
        ['2026-06-01T09:00:00Z'],
      ),
      'date-made-exact': probe(kept(condition, 'onsetDateTime'), ['2019-03'], ['2019-03-01']),
      'update-loses-identifier': probe(
        async (full) => {
          const path = '/Organization/cc-organization-fernhollow';
          const { json } = await full.get(path);
          const { json: updated } = await full.call('PUT', path, { body: json });
          return stringsAt(updated, 'identifier.value');
        },
        ['Y99901'],
        [],
      ),
      'broken-reference-accepted': probe(
        async (full) =>
          (await create(full, { ...condition, subject: { reference: 'Patient/not-there' } })).status,
        422,
        201,
      ),
      'delete-does-nothing': probe(
        afterDeletion(
          async (full, path) =>
            (await full.call('PUT', path, { body: { ...condition, id: path.slice(11) } })).status,
        ),
        405,
        200,
      ),
      'gone-answered-as-unknown': probe(
        afterDeletion(async (full, path) => (await full.get(path)).status === 404),
        false,
        true,
      ),
      'deletion-not-in-history': probe(history, ['DELETE', 'PUT', 'POST'], ['PUT', 'POST']),
      'history-forgets-versions': probe(history, ['DELETE', 'PUT', 'POST'], ['DELETE']),
      'history-oldest-first': probe(history, ['DELETE', 'PUT', 'POST'], ['POST', 'PUT', 'DELETE']),
      'if-none-match-ignored': probe(
        async (full) =>
          (await full.get('/Patient/cc-patient-ashworth-margaret', { 'if-none-match': 'W/"1"' })).status,
        304,
        200,
      ),
      'provenance-lost': probe(
        totalOf('/Provenance?target=cc-documentreference-ashworth-margaret-2022-discharge'),
        1,
        0,
      ),
      'provenance-not-found': probe(statusOf(letter), 200, 404),
      'provenance-search-ignores-target': probe(
        totalOf('/Provenance?target=DocumentReference/cc-documentreference-marlowe-plan'),
        1,
        5,
      ),
      'provenance-agent-leads-nowhere': probe(
        stringsOf(letter, 'agent.whoReference.reference'),
        ['Practitioner/cc-practitioner-nyberg'],
        ['Practitioner/not-there'],
      ),
      'provenance-dated-by-server': probe(
        async (full) => (await kept(provenance, 'recorded')(full)).join() === provenance['recorded'],
        true,
        false,
      ),
      'new-provenance-not-found': probe(
        async (full) => {
          await create(full, provenance);
          return totalOf(`/Provenance?target=${subject.reference}`)(full);
        },
        1,
        0,
      ),
      'file-refused': probe(async (full) => (await create(full, file)).status, 201, 422),
      'file-kept-as-text': probe(kept(file, 'content'), [file['content']], ['77+9']),
      'file-sent-as-text': probe(
        async (full) => {
          const { json } = await create(full, file);
          const path = `/Binary/${stringsAt(json, 'id').join('')}`;
          return (await full.get(path, { accept: 'application/pdf' })).headers.get('content-length');
        },
        '1',
        '3',
      ),
    },
    alsoShownIn: {
      'provenance-lost': ['provenance-search-ignores-target', 'new-provenance-not-found'],
      'provenance-search-ignores-target': ['provenance-lost', 'new-provenance-not-found'],
      'file-refused': ['file-kept-as-text', 'file-sent-as-text'],
      'file-kept-as-text': ['file-sent-as-text'],
      'provenance-not-found': ['provenance-agent-leads-nowhere', 'provenance-dated-by-server'],
      'patient-lost-on-create': ['xml-body-loses-subject'],
      'decimal-rounded': ['trailing-zeros-lost'],
      'time-zone-lost': ['provenance-dated-by-server'],
      'delete-does-nothing': ['deletion-not-in-history', 'history-forgets-versions', 'history-oldest-first'],
      'deletion-not-in-history': ['history-forgets-versions', 'history-oldest-first'],
      'history-forgets-versions': ['deletion-not-in-history', 'history-oldest-first'],
      'history-oldest-first': ['deletion-not-in-history', 'history-forgets-versions'],
    },
  });
});
