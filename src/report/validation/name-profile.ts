import type { DefinitionRef } from '../../model/issue.js';
import { coreStructureRoot } from '../../fhir/release.js';

/** Names a profile by the last part of its canonical URL. Machine-readable outputs carry the whole URL. */
export function nameProfile(canonical: string): string {
  const [url = '', version] = canonical.split('|');
  const name = url.slice(url.lastIndexOf('/') + 1);
  const owner = url.startsWith(coreStructureRoot) ? `FHIR ${name}` : name;
  return version === undefined ? owner : `${owner}|${version}`;
}

/**
 * Tells where something was found, by which rule, and who asked for it: `Patient.name · slice-min · asked for by
 * CareConnect-Patient-1 (Patient.name:official)`. The element's id is left out where it says no more than the place.
 */
export function describePlace(place: {
  readonly expression: string;
  readonly rule: string;
  readonly source?: DefinitionRef;
}): string {
  const { expression, rule, source } = place;
  const parts = [expression, rule].filter((part) => part !== '');
  if (source !== undefined) {
    const said = [expression.replace(/\[\d+\]/g, ''), source.profile.slice(coreStructureRoot.length)];
    const element = said.includes(source.element) ? '' : ` (${source.element})`;
    parts.push(`asked for by ${nameProfile(source.profile)}${element}`);
  }
  return parts.join(' · ');
}
