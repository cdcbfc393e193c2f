import type { DefinitionPackage } from '../../definitions/definition-store.js';
import { unversioned } from '../../definitions/load/collect-definitions.js';
import type { SushiConfig } from '../config/sushi-config.js';
import type { SushiArtifact } from '../sushi/sushi-exchange.js';

/** One file of a FHIR package. */
export interface PackageFile {
  /** From the folder `package`, with `/`: `example/Patient-minimal.json`. */
  readonly path: string;
  readonly text: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Path of a resource in the package. Examples lie in a folder of their own, so that no tool takes them
 * for definitions. What no id may hold becomes `-`, as it may be no file name either.
 */
export function toPackagePath({ resource, usage }: Pick<SushiArtifact, 'resource' | 'usage'>): string {
  const id = String(resource['id']).replaceAll(/[^A-Za-z0-9.-]/g, '-');
  const name = `${String(resource['resourceType'])}-${id}.json`;
  return usage === 'Example' ? exampleFolder + name : name;
}

/**
 * The files of a FHIR package (https://confluence.hl7.org/display/FHIR/NPM+Package+Specification):
 * manifest, indexes, and one file a resource. They follow from the arguments alone, in the order of
 * their paths. `packages` are those that it builds on.
 */
export function createPackageFiles(
  config: SushiConfig,
  artifacts: readonly SushiArtifact[],
  packages: readonly PackageName[] = [],
): readonly PackageFile[] {
  const resources = artifacts.map((artifact) => ({
    path: toPackagePath(artifact),
    resource: artifact.resource,
  }));
  const files = [
    { path: 'package.json', content: createManifest(config, packages) },
    ...createIndexes(resources),
    ...resources.map(({ path, resource }) => ({ path, content: resource })),
  ];
  return files
    .map(({ path, content }) => ({ path, text: `${JSON.stringify(content, undefined, 2)}\n` }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a package is called. A folder of definitions has no version. */
type PackageName = Pick<DefinitionPackage, 'name' | 'version'>;

function createManifest(config: SushiConfig, packages: readonly PackageName[]): JsonObject {
  const { id, version, canonical, publisher } = config;
  const versioned = packages.filter((each) => each.version !== unversioned);
  const dependencies = {
    ...Object.fromEntries(versioned.map((each) => [each.name, each.version])),
    ...config.dependencies,
  };
  return {
    name: id,
    version,
    type: 'Conformance',
    canonical,
    title: config.title ?? config.name,
    description: config.description ?? config.title ?? config.name,
    ...(publisher === undefined ? {} : { author: publisher.name, maintainers: [publisher] }),
    ...(config.license === undefined ? {} : { license: config.license }),
    fhirVersions: [config.fhirVersion],
    dependencies: { 'hl7.fhir.r3.core': config.fhirVersion, ...dependencies },
    directories: { lib: 'package', example: 'example' },
  };
}

interface PackageResource {
  readonly path: string;
  readonly resource: JsonObject;
}

const exampleFolder = 'example/';

/** `.index.json` of the package and, where there are some, of its examples, in version 2 of its form. */
function createIndexes(resources: readonly PackageResource[]) {
  const isExample = ({ path }: PackageResource) => path.startsWith(exampleFolder);
  const examples = resources.filter(isExample);
  const definitions = resources.filter((resource) => !isExample(resource));
  const index = { path: '.index.json', content: createIndex(definitions) };
  if (examples.length === 0) return [index];
  return [index, { path: `${exampleFolder}.index.json`, content: createIndex(examples) }];
}

function createIndex(resources: readonly PackageResource[]): JsonObject {
  const files = resources.map(toIndexEntry).toSorted((a, b) => (a.filename < b.filename ? -1 : 1));
  return { 'index-version': 2, files };
}

/** All that version 2 knows; HL7's tools leave out what a resource lacks. */
const indexedMembers = [
  'resourceType',
  'id',
  'url',
  'version',
  'kind',
  'type',
  'supplements',
  'content',
  'valueSet',
  'derivation',
];

function toIndexEntry({ path, resource }: PackageResource): { readonly filename: string } {
  const known = indexedMembers.filter((name) => typeof resource[name] === 'string');
  return {
    filename: path.slice(path.lastIndexOf('/') + 1),
    ...Object.fromEntries(known.map((name) => [name, resource[name]])),
  };
}
