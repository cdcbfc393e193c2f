import type { Severity } from '../../model/issue.js';

/** What `careconnect.yaml` says of validation; its JSON Schema is `schemas/validate-configuration.schema.json`. */
export interface ValidateConfiguration {
  /** Path of the file as the user would name it. */
  readonly file: string;
  /** Folders and `.tgz` files as absolute paths, or `name#version`. */
  readonly igs: readonly string[];
  readonly profiles: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly RuleSetting[];
}

/** Issues of one rule that get another severity, or are ignored, and why. */
export interface RuleSetting {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'fatal'> | 'ignore';
  readonly reason: string;
  /** A name of files, in which `*` stands for anything but `/` and `**` for anything. */
  readonly file?: string;
  /** FHIRPath of an element, without indexes; what is below it is meant as well. `*` stands for one part or the type. */
  readonly expression?: string;
  /** Canonical URL of the profile that asks for it. */
  readonly profile?: string;
  /** Where it stands in the configuration. */
  readonly line: number;
}
