import type {
  CodeSystem,
  DefinitionResource,
  StructureDefinition,
  ValueSet,
} from '../fhir/definition-resources.js';
import type { FhirRelease } from '../fhir/release.js';

/** What a package knows of a resource without reading it. */
export interface DefinitionEntry {
  readonly resourceType: string;
  readonly id?: string;
  readonly url?: string;
  readonly version?: string;
  readonly name?: string;
  /** Of StructureDefinitions. */
  readonly kind?: string;
  readonly type?: string;
  readonly derivation?: string;
}

/** A set of definitions under one name and version. Resources are read when asked for. */
export interface DefinitionPackage {
  readonly name: string;
  readonly version: string;
  readonly release: FhirRelease;
  readonly entries: readonly DefinitionEntry[];
  /** The resource with this canonical URL, without a version part. */
  find(resourceType: string, url: string): DefinitionResource | undefined;
  /** The resource of one of this package's own `entries`, which need not have a URL. */
  read(entry: DefinitionEntry): DefinitionResource;
}

/** Layered lookup of definitions, nearest package first. Canonicals may carry `|version`. */
export interface DefinitionStore {
  readonly release: FhirRelease;
  /** Nearest first; the core of the release is last. */
  readonly packages: readonly DefinitionPackage[];
  findStructureDefinition(canonical: string): StructureDefinition | undefined;
  findValueSet(canonical: string): ValueSet | undefined;
  findCodeSystem(canonical: string): CodeSystem | undefined;
}
