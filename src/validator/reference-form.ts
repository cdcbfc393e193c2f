import type { FactSource } from './fact-source.js';

/** Whether a text has one of the forms of a literal reference (https://hl7.org/fhir/STU3/references.html#literal). */
export function isReference(reference: string, source: FactSource): boolean {
  if (reference.startsWith('#')) return true;
  if (/\s/.test(reference)) return false;
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return true;
  const type = /^([A-Z][A-Za-z]+)(?:\?.|\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$)/.exec(
    reference,
  )?.[1];
  return type !== undefined && source.findType(type)?.definition.kind === 'resource';
}
