import type { Severity } from '../../model/issue.js';

/** What `careconnect.yaml` says of validation; its JSON Schema is `schemas/validate-configuration.schema.json`. */
export interface ValidateConfiguration {
  /** Folders and `.tgz` files as absolute paths, or `name#version`. */
  readonly igs: readonly string[];
  readonly profiles: readonly ProfileSetting[];
  /** What is ignored comes first; of several that fit an issue, the first decides. */
  readonly rules: readonly RuleSetting[];
}

/** The profiles that every resource of a type must conform to. */
export interface ProfileSetting {
  readonly type: string;
  readonly canonicals: readonly string[];
  /** Where it stands, as `careconnect.yaml:3:5`. */
  readonly place: string;
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
  /** Canonical URL of the profile that asks for it; `*` stands for anything. */
  readonly profile?: string;
  /** Where it stands, as `careconnect.yaml:7:5`. */
  readonly place: string;
}
