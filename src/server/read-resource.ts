import type { Answer } from './answer.js';
import type { FhirRequest } from './fhir-request.js';
import { refuse, type Refusal } from './refusal.js';
import { isDeleted, type ResourceStore, type StoredVersion } from './resource-store.js';
import type { Resource, StoredResource } from './resource.js';
import type { ServedType } from './types/served-type.js';
import type { ServerContext } from './server-context.js';

/** The duties of reading (https://hl7.org/fhir/STU3/http.html#read). */
export interface ReadBehaviour {
  readonly findResource: (store: ResourceStore, type: string, id: string) => StoredResource | undefined;
  readonly findVersion: (
    store: ResourceStore,
    type: string,
    id: string,
    versionId: string,
  ) => StoredVersion | undefined;
  /** The versions that a history shows, newest first. */
  readonly findHistory: (store: ResourceStore, type: string, id: string) => readonly StoredVersion[];
  /** The refusal of a read that finds nothing; `wasDeleted` tells what is gone from what never was. */
  readonly refuseMissing: (type: string, wasDeleted: boolean) => Refusal;
  /** Whether the client has said that it knows the resource as it is (https://hl7.org/fhir/STU3/http.html#cread). */
  readonly isKnown: (request: FhirRequest, resource: StoredResource) => boolean;
  /** A resource as it is shown, wherever it is shown. */
  readonly present: (resource: StoredResource) => Resource;
  /** A body as it is written in XML. */
  readonly presentInXml: (body: Resource) => Resource;
}

export const readBehaviour: ReadBehaviour = {
  findResource: (store, type, id) => store.find(type, id),
  findVersion: (store, type, id, versionId) => store.findVersion(type, id, versionId),
  findHistory: (store, type, id) => store.history(type, id).toReversed(),
  refuseMissing: (type, wasDeleted) =>
    wasDeleted
      ? refuse(410, 'not-found', `The ${type} was deleted`)
      : refuse(404, 'not-found', `There is no such ${type}`),
  isKnown,
  present: (resource) => resource,
  presentInXml: (body) => body,
};

/** GET [type]/[id], with If-None-Match and If-Modified-Since where the client sends them */
export function readResource(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { behaviour, store } = context;
  const resource = behaviour.findResource(store, served.type, request.id);
  if (resource === undefined) {
    const latest = store.history(served.type, request.id).at(-1);
    throw behaviour.refuseMissing(served.type, latest !== undefined && isDeleted(latest));
  }
  const answer = toResourceAnswer(200, resource, context);
  return behaviour.isKnown(request, resource) ? { status: 304, headers: answer.headers } : answer;
}

/** GET [type]/[id]/_history/[versionId] */
export function readVersion(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { behaviour, store } = context;
  const version = behaviour.findVersion(store, served.type, request.id, request.versionId);
  if (version === undefined) throw refuse(404, 'not-found', `There is no such version of a ${served.type}`);
  if (isDeleted(version))
    throw refuse(410, 'not-found', `This version says that the ${served.type} was deleted`);
  return toResourceAnswer(200, version, context);
}

/** GET [type]/[id]/_history: a Bundle of type history (https://hl7.org/fhir/STU3/http.html#history). */
export function readHistory(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { behaviour, store, baseUrl } = context;
  const versions = behaviour.findHistory(store, served.type, request.id);
  if (versions.length === 0) throw behaviour.refuseMissing(served.type, false);
  const url = `${baseUrl}/${served.type}/${request.id}`;
  const body = {
    resourceType: 'Bundle',
    type: 'history',
    total: versions.length,
    link: [{ relation: 'self', url: `${url}/_history` }],
    entry: versions.map((version) => ({
      fullUrl: url,
      ...(isDeleted(version) ? {} : { resource: behaviour.present(version) }),
      request: toHistoryRequest(version),
    })),
  };
  return { status: 200, headers: {}, body };
}

/** What a version came from: the first by a create, which names the type alone. */
function toHistoryRequest(version: StoredVersion): { readonly method: string; readonly url: string } {
  const { resourceType, id, meta } = version;
  if (isDeleted(version)) return { method: 'DELETE', url: `${resourceType}/${id}` };
  return meta.versionId === '1'
    ? { method: 'POST', url: resourceType }
    : { method: 'PUT', url: `${resourceType}/${id}` };
}

/** If-None-Match goes before If-Modified-Since, which knows no fractions of a second. */
function isKnown(request: FhirRequest, { meta }: StoredResource): boolean {
  const tags = request.header('if-none-match');
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${meta.versionId}"`);
  }
  const since = Date.parse(request.header('if-modified-since') ?? '');
  return Math.floor(Date.parse(meta.lastUpdated) / 1000) * 1000 <= since;
}

/** An answer with one resource, its ETag and Last-Modified. */
export function toResourceAnswer(status: number, resource: StoredResource, context: ServerContext): Answer {
  return {
    status,
    headers: {
      etag: toETag(resource),
      'last-modified': new Date(resource.meta.lastUpdated).toUTCString(),
    },
    body: context.behaviour.present(resource),
  };
}

/** https://hl7.org/fhir/STU3/http.html#versioning */
export function toETag({ meta }: StoredVersion): string {
  return `W/"${meta.versionId}"`;
}

/** The absolute URL of one version. */
export function toVersionUrl(baseUrl: string, resource: StoredResource): string {
  return `${baseUrl}/${resource.resourceType}/${resource.id}/_history/${resource.meta.versionId}`;
}
