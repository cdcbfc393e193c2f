import type { Fault } from '../fault.js';
import { isDeleted } from '../resource-store.js';
import { isObject, type Resource } from '../resource.js';
import { without } from './alter-shown.js';

/** Defects of what is written and read back, of deletion and of history. */
export const twoWayFaults: readonly Fault[] = [
  {
    id: 'extension-lost-on-create',
    title: 'A create loses extensions',
    description: 'Extensions at the top of a resource other than Patient are not stored on create.',
    alter: alterCreated((resource) => without(resource, 'extension')),
  },
  {
    id: 'identifier-lost-on-create',
    title: 'A create loses identifiers',
    description: 'The identifiers of a resource other than Patient are not stored on create.',
    alter: alterCreated((resource) => without(resource, 'identifier')),
  },
  {
    id: 'contained-lost-on-create',
    title: 'A create loses what is contained',
    description: 'Contained resources are not stored on create.',
    alter: alterCreated((resource) => without(resource, 'contained')),
  },
  {
    id: 'note-lost-on-create',
    title: 'A create loses notes',
    description: 'The element `note` is not stored on create.',
    alter: alterCreated((resource) => without(resource, 'note')),
  },
  {
    id: 'decimal-rounded',
    title: 'A decimal is rounded',
    description: 'Numbers are stored with one digit after the point: 7.25 becomes 7.3.',
    alter: alterCreated(alterNumbers),
  },
  {
    id: 'time-zone-lost',
    title: 'A time loses its zone',
    description: 'Times are stored as if they were UTC: 09:00+01:00 becomes 09:00Z.',
    alter: alterCreated(
      alterStrings((text) => text.replace(/^(\d{4}-\d\d-\d\dT[\d:.]+)[+-]\d\d:\d\d$/, '$1Z')),
    ),
  },
  {
    id: 'date-made-exact',
    title: 'A date is made more exact than it was',
    description: 'A year and month are stored as the first day: 2019-03 becomes 2019-03-01.',
    alter: alterCreated(alterStrings((text) => text.replace(/^\d{4}-\d\d$/, '$&-01'))),
  },
  {
    id: 'update-loses-identifier',
    title: 'An update loses identifiers',
    description: 'The identifiers of a resource other than Patient are not stored on update.',
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
    alter: () => ({ findBrokenReferences: () => [] }),
  },
  {
    id: 'delete-does-nothing',
    title: 'A delete deletes nothing',
    description: 'DELETE is answered with 204, and the resource can be read and found as before.',
    alter: () => ({ remove: () => undefined }),
  },
  {
    id: 'deleted-still-readable',
    title: 'What was deleted can be read',
    description: 'A read of a deleted resource answers with its last content instead of 410.',
    alter: ({ findResource }) => ({
      findResource: (store, type, id) => {
        const last = store.history(type, id).findLast((version) => !isDeleted(version));
        return findResource(store, type, id) ?? (last && !isDeleted(last) ? last : undefined);
      },
    }),
  },
  {
    id: 'gone-answered-as-unknown',
    title: 'What was deleted is said never to have been',
    description: 'A read of a deleted resource is answered with 404 instead of 410.',
    alter: ({ refuseMissing }) => ({ refuseMissing: (type) => refuseMissing(type, false) }),
  },
  {
    id: 'deletion-not-in-history',
    title: 'A history does not show the deletion',
    description: 'GET /[type]/[id]/_history leaves out that the resource was deleted.',
    alter: ({ findHistory }) => ({
      findHistory: (store, type, id) => findHistory(store, type, id).filter((version) => !isDeleted(version)),
    }),
  },
  {
    id: 'history-forgets-versions',
    title: 'A history forgets',
    description: 'GET /[type]/[id]/_history shows the latest version alone.',
    alter: ({ findHistory }) => ({
      findHistory: (store, type, id) => findHistory(store, type, id).slice(0, 1),
    }),
  },
  {
    id: 'history-oldest-first',
    title: 'A history begins with the oldest version',
    description: 'GET /[type]/[id]/_history shows the versions oldest first, instead of newest first.',
    alter: ({ findHistory }) => ({
      findHistory: (store, type, id) => findHistory(store, type, id).toReversed(),
    }),
  },
  {
    id: 'if-none-match-ignored',
    title: 'What the client knows is sent again',
    description:
      'A read with If-None-Match for the current version is answered with 200 and the resource instead of 304.',
    alter: () => ({ isKnown: () => false }),
  },
  {
    id: 'provenance-lost',
    title: 'Nobody is said to have written',
    description: 'No search finds a Provenance.',
    alter: ({ candidates }) => ({
      candidates: (store, type) => (type === 'Provenance' ? [] : candidates(store, type)),
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

function alterNumbers(resource: Resource): Resource {
  return alterValues(resource, (value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value));
}

function alterStrings(alter: (text: string) => string): (resource: Resource) => Resource {
  return (resource) => alterValues(resource, (value) => (typeof value === 'string' ? alter(value) : value));
}

/** A resource with each of its primitive values changed, its metadata apart. */
function alterValues(resource: Resource, alter: (value: unknown) => unknown): Resource {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return alter(value);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item)]));
  };
  const { resourceType, meta, ...elements } = resource;
  return {
    resourceType,
    ...(meta === undefined ? {} : { meta }),
    ...Object.fromEntries(Object.entries(elements).map(([name, item]) => [name, walk(item)])),
  };
}
