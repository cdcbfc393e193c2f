/** A request to the FHIR endpoint, as its route has read it. */
export interface FhirRequest {
  readonly method: string;
  /** Below the base URL, such as `/Patient/1`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Of the path; empty where its route has none. */
  readonly id: string;
  readonly versionId: string;
  readonly body: string;
  /** The value of a header, by its name in any case. */
  readonly header: (name: string) => string | undefined;
}
