import type { ElementNode } from '../fhir/element-node.js';
import type { ResourceDocument } from '../fhir/resource-document.js';
import type { DefinitionRef, ValidationResult } from '../model/issue.js';
import type { CodeQuestion } from '../terminology/terminology-service.js';
import type { ReferenceResolver } from './reference-resolver.js';

/** Resource type to what every resource of that type must conform to, be it the root or an entry of a Bundle: one profile or several. */
export type ProfilesByType = Readonly<Record<string, string | readonly string[]>>;

/** Settings of one validation. */
export interface ValidateOptions {
  /** Canonical URLs that the resource must conform to, besides its base type and its `meta.profile`. */
  readonly profiles?: readonly string[];
  readonly profilesByType?: ProfilesByType;
  /** Finds resources outside of the text, so that references to them can be followed. */
  readonly resolve?: ReferenceResolver | undefined;
  /** Told of each element that a profile sorts into one of its slices, once or more often. */
  readonly onSlice?: ((member: ElementNode, slice: DefinitionRef) => void) | undefined;
}

/** What a validator says of one resource. */
export interface ValidationOutcome extends ValidationResult {
  /**
   * What a terminology service could still answer. Once its answers are at hand, the resource is validated again;
   * until then what depends on them is in `unchecked`. Empty where the validator was made without `answers`.
   */
  readonly pending: readonly CodeQuestion[];
}

/** Validates resources against the definitions of one store. Synchronous; keeps compiled profiles. */
export interface Validator {
  validate(document: ResourceDocument, options?: ValidateOptions): ValidationOutcome;
}
