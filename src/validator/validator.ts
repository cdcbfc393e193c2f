import type { ResourceDocument } from '../fhir/resource-document.js';
import type { ValidationResult } from '../model/issue.js';
import type { ReferenceResolver } from './reference-resolver.js';

/** Settings of one validation. */
export interface ValidateOptions {
  /** Canonical URLs that the resource must conform to, besides its base type and its `meta.profile`. */
  readonly profiles?: readonly string[];
  /** Resource type to the profile that every resource of that type must conform to: the root and the entries of Bundles. */
  readonly profilesByType?: Readonly<Record<string, string>>;
  /** Finds resources outside of the text, so that references to them can be followed. */
  readonly resolve?: ReferenceResolver | undefined;
}

/** Validates resources against the definitions of one store. Synchronous; keeps compiled profiles. */
export interface Validator {
  validate(document: ResourceDocument, options?: ValidateOptions): ValidationResult;
}
