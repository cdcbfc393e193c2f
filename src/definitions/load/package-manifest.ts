import { findRelease, fhirVersions, type FhirRelease } from '../../fhir/release.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { isJsonObject } from '../is-definition-resource.js';

/** What the `package.json` of a FHIR package says of it. */
export interface PackageManifest {
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** FHIR versions that its definitions are for; empty where it does not say. */
  readonly fhirVersions: readonly string[];
}

/** Reads a manifest leniently: what is not there or not a text is left out. */
export function readManifest(json: unknown): PackageManifest {
  if (!isJsonObject(json)) return { name: undefined, version: undefined, fhirVersions: [] };
  const { name, version } = json;
  const listed = json['fhirVersions'] ?? json['fhir-version-list'] ?? json['fhirVersion'];
  return {
    name: typeof name === 'string' ? name : undefined,
    version: typeof version === 'string' ? version : undefined,
    fhirVersions: [listed].flat().filter((each) => typeof each === 'string'),
  };
}

/** The release of a FHIR version as packages write it, which may carry a build number as in `3.0.2-11200`. */
export const findReleaseOf = (fhirVersion: string): FhirRelease | undefined => {
  const [version = ''] = fhirVersion.split('-');
  return findRelease(version);
};

/** @throws ToolkitError `usage` where a package says that it is for other releases only. */
export function checkManifest(spec: string, manifest: PackageManifest, release: FhirRelease): void {
  const said = manifest.fhirVersions;
  if (said.length === 0 || said.some((version) => findReleaseOf(version) === release)) return;
  throw new ToolkitError(
    'usage',
    `Package ${spec} is for FHIR ${said.join(', ')}, where definitions for FHIR ${fhirVersions[release]} were expected`,
  );
}
