import { parseExactJson } from '../fhir/exact-json.js';
import { JsonDepthError, maximumDepth } from '../fhir/json-scanner.js';
import type { ResourceFormat } from '../fhir/resource-document.js';
import type { IssueRecord } from '../model/issue.js';
import type { FhirRequest } from './fhir-request.js';
import type { FhirXml } from './xml/fhir-xml.js';
import { isNhsNumber } from '../fhir/nhs-number.js';
import { findReferences, type FoundReference } from './find-references.js';
import { findNhsNumbers } from './nhs-numbers.js';
import { refuse } from './refusal.js';
import type { ResourceStore } from './resource-store.js';
import type { Resource, StoredResource } from './resource.js';
import { readLocalReference } from './search/reference-match.js';

/** The duties of create and update (https://hl7.org/fhir/STU3/http.html#create). */
export interface WriteBehaviour {
  /** The JSON value of a body. Throws a 400 refusal where it cannot be read. */
  readonly parseBody: (text: string, format: ResourceFormat, xml: () => FhirXml) => unknown;
  /** What the validator says of what is to be written. */
  readonly filterIssues: (issues: readonly IssueRecord[]) => readonly IssueRecord[];
  readonly isNhsNumber: (value: string) => boolean;
  /** The search that a conditional create depends on; undefined for a plain create. */
  readonly conditionOf: (request: FhirRequest) => string | undefined;
  /** Another resource that stands for the same person. */
  readonly findDuplicate: (
    store: ResourceStore,
    resource: Resource,
    request: FhirRequest,
  ) => StoredResource | undefined;
  /** What is stored of a resource that is created. */
  readonly contentToCreate: (resource: Resource) => Resource;
  /** What is stored of a resource that is updated. */
  readonly contentToUpdate: (resource: Resource, current: StoredResource) => Resource;
  readonly nextVersion: (current: StoredResource) => string;
  /** Throws a 400 refusal where the body has another id than the URL. */
  readonly checkId: (resource: Resource, id: string) => void;
  /** Throws a 412 refusal where the client's version is not the current one. */
  readonly checkIfMatch: (ifMatch: string | undefined, current: StoredResource) => void;
  /** Deletes a resource. */
  readonly remove: (store: ResourceStore, current: StoredResource, versionId: string) => void;
  /** The references of what is to be written that lead to nothing here. */
  readonly findBrokenReferences: (
    resource: Resource,
    store: ResourceStore,
    baseUrl: string,
  ) => readonly FoundReference[];
  /** Whether an update of a resource that is not there creates it. */
  readonly createsOnUpdate: () => boolean;
}

export const writeBehaviour: WriteBehaviour = {
  parseBody,
  filterIssues: (issues) => issues,
  isNhsNumber,
  conditionOf: (request) => request.header('if-none-exist'),
  findDuplicate,
  contentToCreate: (resource) => resource,
  contentToUpdate: (resource) => resource,
  nextVersion: (current) => String(Number(current.meta.versionId) + 1),
  checkId,
  checkIfMatch,
  remove: (store, current, versionId) => {
    store.remove(current, versionId);
  },
  findBrokenReferences,
  createsOnUpdate: () => false,
};

function parseBody(text: string, format: ResourceFormat, xml: () => FhirXml): unknown {
  const reader = format === 'xml' ? xml() : undefined;
  try {
    return reader === undefined ? parseExactJson(text) : reader.toJson(text);
  } catch (error) {
    if (error instanceof JsonDepthError) {
      const limit = `${String(maximumDepth)} levels of elements`;
      throw refuse(400, 'structure', `The body nests more than ${limit}, which no resource does`);
    }
    // The parser's own message quotes the text, which may hold a patient's data.
    throw refuse(400, 'structure', `The body is not well-formed ${format === 'xml' ? 'FHIR XML' : 'JSON'}`);
  }
}

function findDuplicate(store: ResourceStore, resource: Resource): StoredResource | undefined {
  const numbers = new Set(findNhsNumbers(resource).map(({ value }) => value));
  return store
    .list(resource.resourceType)
    .find(
      (other) => other.id !== resource.id && findNhsNumbers(other).some(({ value }) => numbers.has(value)),
    );
}

/** References to other servers, to contained resources and by identifier are not followed. */
function findBrokenReferences(
  resource: Resource,
  store: ResourceStore,
  baseUrl: string,
): readonly FoundReference[] {
  return findReferences(resource, resource.resourceType).filter(({ reference }) => {
    const local = readLocalReference(reference, baseUrl);
    return local !== undefined && store.find(local.type, local.id) === undefined;
  });
}

function checkId(resource: Resource, id: string): void {
  if (resource.id !== id) throw refuse(400, 'invalid', 'The id in the body must be that of the URL');
}

function checkIfMatch(ifMatch: string | undefined, current: StoredResource): void {
  if (ifMatch === undefined) return;
  const version = /^(?:W\/)?"(.+)"$/.exec(ifMatch.trim())?.[1];
  if (version !== current.meta.versionId) {
    throw refuse(412, 'conflict', 'If-Match does not name the current version');
  }
}
