/** `sushi-config.yaml` after `schemas/sushi-config.schema.json` has accepted it. */
export interface SushiConfig {
  /** Name of the FHIR package. */
  readonly id: string;
  readonly canonical: string;
  readonly name: string;
  readonly title?: string;
  readonly status: string;
  readonly version: string;
  readonly fhirVersion: '3.0.2';
  readonly description?: string;
  readonly publisher?: { readonly name: string; readonly url?: string; readonly email?: string };
  readonly license?: string;
  /** Package name to version, nearest first. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Warnings that are meant, with the reasons. */
  readonly accepted?: readonly AcceptedIssue[];
}

/** A warning of a rule at some places of some definitions, and why it is right as it is. */
export interface AcceptedIssue {
  readonly rule: string;
  /** Ids, URLs or `Type/id`. */
  readonly definition: string | readonly string[];
  /** Ids of elements, or expressions as the result of a compilation has them; everywhere where there is none. */
  readonly place?: string | readonly string[];
  readonly reason: string;
  /** Where the entry stands in the configuration. */
  readonly line: number;
  readonly column: number;
}
