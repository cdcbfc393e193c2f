import type { Resource } from '../resource.js';

/** A value that a token parameter is compared with; `system` is absent where the element has none. */
export interface TokenValue {
  readonly system?: string;
  readonly code: string;
}

/** A time that a date parameter is compared with: FHIR dates of any precision. A side that is absent is open. */
export interface HeldPeriod {
  readonly start?: string;
  readonly end?: string;
}

interface ParameterBase {
  readonly name: string;
  /** Canonical URL of the SearchParameter. */
  readonly definition: string;
  /** What it compares with, for the CapabilityStatement. */
  readonly documentation: string;
}

/** https://hl7.org/fhir/STU3/search.html#string */
interface StringParameter extends ParameterBase {
  readonly type: 'string';
  readonly values: (resource: Resource) => readonly string[];
}

/** https://hl7.org/fhir/STU3/search.html#token */
interface TokenParameter extends ParameterBase {
  readonly type: 'token';
  readonly values: (resource: Resource) => readonly TokenValue[];
}

/** https://hl7.org/fhir/STU3/search.html#date; a value is a date of any precision or a Period. */
interface DateParameter extends ParameterBase {
  readonly type: 'date';
  readonly values: (resource: Resource) => readonly (string | HeldPeriod)[];
}

/** https://hl7.org/fhir/STU3/search.html#reference; values are those of Reference.reference. */
export interface ReferenceParameter extends ParameterBase {
  readonly type: 'reference';
  /** The types that it compares with; references to others are passed over. Empty where it compares with all. */
  readonly targets: readonly string[];
  readonly values: (resource: Resource) => readonly string[];
}

/** https://hl7.org/fhir/STU3/search.html#uri; values are equal or not. */
interface UriParameter extends ParameterBase {
  readonly type: 'uri';
  readonly values: (resource: Resource) => readonly string[];
}

/** A search parameter that really works: the routes, the search and the CapabilityStatement read it. */
export type SearchParameter =
  StringParameter | TokenParameter | DateParameter | ReferenceParameter | UriParameter;

/** One parameter of a search as it was asked: `values` are alternatives, any of which may match. */
export interface Criterion {
  readonly parameter: SearchParameter;
  readonly modifier: string | undefined;
  /** Split at commas; `\,`, `\|` and `\$` are still escaped. Empty where the criterion is chained. */
  readonly values: readonly string[];
  /** Of a chained parameter such as `patient.identifier`: what the resource that is referred to must match. */
  readonly chained?: ChainedCriterion;
}

/** https://hl7.org/fhir/STU3/search.html#chaining, one step deep. */
export interface ChainedCriterion {
  readonly type: string;
  readonly criterion: Criterion;
}
