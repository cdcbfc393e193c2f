import type { Path } from './path.js';

/** FHIR's issue severities, worst first (https://hl7.org/fhir/STU3/valueset-issue-severity.html). */
export const severities = ['fatal', 'error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

/** Codes of https://hl7.org/fhir/STU3/valueset-issue-type.html that this toolkit uses. */
export type FhirIssueType =
  | 'invalid'
  | 'structure'
  | 'required'
  | 'value'
  | 'invariant'
  | 'code-invalid'
  | 'extension'
  | 'not-found'
  | 'not-supported'
  | 'processing'
  | 'too-long'
  | 'business-rule'
  | 'exception'
  | 'informational';

/** A place in a source text. `line` and `column` count from 1, columns in UTF-16 units. */
export interface SourceLocation {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** The definition that asked for what an issue reports: a canonical URL and the id of one of its elements. */
export interface DefinitionRef {
  readonly profile: string;
  readonly element: string;
}

/** What a rule needs to explain itself; the prose is made from it at the end. */
export type IssueParams = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One finding. Identity is `rule`, `path` and `params`; text is never identity. */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: Path;
  readonly params: IssueParams;
  readonly source?: DefinitionRef;
  readonly location?: SourceLocation;
  /** Why no slice or no target profile matched. */
  readonly causes?: readonly Issue[];
}

/** Something that could not be checked, with the reason. It is listed, never passed over. */
export interface Unchecked {
  readonly rule: string;
  readonly path: Path;
  readonly reason: string;
  readonly source?: DefinitionRef;
}

/** All that the validator says of one resource. */
export interface ValidationResult {
  /** The type that the resource names, where it names one. */
  readonly resourceType: string | undefined;
  /** Canonical URLs of the profiles that the resource was checked against, besides its base type. */
  readonly profiles: readonly string[];
  readonly issues: readonly Issue[];
  readonly unchecked: readonly Unchecked[];
}

/** The serialised form of an issue: what every JSON output of the toolkit prints. */
export interface IssueRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly code: FhirIssueType;
  /** FHIRPath of the element. */
  readonly expression: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly source?: DefinitionRef;
  readonly causes?: readonly IssueRecord[];
}

/** The serialised form of something unchecked. */
export interface UncheckedRecord {
  readonly rule: string;
  readonly expression: string;
  readonly reason: string;
  readonly source?: DefinitionRef;
}
