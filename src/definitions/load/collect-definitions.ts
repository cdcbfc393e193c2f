import type { DefinitionResource } from '../../fhir/definition-resources.js';
import { fhirVersions, type FhirRelease } from '../../fhir/release.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import { createDefinitionPackage } from '../create-definition-package.js';
import type { DefinitionPackage } from '../definition-store.js';
import { isDefinitionResource, isStructureDefinition } from '../is-definition-resource.js';
import { createXmlConverter, findXmlRoot, type XmlConverter } from './convert-xml.js';
import { checkForm, corruptFile, decodeText, type PackageFile } from './package-file.js';
import { checkManifest, findReleaseOf, readManifest } from './package-manifest.js';

/** The version of what has none, such as a mere folder. */
export const unversioned = 'unversioned';

/** What a package is made for and who hears what was left out of it. */
export interface CollectOptions {
  readonly release: FhirRelease;
  /** Told, in one sentence each, what was left out and why. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

/** A resource and where it was read. */
interface ReadResource {
  readonly place: string;
  readonly resource: DefinitionResource;
}

/**
 * The package that a set of files makes up: every FHIR resource among them, in their order. Files that
 * hold none are passed over. Left out, with a notice: a StructureDefinition for another release, and
 * all but the first resource of one canonical URL.
 *
 * @param spec What the package is called in messages, and its name where no `package.json` gives one.
 * @throws ToolkitError `definition-corrupt` for a FHIR file that cannot be read, `definition-missing`
 * where there is no FHIR resource at all, `usage` where the package is for another release.
 */
export async function collectDefinitions(
  spec: string,
  files: readonly PackageFile[],
  options: CollectOptions,
): Promise<DefinitionPackage> {
  const { release } = options;
  const manifestFile = files.find(({ path }) => path === 'package.json');
  const manifest = readManifest(manifestFile && readJson(manifestFile, decodeText(manifestFile)));
  checkManifest(spec, manifest, release);
  const read = await readResources(files, release);
  if (read.length === 0) {
    const found = files.length === 0 ? 'no JSON or XML file' : 'no FHIR resource';
    throw new ToolkitError('definition-missing', `${spec}: found ${found}, expected FHIR definitions`);
  }
  const kept = dropDuplicates(dropOtherReleases(read, options), options);
  for (const { place, resource } of kept) checkForm(place, resource);
  const identity = { name: manifest.name ?? spec, version: manifest.version ?? unversioned, release };
  return createDefinitionPackage(
    identity,
    kept.map(({ resource }) => resource),
  );
}

async function readResources(
  files: readonly PackageFile[],
  release: FhirRelease,
): Promise<readonly ReadResource[]> {
  const read: ReadResource[] = [];
  let converter: XmlConverter | undefined;
  for (const file of files) {
    const text = decodeText(file);
    const root = findXmlRoot(text);
    if (root !== undefined) converter ??= await createXmlConverter(release);
    const json =
      root === undefined || converter === undefined
        ? readJson(file, text)
        : readXml(file, text, root, converter);
    const resource = toResource(file, json);
    if (resource !== undefined) read.push({ place: file.place, resource });
  }
  return read;
}

/** The JSON of a file; undefined where it is none and does not look like FHIR. */
function readJson({ place }: PackageFile, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!text.includes('"resourceType"')) return undefined;
    const found = `text that is not JSON (${cause instanceof Error ? cause.message : String(cause)})`;
    throw corruptFile(place, found, 'a FHIR resource', cause);
  }
}

function readXml(file: PackageFile, text: string, root: string, convert: XmlConverter): unknown {
  try {
    return convert(text, root);
  } catch (cause) {
    const found = `a ${root} in XML that cannot be read (${cause instanceof Error ? cause.message : String(cause)})`;
    throw corruptFile(file.place, found, 'a FHIR resource', cause);
  }
}

function toResource({ place }: PackageFile, json: unknown): DefinitionResource | undefined {
  if (isDefinitionResource(json)) return json;
  if (typeof json !== 'object' || json === null || !('resourceType' in json)) return undefined;
  throw corruptFile(place, 'a resource whose type, id, URL or version is no text', 'a FHIR resource');
}

function dropOtherReleases(
  read: readonly ReadResource[],
  { release, onNotice }: CollectOptions,
): readonly ReadResource[] {
  return read.filter(({ place, resource }) => {
    const said = isStructureDefinition(resource) ? resource.fhirVersion : undefined;
    if (said === undefined || findReleaseOf(said) === release) return true;
    onNotice?.(
      `${place}: ${resource.url ?? 'a StructureDefinition'} is left out, as it is for FHIR ${said} and not ${fhirVersions[release]}`,
    );
    return false;
  });
}

function dropDuplicates(
  read: readonly ReadResource[],
  { onNotice }: CollectOptions,
): readonly ReadResource[] {
  const places = new Map<string, string>();
  return read.filter(({ place, resource: { resourceType, url } }) => {
    if (url === undefined) return true;
    const key = `${resourceType} ${url}`;
    const first = places.get(key);
    if (first === undefined) places.set(key, place);
    else onNotice?.(`${place}: ${key} is left out, as ${first} states it already`);
    return first === undefined;
  });
}
