import { randomUUID } from 'node:crypto';
import type { Resource, StoredResource } from './resource.js';

const deleted = Symbol('deleted');

/** The version of a resource that says that it was deleted. */
export interface DeletedResource {
  readonly resourceType: string;
  readonly id: string;
  readonly meta: StoredResource['meta'];
  /** Not by a name that a resource may have, too. */
  readonly [deleted]: true;
}

export type StoredVersion = StoredResource | DeletedResource;

/** What the server holds, in memory: every version of every resource, in the order of creation. */
export interface ResourceStore {
  /** The current version; undefined where there is none or it was deleted. */
  readonly find: (type: string, id: string) => StoredResource | undefined;
  /** A version of a resource, also of one that was deleted since. */
  readonly findVersion: (type: string, id: string, versionId: string) => StoredVersion | undefined;
  /** All versions, oldest first; empty for a resource that never was. */
  readonly history: (type: string, id: string) => readonly StoredVersion[];
  /** The current versions of a type, oldest resource first. */
  readonly list: (type: string) => readonly StoredResource[];
  /** Stores a new resource as version 1, under the id given or a random one. */
  readonly create: (resource: Resource, id?: string) => StoredResource;
  /** Stores a further version of a resource that is there. */
  readonly update: (current: StoredResource, resource: Resource, versionId: string) => StoredResource;
  /** Stores a last version that says that the resource is no more. */
  readonly remove: (current: StoredResource, versionId: string) => DeletedResource;
  /** True for a resource that was there from the start. */
  readonly isSeeded: (resource: StoredResource) => boolean;
  /** Back to what was there at the start. */
  readonly reset: () => void;
}

/** By type and id; a Map keeps the order of creation. */
type Histories = Map<string, Map<string, readonly StoredVersion[]>>;

/** A store that begins with `seed`: those resources keep their ids and become version 1. */
export function createResourceStore(seed: readonly Resource[], clock: () => Date): ResourceStore {
  const seeded = seed.map((resource) => stamp(resource, resource.id ?? randomUUID(), '1', clock()));
  const seededKeys = new Set(seeded.map((resource) => keyOf(resource)));
  let histories = toHistories(seeded);
  const history = (type: string, id: string) => histories.get(type)?.get(id) ?? [];

  return {
    find: (type, id) => toPresent(history(type, id)),
    findVersion: (type, id, versionId) =>
      history(type, id).findLast((version) => version.meta.versionId === versionId),
    history,
    list: (type) =>
      [...(histories.get(type)?.values() ?? [])].flatMap((versions) => toPresent(versions) ?? []),
    create: (resource, id = randomUUID()) => add(histories, stamp(resource, id, '1', clock())),
    update: (current, resource, versionId) => add(histories, stamp(resource, current.id, versionId, clock())),
    remove: ({ resourceType, id }, versionId) =>
      add(histories, {
        resourceType,
        id,
        meta: { versionId, lastUpdated: clock().toISOString() },
        [deleted]: true,
      }),
    isSeeded: (resource) => seededKeys.has(keyOf(resource)),
    reset: () => {
      histories = toHistories(seeded);
    },
  };
}

/** Whether a version says that the resource was deleted. */
export function isDeleted(version: StoredVersion): version is DeletedResource {
  return deleted in version;
}

function toPresent(versions: readonly StoredVersion[]): StoredResource | undefined {
  const latest = versions.at(-1);
  return latest === undefined || isDeleted(latest) ? undefined : latest;
}

function toHistories(resources: readonly StoredResource[]): Histories {
  const histories: Histories = new Map();
  for (const resource of resources) add(histories, resource);
  return histories;
}

function add<T extends StoredVersion>(histories: Histories, version: T): T {
  const ofType = histories.get(version.resourceType) ?? new Map<string, readonly StoredVersion[]>();
  histories.set(version.resourceType, ofType);
  ofType.set(version.id, [...(ofType.get(version.id) ?? []), version]);
  return version;
}

function keyOf({ resourceType, id }: StoredResource): string {
  return `${resourceType}/${id}`;
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
