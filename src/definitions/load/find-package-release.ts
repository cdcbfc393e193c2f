import type { FhirRelease } from '../../fhir/release.js';
import { fhirVersions } from '../../fhir/release.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { isJsonObject } from '../is-definition-resource.js';
import { findXmlRoot } from './convert-xml.js';
import { readPackageFiles, type PackagePlaces } from './load-package.js';
import { decodeText, type PackageFile } from './package-file.js';
import { findReleaseOf, readManifest } from './package-manifest.js';

/**
 * The release that a package is for: what its `package.json` says, failing that what its StructureDefinitions say.
 * Undefined where neither says any that the toolkit knows.
 *
 * @throws ToolkitError `usage` where it has definitions of both releases; `definition-missing` where it is not there.
 */
export async function findPackageRelease(
  spec: string,
  places: PackagePlaces,
): Promise<FhirRelease | undefined> {
  const files = await readPackageFiles(spec, places);
  const manifest = files.find(({ path }) => path === 'package.json');
  const said = manifest === undefined ? [] : readManifest(toJson(decodeText(manifest))).fhirVersions;
  const [release, another] = toReleases(said.length > 0 ? said : files.flatMap(findFhirVersion));
  if (another === undefined) return release;
  throw new ToolkitError(
    'usage',
    `Package ${spec} has definitions for FHIR ${fhirVersions.stu3} and for ${fhirVersions.r4}; --fhir-version says which to take`,
  );
}

function toReleases(versions: readonly string[]): readonly FhirRelease[] {
  const releases = versions.map(findReleaseOf).filter((release) => release !== undefined);
  return [...new Set(releases)];
}

/** The version in a StructureDefinition. XML is not parsed for it: that needs to know the release. */
function findFhirVersion(file: PackageFile): readonly string[] {
  const text = decodeText(file);
  if (findXmlRoot(text) === 'StructureDefinition')
    return /<fhirVersion\s+value="([^"]*)"/.exec(text)?.slice(1, 2) ?? [];
  const json = text.includes('"StructureDefinition"') ? toJson(text) : undefined;
  const isStructure = isJsonObject(json) && json['resourceType'] === 'StructureDefinition';
  const version = isStructure ? json['fhirVersion'] : undefined;
  return typeof version === 'string' ? [version] : [];
}

/** The JSON of a text; undefined where it is none, which loading the package complains of. */
function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
