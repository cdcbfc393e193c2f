import type { Resource } from '../resource.js';

/** A value that a token parameter is compared with; `system` is absent where the element has none. */
export interface TokenValue {
  readonly system?: string;
  readonly code: string;
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

/** https://hl7.org/fhir/STU3/search.html#date; values are FHIR dates of any precision. */
interface DateParameter extends ParameterBase {
  readonly type: 'date';
  readonly values: (resource: Resource) => readonly string[];
}

/** A search parameter that really works: the routes, the search and the CapabilityStatement read it. */
export type SearchParameter = StringParameter | TokenParameter | DateParameter;

/** One parameter of a search as it was asked: `values` are alternatives, any of which may match. */
export interface Criterion {
  readonly parameter: SearchParameter;
  readonly modifier: string | undefined;
  /** Split at commas; `\,`, `\|` and `\$` are still escaped. */
  readonly values: readonly string[];
}
