import { ExactNumber } from '../../fhir/exact-json.js';
import type { Fault } from '../fault.js';
import { refuse } from '../refusal.js';
import { isDeleted } from '../resource-store.js';
import { isResource, type Resource } from '../resource.js';
import { cannotBeRead, ignoreParameter, loseFromSearch } from './alter-search.js';
import { alterEach, alterElement, mapStrings, mapValues, without } from './alter-shown.js';

/** Defects of what is written and read back, of deletion and of history. */
export const twoWayFaults: readonly Fault[] = [
  {
    id: 'patient-lost-on-create',
    title: 'A create forgets whose record it is',
    description: 'The patient of a record (`subject`, `patient`, `participant`) is not stored on create.',
    requirement: 'CC-TWO-001',
    alter: alterCreated((resource) => ['subject', 'patient', 'participant'].reduce(without, resource)),
  },
  {
    id: 'xml-body-loses-subject',
    title: 'XML is taken in without the patient',
    description: 'A record that is written in XML is kept without its `subject`.',
    requirement: 'CC-TWO-010',
    alter: ({ parseBody }) => ({
      parseBody: (text, format, xml) => {
        const body = parseBody(text, format, xml);
        return format === 'xml' && isResource(body) ? without(body, 'subject') : body;
      },
    }),
  },
  {
    id: 'extension-lost-on-create',
    title: 'A create loses extensions',
    description: 'Extensions at the top of a resource other than Patient are not stored on create.',
    requirement: 'CC-TWO-004',
    alter: alterCreated((resource) => without(resource, 'extension')),
  },
  {
    id: 'identifier-lost-on-create',
    title: 'A create loses identifiers',
    description: 'The identifiers of a resource other than Patient are not stored on create.',
    requirement: 'CC-TWO-005',
    alter: alterCreated((resource) => without(resource, 'identifier')),
  },
  {
    id: 'contained-lost-on-create',
    title: 'A create loses what is contained',
    description: 'Contained resources are not stored on create.',
    requirement: 'CC-TWO-006',
    alter: alterCreated((resource) => without(resource, 'contained')),
  },
  {
    id: 'note-lost-on-create',
    title: 'A create loses notes',
    description: 'The element `note` is not stored on create.',
    requirement: 'CC-TWO-009',
    alter: alterCreated((resource) => without(resource, 'note')),
  },
  {
    id: 'decimal-rounded',
    title: 'A decimal is rounded',
    description: 'Numbers are stored with one digit after the point: 7.25 becomes 7.3.',
    requirement: 'CC-TWO-002',
    alter: alterCreated(alterContent((item) => mapValues(item, roundNumber))),
  },
  {
    id: 'trailing-zeros-lost',
    title: 'A decimal loses its trailing zeros',
    description: 'Numbers are stored as JavaScript reads them: 7.10 becomes 7.1.',
    requirement: 'CC-TWO-002',
    alter: alterCreated(
      alterContent((item) =>
        mapValues(item, (value) => (value instanceof ExactNumber ? Number(value.text) : value)),
      ),
    ),
  },
  {
    id: 'time-zone-lost',
    title: 'A time loses its zone',
    description: 'Times are stored as if they were UTC: 09:00+01:00 becomes 09:00Z.',
    requirement: 'CC-TWO-008',
    alter: alterCreated(
      alterContent((item) =>
        mapStrings(item, (text) => text.replace(/^(\d{4}-\d\d-\d\dT[\d:.]+)[+-]\d\d:\d\d$/, '$1Z')),
      ),
    ),
  },
  {
    id: 'date-made-exact',
    title: 'A date is made more exact than it was',
    description: 'A year or month is stored as its first day: 2019-03 becomes 2019-03-01.',
    requirement: 'CC-TWO-007',
    alter: alterCreated(
      alterContent((item) =>
        mapStrings(item, (text) => text.replace(/^\d{4}$/, '$&-01').replace(/^\d{4}-\d\d$/, '$&-01')),
      ),
    ),
  },
  {
    id: 'update-loses-identifier',
    title: 'An update loses identifiers',
    description: 'The identifiers of a resource other than Patient are not stored on update.',
    requirement: 'CC-TWO-020',
    alter: ({ contentToUpdate }) => ({
      contentToUpdate: (resource, current) => {
        const content = contentToUpdate(resource, current);
        return content.resourceType === 'Patient' ? content : without(content, 'identifier');
      },
    }),
  },
  {
    id: 'broken-reference-accepted',
    title: 'A reference that leads nowhere is stored',
    description:
      'A resource that refers to a record which is not there is accepted instead of refused with 422.',
    requirement: 'CC-TWO-012',
    alter: () => ({ findBrokenReferences: () => [] }),
  },
  {
    id: 'delete-does-nothing',
    title: 'A delete deletes nothing',
    description: 'DELETE is answered with 204, and the resource can be read and found as before.',
    requirement: 'CC-TWO-030',
    alter: () => ({ remove: () => undefined }),
  },
  {
    id: 'gone-answered-as-unknown',
    title: 'What was deleted is said never to have been',
    description: 'A read of a deleted resource is answered with 404 instead of 410.',
    requirement: 'CC-TWO-032',
    alter: ({ refuseMissing }) => ({ refuseMissing: (type) => refuseMissing(type, false) }),
  },
  {
    id: 'deletion-not-in-history',
    title: 'A history does not show the deletion',
    description: 'GET /[type]/[id]/_history leaves out that the resource was deleted.',
    requirement: 'CC-TWO-033',
    alter: ({ findHistory }) => ({
      findHistory: (store, type, id) => findHistory(store, type, id).filter((version) => !isDeleted(version)),
    }),
  },
  {
    id: 'history-forgets-versions',
    title: 'A history forgets',
    description: 'GET /[type]/[id]/_history shows the latest version alone.',
    requirement: 'CC-TWO-024',
    alter: ({ findHistory }) => ({
      findHistory: (store, type, id) => findHistory(store, type, id).slice(0, 1),
    }),
  },
  {
    id: 'history-oldest-first',
    title: 'A history begins with the oldest version',
    description: 'GET /[type]/[id]/_history shows the versions oldest first, instead of newest first.',
    requirement: 'CC-TWO-024',
    alter: ({ findHistory }) => ({
      findHistory: (store, type, id) => findHistory(store, type, id).toReversed(),
    }),
  },
  {
    id: 'if-none-match-ignored',
    title: 'What the client knows is sent again',
    description:
      'A read with If-None-Match for the current version is answered with 200 and the resource instead of 304.',
    requirement: 'CC-TWO-013',
    alter: () => ({ isKnown: () => false }),
  },
  {
    id: 'provenance-lost',
    title: 'Nobody is said to have written',
    description: 'No search finds a Provenance.',
    requirement: 'CC-TWO-041',
    alter: loseFromSearch(({ resourceType }) => resourceType === 'Provenance'),
  },
  {
    id: 'provenance-not-found',
    title: 'Who wrote cannot be read',
    description: 'A read of any Provenance answers 404.',
    requirement: 'CC-TWO-040',
    alter: cannotBeRead('Provenance'),
  },
  {
    id: 'provenance-search-ignores-target',
    title: 'Everybody is said to have written',
    description: 'The search parameter `target` finds every Provenance.',
    requirement: 'CC-TWO-041',
    alter: ignoreParameter('Provenance', 'target'),
  },
  {
    id: 'provenance-agent-leads-nowhere',
    title: 'Who wrote is not there',
    description: 'Provenance.agent.whoReference names a Practitioner that cannot be read.',
    requirement: 'CC-TWO-042',
    alter: alterElement(
      'Provenance',
      'agent',
      alterEach((agent) => ({ ...agent, whoReference: { reference: 'Practitioner/not-there' } })),
    ),
  },
  {
    id: 'provenance-dated-by-server',
    title: 'A time of writing is replaced',
    description: 'Provenance.recorded is stored as the time at which the server took the Provenance in.',
    requirement: 'CC-TWO-043',
    alter: alterCreated((resource) =>
      resource.resourceType === 'Provenance' ? { ...resource, recorded: new Date().toISOString() } : resource,
    ),
  },
  {
    id: 'new-provenance-not-found',
    title: 'Who wrote a new record is not found',
    description: 'No search finds a Provenance that was created.',
    requirement: 'CC-TWO-044',
    alter: ({ candidates }) => ({
      candidates: (store, type) => {
        const found = candidates(store, type);
        return type === 'Provenance' ? found.filter((each) => store.isSeeded(each)) : found;
      },
    }),
  },
  {
    id: 'file-refused',
    title: 'A file is not taken in',
    description: 'A create of Binary is refused with 422.',
    requirement: 'CC-TWO-014',
    alter: alterCreated((resource) => {
      if (resource.resourceType !== 'Binary') return resource;
      throw refuse(422, 'processing', 'Files are not taken in');
    }),
  },
  {
    id: 'file-kept-as-text',
    title: 'A file is kept as text',
    description:
      'The bytes of a Binary that is created are read as UTF-8: those that are none become U+FFFD.',
    requirement: 'CC-TWO-015',
    alter: alterCreated((resource) =>
      resource.resourceType === 'Binary' && typeof resource['content'] === 'string'
        ? {
            ...resource,
            content: Buffer.from(Buffer.from(resource['content'], 'base64').toString()).toString('base64'),
          }
        : resource,
    ),
  },
  {
    id: 'file-sent-as-text',
    title: 'A file is sent as text',
    description: 'A file that is given as it is has U+FFFD in place of the bytes that are no UTF-8.',
    requirement: 'CC-TWO-015',
    alter: ({ toRaw }) => ({
      toRaw: (binary) => Uint8Array.from(Buffer.from(Buffer.from(toRaw(binary)).toString())),
    }),
  },
];

/** Changes what is stored of every resource but Patient that is created. */
function alterCreated(alter: (resource: Resource) => Resource): Fault['alter'] {
  return ({ contentToCreate }) => ({
    contentToCreate: (resource) => {
      const content = contentToCreate(resource);
      return content.resourceType === 'Patient' ? content : alter(content);
    },
  });
}

/** One digit after the point. */
function roundNumber(value: unknown): unknown {
  const isNumber = typeof value === 'number' || value instanceof ExactNumber;
  return isNumber ? Math.round(Number(String(value)) * 10) / 10 : value;
}

/** Changes each element of a resource but its metadata. */
function alterContent(alter: (item: unknown) => unknown): (resource: Resource) => Resource {
  return ({ resourceType, meta, ...elements }) => ({
    resourceType,
    ...(meta === undefined ? {} : { meta }),
    ...Object.fromEntries(Object.entries(elements).map(([name, item]) => [name, alter(item)])),
  });
}
