import type { Answer } from './answer.js';
import type { FhirRequest } from './fhir-request.js';
import { refuse } from './refusal.js';
import type { ResourceStore } from './resource-store.js';
import type { Resource, StoredResource } from './resource.js';
import type { ServedType } from './served-types.js';
import type { ServerContext } from './server-context.js';

/** The duties of reading (https://hl7.org/fhir/STU3/http.html#read). */
export interface ReadBehaviour {
  readonly findResource: (store: ResourceStore, type: string, id: string) => StoredResource | undefined;
  readonly findVersion: (
    store: ResourceStore,
    type: string,
    id: string,
    versionId: string,
  ) => StoredResource | undefined;
  /** A resource as it is shown, wherever it is shown. */
  readonly present: (resource: StoredResource) => Resource;
  /** A body as it is written in XML. */
  readonly presentInXml: (body: Resource) => Resource;
}

export const readBehaviour: ReadBehaviour = {
  findResource: (store, type, id) => store.find(type, id),
  findVersion: (store, type, id, versionId) => store.findVersion(type, id, versionId),
  present: (resource) => resource,
  presentInXml: (body) => body,
};

/** GET [type]/[id] */
export function readResource(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const resource = context.behaviour.findResource(context.store, served.type, request.id);
  if (resource === undefined) throw refuse(404, 'not-found', `There is no such ${served.type}`);
  return toResourceAnswer(200, resource, context);
}

/** GET [type]/[id]/_history/[versionId] */
export function readVersion(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { behaviour, store } = context;
  const resource = behaviour.findVersion(store, served.type, request.id, request.versionId);
  if (resource === undefined) throw refuse(404, 'not-found', `There is no such version of a ${served.type}`);
  return toResourceAnswer(200, resource, context);
}

/** An answer with one resource, its ETag and Last-Modified. */
export function toResourceAnswer(status: number, resource: StoredResource, context: ServerContext): Answer {
  return {
    status,
    headers: {
      etag: `W/"${resource.meta.versionId}"`,
      'last-modified': new Date(resource.meta.lastUpdated).toUTCString(),
    },
    body: context.behaviour.present(resource),
  };
}

/** The absolute URL of one version. */
export function toVersionUrl(baseUrl: string, resource: StoredResource): string {
  return `${baseUrl}/${resource.resourceType}/${resource.id}/_history/${resource.meta.versionId}`;
}
