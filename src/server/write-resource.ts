import type { Answer } from './answer.js';
import { checkContent } from './check-content.js';
import type { FhirRequest } from './fhir-request.js';
import { readBody } from './read-body.js';
import { toResourceAnswer, toVersionUrl } from './read-resource.js';
import { Refusal, refuse } from './refusal.js';
import { type Resource, type StoredResource } from './resource.js';
import { findMatches } from './search/search-type.js';
import { readSearchQuery } from './search/search-query.js';
import type { ServedType } from './types/served-type.js';
import type { ServerContext } from './server-context.js';

/** POST [type], with If-None-Exist where the client sends it */
export function createResource(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { behaviour, store } = context;
  // An id in the body is ignored (https://hl7.org/fhir/STU3/http.html#create).
  const { id, ...content } = readContent(request, served, context);
  const resource = { ...content, resourceType: served.type };
  const existing = findExisting(request, served, context);
  if (existing !== undefined)
    return withLocation(toResourceAnswer(200, existing, context), existing, context);
  checkContent(resource, context);
  checkDuplicate(resource, request, context);
  const created = store.create(behaviour.contentToCreate(resource));
  return withLocation(toResourceAnswer(201, created, context), created, context);
}

/** PUT [type]/[id], with If-Match where the client sends it */
export function updateResource(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { behaviour, store } = context;
  const content = readContent(request, served, context);
  behaviour.checkId(content, request.id);
  const resource = { ...content, id: request.id };
  const current = store.find(served.type, request.id);
  if (current === undefined) return createAtId(resource, request, context);
  return replace(current, resource, request, context);
}

/** PUT [type]?…: updates the resource that the search finds, or creates where it finds none. */
export function updateBySearch(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  const { id, ...content } = readContent(request, served, context);
  const current = findOne(request.query, served, context);
  if (current === undefined) return createResource(request, served, context);
  if (id !== undefined) context.behaviour.checkId({ ...content, id }, current.id);
  return replace(current, { ...content, resourceType: served.type, id: current.id }, request, context);
}

function replace(
  current: StoredResource,
  resource: Resource,
  request: FhirRequest,
  context: ServerContext,
): Answer {
  const { behaviour, store } = context;
  behaviour.checkIfMatch(request.header('if-match'), current);
  checkContent(resource, context);
  checkDuplicate(resource, request, context);
  const stored = behaviour.contentToUpdate(resource, current);
  return toResourceAnswer(200, store.update(current, stored, behaviour.nextVersion(current)), context);
}

/** DELETE [type]/[id]; of what is not there, it is a success too (https://hl7.org/fhir/STU3/http.html#delete). */
export function deleteResource(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  return remove(context.store.find(served.type, request.id), request, context);
}

/** DELETE [type]?…: deletes the resource that the search finds, if it finds one. */
export function deleteBySearch(request: FhirRequest, served: ServedType, context: ServerContext): Answer {
  return remove(findOne(request.query, served, context), request, context);
}

function remove(
  current: StoredResource | undefined,
  request: FhirRequest,
  { behaviour, store }: ServerContext,
): Answer {
  if (current !== undefined) {
    behaviour.checkIfMatch(request.header('if-match'), current);
    behaviour.remove(store, current, behaviour.nextVersion(current));
  }
  return { status: 204, headers: {} };
}

function createAtId(resource: Resource, request: FhirRequest, context: ServerContext): Answer {
  if (!context.behaviour.createsOnUpdate()) {
    throw new Refusal(
      405,
      [{ severity: 'error', code: 'not-supported', diagnostics: 'An update does not create; use POST' }],
      { allow: 'GET, HEAD' },
    );
  }
  const created = context.store.create(resource, request.id);
  return withLocation(toResourceAnswer(201, created, context), created, context);
}

/** The body as a resource of the served type that names its profile. Throws 400 and 415 refusals. */
function readContent(request: FhirRequest, served: ServedType, context: ServerContext): Resource {
  const content = readBody(request, served.type, context);
  return served.profile === undefined ? content : withProfile(content, served.profile);
}

/** A resource that names a profile of CareConnect keeps to that: it may be a narrower one. */
function withProfile(content: Resource, profile: string): Resource {
  const named = content.meta?.profile ?? [];
  const root = profile.slice(0, profile.indexOf('CareConnect-'));
  if (named.some((url) => url.startsWith(root))) return content;
  return { ...content, meta: { ...content.meta, profile: [...named, profile] } };
}

/** What a conditional create finds in place of creating. Throws a 412 refusal where it finds more than one. */
function findExisting(
  request: FhirRequest,
  served: ServedType,
  context: ServerContext,
): StoredResource | undefined {
  const condition = context.behaviour.conditionOf(request);
  if (condition === undefined) return undefined;
  return findOne(new URLSearchParams(condition.replace(/^[A-Za-z]*\?/, '')), served, context);
}

/** What the search of a conditional interaction finds. Throws a 412 refusal where it finds more than one. */
function findOne(
  parameters: URLSearchParams,
  served: ServedType,
  context: ServerContext,
): StoredResource | undefined {
  const { criteria } = readSearchQuery(served, parameters, { behaviour: context.behaviour, strict: true });
  if (criteria.length === 0) throw refuse(400, 'invalid', 'The condition has no search parameter');
  const matches = findMatches(served.type, criteria, context);
  if (matches.length > 1) throw refuse(412, 'duplicate', 'The condition finds more than one resource');
  return matches[0];
}

function checkDuplicate(resource: Resource, request: FhirRequest, { behaviour, store }: ServerContext): void {
  if (behaviour.findDuplicate(store, resource, request) === undefined) return;
  throw refuse(409, 'duplicate', `Another ${resource.resourceType} has this NHS number`);
}

function withLocation(answer: Answer, resource: StoredResource, { baseUrl }: ServerContext): Answer {
  return { ...answer, headers: { ...answer.headers, location: toVersionUrl(baseUrl, resource) } };
}
