import type { Masker } from './masker.js';
import { maskUrl } from './mask-url.js';

/** Elements that hold a code, a system or something technical, by name: what stands in them is kept. */
const kept = new Set(
  `resourceType code status use gender mode kind intent priority relation rank unit comparator severity
  expression location contentType language version versionId lastUpdated linkId fhirVersion method type class criticality
  verificationStatus clinicalStatus notGiven primarySource active userSelected total valueCode valueBoolean valueInteger
  valueDecimal valueUnsignedInt valuePositiveInt lastModified etag hash`.split(/\s+/),
);
/** Elements whose text is a URL or a reference. */
const addresses = new Set(['url', 'profile', 'reference', 'fullUrl', 'valueUri', 'uri', 'ifNoneExist']);
const dates =
  /date|time|^(start|end|issued|sent|received|recorded|authoredOn|created|updated|birthDate|deceased.*|.*Period|event|given|taken)$/i;
const personal = new Set(
  'family given prefix suffix line city district state postalCode country value name display text username'.split(
    ' ',
  ),
);
const partialDate = /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/;

/**
 * What stands in place of the value of an element. `path` has the names of the elements down to it. Whatever is not
 * known to say nothing of a person is masked.
 */
export function maskValue(path: readonly string[], value: string, masker: Masker): string {
  const [name = '', parent = ''] = [path.at(-1), path.at(-2)];
  if (name === 'system') return masker.keep(value);
  if (value === '' || kept.has(name)) return value;
  if (addresses.has(name)) return maskUrl(value, masker);
  if (name === 'display' && /coding$/i.test(parent)) return value;
  if (name === 'id' || name === 'valueId') return masker.learn(value, masker.id);
  if (partialDate.test(value) && (value.includes('-') || dates.test(name)))
    return masker.learn(value, masker.date);
  // A single word of free text is no one's, and stands in prose by chance.
  const isPersonal = personal.has(name) || /[\d\s]/.test(value);
  return isPersonal ? masker.learn(value, masker.text) : masker.text(value);
}
