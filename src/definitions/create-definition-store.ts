import type { DefinitionResource } from '../fhir/definition-resources.js';
import { findRelease, fhirVersions, type FhirRelease } from '../fhir/release.js';
import { ToolkitError } from '../model/toolkit-error.js';
import type { DefinitionPackage, DefinitionStore } from './definition-store.js';
import { isCodeSystem, isStructureDefinition, isValueSet } from './is-definition-resource.js';

/** Canonicals come from user input, so what is remembered of them has a limit. */
const rememberedCanonicals = 20_000;

/**
 * A store over packages, nearest first. Definitions are found by their full canonical URL only (a bare
 * type name such as `Patient` is none), with or without `|version`. Where a version is asked for, only
 * that version answers: `|3.0` also takes 3.0.2, and HL7's own definitions (`http://hl7.org/fhir/…`)
 * take any technical correction of the same release, as STU3's 3.0.0 to 3.0.2 differ in nothing else.
 * Misses are remembered like hits, so a package's content must not change while a store uses it.
 *
 * @throws ToolkitError `usage` where a package is of another release.
 */
export function createDefinitionStore(
  release: FhirRelease,
  packages: readonly DefinitionPackage[],
): DefinitionStore {
  for (const given of packages) checkRelease(release, given);
  const find = (resourceType: string, canonical: string) => findInLayers(packages, resourceType, canonical);
  return {
    release,
    packages,
    findStructureDefinition: remember((canonical) =>
      narrow(find('StructureDefinition', canonical), isStructureDefinition),
    ),
    findValueSet: remember((canonical) => narrow(find('ValueSet', canonical), isValueSet)),
    findCodeSystem: remember((canonical) => narrow(find('CodeSystem', canonical), isCodeSystem)),
  };
}

function checkRelease(release: FhirRelease, given: DefinitionPackage): void {
  if (given.release === release) return;
  throw new ToolkitError(
    'usage',
    `Package ${given.name}#${given.version} is for FHIR ${fhirVersions[given.release]}, ` +
      `where definitions for FHIR ${fhirVersions[release]} were expected`,
  );
}

function remember<T>(find: (canonical: string) => T | undefined): (canonical: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  return (canonical) => {
    const hit = known.get(canonical);
    if (hit !== undefined || known.has(canonical)) return hit;
    const found = find(canonical);
    if (known.size >= rememberedCanonicals) known.clear();
    known.set(canonical, found);
    return found;
  };
}

function narrow<T extends DefinitionResource>(
  resource: DefinitionResource | undefined,
  is: (resource: DefinitionResource) => resource is T,
): T | undefined {
  return resource !== undefined && is(resource) ? resource : undefined;
}

function findInLayers(
  packages: readonly DefinitionPackage[],
  resourceType: string,
  canonical: string,
): DefinitionResource | undefined {
  const bar = canonical.indexOf('|');
  const url = bar === -1 ? canonical : canonical.slice(0, bar);
  const version = bar === -1 ? undefined : canonical.slice(bar + 1);
  for (const layer of packages) {
    const found = layer.find(resourceType, url);
    if (found === undefined) continue;
    if (answersVersion(url, version, found.version) || isReleaseVersion(layer, version)) return found;
  }
  return undefined;
}

function answersVersion(url: string, asked: string | undefined, found: string | undefined): boolean {
  if (asked === undefined || asked === '' || asked === found) return true;
  if (found === undefined) return false;
  if (found.startsWith(`${asked}.`)) return true;
  const release = findRelease(asked);
  return url.startsWith('http://hl7.org/fhir/') && release !== undefined && release === findRelease(found);
}

/** R4's own bindings say `|4.0.1` of every value set, also of those that HL7 versions otherwise: it means the core's. */
function isReleaseVersion(layer: DefinitionPackage, asked: string | undefined): boolean {
  return asked === layer.version && /^hl7\.fhir\.r\d\.core$/.test(layer.name);
}
