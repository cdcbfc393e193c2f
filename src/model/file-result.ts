import type { IssueRecord, Severity, UncheckedRecord } from './issue.js';

/** What validation says of one file, or of one line of an NDJSON file: the unit of every validation output. */
export interface FileResult {
  /** As the user named it; `-` is standard input, and a line of an NDJSON file is `name:line`. */
  readonly file: string;
  /** The type that the resource names; absent where the file could not be read that far. */
  readonly resourceType?: string;
  readonly fhirVersion: string;
  /** Canonical URLs of the profiles that the resource was checked against, besides its base type. */
  readonly profiles: readonly string[];
  /** False exactly where an issue is `error` or `fatal`. */
  readonly valid: boolean;
  readonly issues: readonly IssueRecord[];
  readonly unchecked: readonly UncheckedRecord[];
  /** Present where a configuration changed severities or left issues out: nothing of that is hidden. */
  readonly overrides?: readonly OverrideRecord[];
}

/** An issue to which a configuration gave another severity, or which it left out. */
export interface OverrideRecord {
  /** As it was found. */
  readonly issue: IssueRecord;
  readonly to: Severity | 'ignored';
  readonly reason: string;
}
