import type { FhirIssueType, Severity } from '../model/issue.js';
import type { Resource } from './resource.js';

/** Codes of https://hl7.org/fhir/STU3/valueset-issue-type.html that the server answers with. */
export type OutcomeCode = FhirIssueType | 'login' | 'expired' | 'forbidden' | 'duplicate' | 'conflict';

/** One issue of an OperationOutcome. It never carries a patient's data, but names elements and parameters. */
export interface OutcomeIssue {
  readonly severity: Severity;
  readonly code: OutcomeCode;
  readonly diagnostics: string;
  /** FHIRPath of the elements that are meant. */
  readonly expression?: readonly string[];
}

/** Thrown where a request is refused; answered with its status and an OperationOutcome. */
export class Refusal extends Error {
  readonly status: number;
  readonly issues: readonly OutcomeIssue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    issues: readonly OutcomeIssue[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(issues.map((issue) => issue.diagnostics).join('; '));
    this.name = 'Refusal';
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }
}

/** A refusal with one issue of severity error. */
export function refuse(status: number, code: OutcomeCode, diagnostics: string): Refusal {
  return new Refusal(status, [{ severity: 'error', code, diagnostics }]);
}

/** https://hl7.org/fhir/STU3/operationoutcome.html */
export function toOperationOutcome(issues: readonly OutcomeIssue[]): Resource {
  return { resourceType: 'OperationOutcome', issue: issues };
}
