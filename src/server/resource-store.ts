import { randomUUID } from 'node:crypto';
import type { Resource, StoredResource } from './resource.js';

/** What the server holds, in memory: every version of every resource, in the order of creation. */
export interface ResourceStore {
  /** The current version. */
  readonly find: (type: string, id: string) => StoredResource | undefined;
  readonly findVersion: (type: string, id: string, versionId: string) => StoredResource | undefined;
  /** The current versions of a type, oldest resource first. */
  readonly list: (type: string) => readonly StoredResource[];
  /** Stores a new resource as version 1, under the id given or a random one. */
  readonly create: (resource: Resource, id?: string) => StoredResource;
  /** Stores a further version of a resource that is there. */
  readonly update: (current: StoredResource, resource: Resource, versionId: string) => StoredResource;
  /** True for a resource that was there from the start. */
  readonly isSeeded: (resource: StoredResource) => boolean;
  /** Back to what was there at the start. */
  readonly reset: () => void;
}

/** A store that begins with `seed`: those resources keep their ids and become version 1. */
export function createResourceStore(seed: readonly Resource[], clock: () => Date): ResourceStore {
  const seeded = seed.map((resource) => stamp(resource, resource.id ?? randomUUID(), '1', clock()));
  const seededKeys = new Set(seeded.map((resource) => keyOf(resource.resourceType, resource.id)));
  let histories = toHistories(seeded);
  const latest = (type: string, id: string) => histories.get(keyOf(type, id))?.at(-1);

  return {
    find: latest,
    findVersion: (type, id, versionId) =>
      histories.get(keyOf(type, id))?.findLast((version) => version.meta.versionId === versionId),
    list: (type) =>
      [...histories.values()].flatMap((history) => history.slice(-1)).filter((r) => r.resourceType === type),
    create: (resource, id = randomUUID()) => {
      const created = stamp(resource, id, '1', clock());
      histories.set(keyOf(created.resourceType, id), [created]);
      return created;
    },
    update: (current, resource, versionId) => {
      const updated = stamp(resource, current.id, versionId, clock());
      const key = keyOf(current.resourceType, current.id);
      histories.set(key, [...(histories.get(key) ?? []), updated]);
      return updated;
    },
    isSeeded: (resource) => seededKeys.has(keyOf(resource.resourceType, resource.id)),
    reset: () => {
      histories = toHistories(seeded);
    },
  };
}

function toHistories(resources: readonly StoredResource[]): Map<string, readonly StoredResource[]> {
  return new Map(resources.map((resource) => [keyOf(resource.resourceType, resource.id), [resource]]));
}

function keyOf(type: string, id: string): string {
  return `${type}/${id}`;
}

function stamp(resource: Resource, id: string, versionId: string, at: Date): StoredResource {
  const { resourceType, id: _given, meta, ...elements } = resource;
  return {
    resourceType,
    id,
    meta: { ...meta, versionId, lastUpdated: at.toISOString() },
    ...elements,
  };
}
