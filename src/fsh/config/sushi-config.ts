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
}
