import { isObject, stringsAt, type Resource } from '../../src/server/resource.js';
import { embeddedPackage } from './embedded-package.js';
import { readResources } from './read-definitions.js';

/** The examples that the reference server can hold: their ids begin with `cc-`. */
export function readSeedRecords(): readonly Resource[] {
  return readResources(embeddedPackage)
    .map((resource): Resource => ({ ...resource }))
    .filter(({ id }) => id?.startsWith('cc-'));
}

/** As a reference names it. */
export function nameOf({ resourceType, id }: Resource): string {
  return `${resourceType}/${id ?? ''}`;
}

/** Every object within a value, itself included. */
export function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** What a resource refers to, documents that an attachment is fetched from included. */
export function referencesIn(resource: Resource): readonly string[] {
  return objectsIn(resource).flatMap(({ reference, contentType, url }) => [
    ...(typeof reference === 'string' ? [reference] : []),
    ...(typeof contentType === 'string' && typeof url === 'string' ? [url] : []),
  ]);
}

/** The patient that a resource is about, as a reference names them. None for organizations, medicines and the like. */
export function patientOf(resource: Resource): string | undefined {
  if (resource.resourceType === 'Patient') return nameOf(resource);
  const paths = ['subject.reference', 'patient.reference', 'for.reference', 'participant.actor.reference'];
  return paths
    .flatMap((path) => stringsAt(resource, path))
    .find((reference) => reference.startsWith('Patient/'));
}
