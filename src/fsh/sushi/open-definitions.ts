import { openEmbeddedPackage } from '../../definitions/load/embedded.js';
import { loadPackage } from '../../definitions/load/load-package.js';
import type { DefinitionEntry, DefinitionPackage } from '../../definitions/definition-store.js';
import { isStructureDefinition } from '../../definitions/is-definition-resource.js';
import { toDefinitionEntry } from '../../definitions/to-definition-entry.js';
import { fhirVersions } from '../../fhir/release.js';
import type { StructureDefinition } from '../../fhir/definition-resources.js';
import type { TypeLookup } from '../lift/choice-paths.js';
import { createSnapshot, type FindSnapshot } from '../lift/create-snapshot.js';
import { createLift, type Lift } from '../lift/lift-resource.js';
import type { SushiDefinitions } from './create-virtual-package.js';
import type { PackageSpecs } from './sushi-exchange.js';

/** The name under which SUSHI looks for the core of the release that it is told to compile for. */
const coreName = 'hl7.fhir.r4.core';

/**
 * What SUSHI compiles against, nearest first: the given packages, lifted, and the lifted core.
 *
 * @throws ToolkitError where a package is missing, damaged, or made for another release.
 */
export async function openDefinitions({
  specs,
  cwd,
  packageCache,
}: PackageSpecs): Promise<readonly SushiDefinitions[]> {
  const core = openCore();
  const packages = await Promise.all(
    specs.map((spec) => loadPackage(spec, { release: 'stu3', cwd, packageCache })),
  );
  const lift = createLift(createCoreLookup(core));
  const complete = createCompleter(packages, lift);
  return [...packages.map((source) => liftPackage(source, (resource) => complete(lift(resource)))), core];
}

/**
 * Gives a lifted definition that comes with its differential only the snapshot that SUSHI needs. Where
 * what it is based on is not at hand it stays as it is, and SUSHI says so to whoever builds on it.
 */
function createCompleter(packages: readonly DefinitionPackage[], lift: Lift): Lift {
  const core = openEmbeddedPackage('lifted-stu3');
  const known = new Map<string, StructureDefinition | undefined>();
  const find: FindSnapshot = (canonical) => {
    const [url = ''] = canonical.split('|');
    if (known.has(url)) return known.get(url);
    // What is based on itself is based on nothing.
    known.set(url, undefined);
    const given = packages.map((source) => source.find('StructureDefinition', url)).find(isThere);
    const found = given === undefined ? core.find('StructureDefinition', url) : complete(lift(given));
    known.set(url, found !== undefined && isStructureDefinition(found) ? found : undefined);
    return known.get(url);
  };
  const complete: Lift = (definition) => {
    if (!isStructureDefinition(definition) || definition.snapshot !== undefined) return definition;
    const element = createSnapshot(definition, find);
    return element === undefined ? definition : Object.assign({ ...definition }, { snapshot: { element } });
  };
  return complete;
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

function openCore(): SushiDefinitions {
  const core = openEmbeddedPackage('lifted-stu3');
  return {
    name: coreName,
    version: fhirVersions.r4,
    entries: core.entries,
    read: (index) => {
      const entry = core.entries[index];
      return entry === undefined ? undefined : core.read(entry);
    },
  };
}

function createCoreLookup({ entries, read }: SushiDefinitions): TypeLookup {
  const positions = new Map<string, number>();
  for (const [index, { resourceType, type, derivation }] of entries.entries()) {
    if (resourceType !== 'StructureDefinition' || type === undefined || derivation === 'constraint') continue;
    if (!positions.has(type)) positions.set(type, index);
  }
  return (type) => {
    const found = read(positions.get(type) ?? -1);
    return found !== undefined && isStructureDefinition(found) ? found : undefined;
  };
}

/** An STU3 package in R4's form; each resource is lifted when it is asked for. */
function liftPackage(source: DefinitionPackage, lift: Lift): SushiDefinitions {
  const { name, version } = source;
  const find = ({ resourceType, url }: DefinitionEntry) =>
    url === undefined ? undefined : source.find(resourceType, url);
  const entries = source.entries.filter(({ url }) => url !== undefined);
  return {
    name,
    version,
    entries: entries.map((entry) => {
      // Older indexes leave out by what SUSHI tells profiles from types.
      const definition = isComplete(entry) ? undefined : find(entry);
      return definition === undefined ? entry : toDefinitionEntry(definition);
    }),
    read: (index) => {
      const entry = entries[index];
      const definition = entry === undefined ? undefined : find(entry);
      return definition === undefined ? undefined : lift(definition);
    },
  };
}

function isComplete({ resourceType, derivation, name }: DefinitionEntry): boolean {
  return name !== undefined && (resourceType !== 'StructureDefinition' || derivation !== undefined);
}
