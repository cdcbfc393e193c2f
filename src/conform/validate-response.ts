import type { IssueRecord, UncheckedRecord } from '../model/issue.js';
import type { ReferenceResolver } from '../validator/reference-resolver.js';
import type { MustSupportElement } from './coverage/must-support.js';

/** What the validator says of one resource of a response. */
export interface ValidatedResource {
  readonly resourceType: string;
  readonly id?: string;
  /** FHIRPath of the resource in the body: its type, or `Bundle.entry[0].resource`. */
  readonly path: string;
  /** Canonical URLs of the profiles that it was checked against besides its base type. */
  readonly profiles: readonly string[];
  /** Whether its meta.profile names the profile that the profile set has for its type; absent where it has none. */
  readonly namesProfile?: boolean;
  readonly issues: readonly IssueRecord[];
  readonly unchecked: readonly UncheckedRecord[];
  readonly mustSupport: readonly MustSupportElement[];
}

/**
 * Validates every resource of a response body, JSON or XML: the root and the entries of a Bundle, each against its
 * base type, the profiles that it names, and the profile that the target's profile set has for its type. A
 * QuestionnaireResponse is compared with its Questionnaire where `resolve` finds that, or the body holds it.
 */
export type ValidateResponse = (
  text: string,
  profiles: Readonly<Record<string, string>>,
  resolve?: ReferenceResolver,
) => readonly ValidatedResource[];
