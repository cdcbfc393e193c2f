import type { ElementNode } from '../fhir/element-node.js';
import { findChildValue } from '../fhir/element-node.js';
import type { Target } from '../model/target.js';
import { selectNodes, selectValues } from './select-nodes.js';
import { isOwnUrl } from './target/own-urls.js';

/** A record by its type and id. */
export interface RecordAddress {
  readonly type: string;
  readonly id: string;
}

const form = /^(?:(https?:\/\/.+)\/)?([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/;

/**
 * The record on the target that a literal reference names, relative or below the base URL
 * (https://hl7.org/fhir/STU3/references.html#literal); none for contained resources and other servers.
 */
export function toAddress(reference: string, baseUrl: string): RecordAddress | undefined {
  const [, base, type, id] = form.exec(reference) ?? [];
  if (type === undefined || id === undefined) return undefined;
  return base === undefined || base === baseUrl ? { type, id } : undefined;
}

/** The URL of the record that a literal reference names on an origin that is none of the target's; none for every other. */
export function toElsewhere(reference: string, target: Target): URL | undefined {
  const [, base] = form.exec(reference) ?? [];
  if (base === undefined || !URL.canParse(reference) || isOwnUrl(reference, target)) return undefined;
  const url = new URL(reference);
  return url.origin === new URL(target.baseUrl).origin ? undefined : url;
}

/** An element with a literal reference in it. */
export interface HeldReference {
  /** The Reference, which has the element `reference`. */
  readonly node: ElementNode;
  readonly reference: string;
}

/** All literal references in a resource, those of contained resources too, but not those of the entries of a Bundle. */
export function listReferences(resource: ElementNode): readonly HeldReference[] {
  return resource.children.flatMap((child) => {
    const reference = findChildValue(child, 'reference');
    const own = reference === undefined ? [] : [{ node: child, reference }];
    const isEntry = child.name === 'resource' && child.resourceType !== undefined;
    return isEntry ? own : [...own, ...listReferences(child)];
  });
}

/** Where resources of a type name the patient that they are about. */
const patientPaths: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'patient',
  Appointment: 'participant.actor',
  Condition: 'subject',
  DiagnosticReport: 'subject',
  DocumentReference: 'subject',
  Encounter: 'subject',
  EpisodeOfCare: 'patient',
  FamilyMemberHistory: 'patient',
  Flag: 'subject',
  Immunization: 'patient',
  MedicationRequest: 'subject',
  MedicationStatement: 'subject',
  Observation: 'subject',
  Procedure: 'subject',
  QuestionnaireResponse: 'subject',
};

/** The element that names the patient in resources of a type; none where they are about no patient. */
export function findPatientPath(type: string): string | undefined {
  return patientPaths[type];
}

/** Ids of the patients of the target that a resource is about: a Patient's own, or those that it refers to. */
export function listPatientIds(resource: ElementNode, baseUrl: string): readonly string[] {
  if (resource.resourceType === 'Patient') return selectValues(resource, 'id');
  const path = findPatientPath(resource.resourceType ?? '');
  if (path === undefined) return [];
  return selectNodes(resource, path).flatMap((node) => {
    const address = toAddress(findChildValue(node, 'reference') ?? '', baseUrl);
    return address?.type === 'Patient' ? [address.id] : [];
  });
}
