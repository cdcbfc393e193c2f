import type { fhirdefs } from 'fsh-sushi';
import type { DefinitionEntry } from '../../definitions/definition-store.js';
import { isStructureDefinition } from '../../definitions/is-definition-resource.js';
import { coreStructureRoot } from '../../fhir/release.js';
import type { DefinitionResource } from '../../fhir/definition-resources.js';
import type { ResourceInfo } from './create-package-db.js';

/** A package that SUSHI reads from memory, one resource at a time and only those that it asks for. */
export type VirtualPackage = Parameters<fhirdefs.FHIRDefinitions['loadVirtualPackage']>[0];

/** Definitions in R4's form under the name that SUSHI shall know them by. */
export interface SushiDefinitions {
  readonly name: string;
  readonly version: string;
  readonly entries: readonly DefinitionEntry[];
  /** By the position of its entry. */
  readonly read: (index: number) => DefinitionResource | undefined;
}

/** Registers what the index says of each resource; nothing is read until SUSHI asks for it. */
export function createVirtualPackage(definitions: SushiDefinitions): VirtualPackage {
  const { name, version, entries } = definitions;
  return {
    getPackageJSON: () => ({ name, version }),
    registerResources(register) {
      for (const [index, entry] of entries.entries()) register(String(index), toRegistered(entry));
      return Promise.resolve();
    },
    getResourceByKey: (key): unknown => definitions.read(Number(key)),
  };
}

/** SUSHI tells the type Extension from the extensions by its base, which no index keeps. */
function toRegistered(entry: DefinitionEntry): DefinitionEntry & { readonly baseDefinition?: string } {
  const isExtensionType = entry.url === `${coreStructureRoot}Extension`;
  return isExtensionType ? { ...entry, baseDefinition: `${coreStructureRoot}Element` } : entry;
}

/**
 * Lets SUSHI see the base of a StructureDefinition and whether it is abstract. An index keeps neither,
 * and few are ever asked for, so the definition is read when SUSHI looks.
 */
export function createInfoCompleter(
  packages: readonly SushiDefinitions[],
): (info: ResourceInfo) => ResourceInfo {
  const byKey = new Map(
    packages.map((definitions) => [toKey(definitions.name, definitions.version), definitions]),
  );
  return (info) => {
    if (info.resourceType !== 'StructureDefinition') return info;
    const definitions = byKey.get(toKey(info.packageName, info.packageVersion));
    const index = Number(info.resourcePath?.slice(info.resourcePath.lastIndexOf(':') + 1));
    if (definitions === undefined) return info;
    let known: DefinitionResource | undefined;
    const read = () => {
      known ??= definitions.read(index);
      return known !== undefined && isStructureDefinition(known) ? known : undefined;
    };
    return Object.defineProperties(info, {
      sdBaseDefinition: { enumerable: true, get: () => read()?.baseDefinition },
      sdAbstract: { enumerable: true, get: () => read()?.abstract === true },
    });
  };
}

const toKey = (name = '', version = '') => `${name}#${version}`;
