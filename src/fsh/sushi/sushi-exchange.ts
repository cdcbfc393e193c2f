import type { ToolkitErrorCode } from '../../model/toolkit-error.js';
import type { KeptPlace } from '../cache/kept-file.js';

/** What goes to the process that runs SUSHI and what comes back. Plain data: it crosses a process boundary. */
export interface SushiRequest {
  readonly sources: readonly FshSource[];
  /** SUSHI's own names for what every artifact takes over from the configuration. */
  readonly config: { readonly canonical: string; readonly version: string; readonly status: string };
  readonly packages: PackageSpecs;
  /** Where to keep what makes the next compilation fast. */
  readonly keptAt?: KeptPlace;
}

/** STU3 packages that the sources build on. */
export interface PackageSpecs {
  /** Folders, `.tgz` files or `name#version`; nearest first. */
  readonly specs: readonly string[];
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The FHIR package cache. It is read, and never written. */
  readonly packageCache: string;
}

/** The text of one FSH file. `path` is what its messages name. */
export interface FshSource {
  readonly path: string;
  readonly text: string;
}

export interface SushiOutput {
  readonly artifacts: readonly SushiArtifact[];
  readonly messages: readonly SushiMessage[];
  readonly lostSystems: readonly LostSystem[];
}

/** A place in FSH. Lines and columns count from 1; `endLine` is the last line of what stands there. */
export interface FshPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** One resource as SUSHI makes it: conformance resources in R4's form, all others as their FSH says. */
export interface SushiArtifact {
  readonly resource: Readonly<Record<string, unknown>>;
  /** The name after the FSH keyword, and the keyword: `Profile`, `Extension`, `Instance`, … */
  readonly name: string;
  readonly keyword: string;
  /** Of instances: `Example`, `Definition`, … */
  readonly usage?: string;
  /** What FSH calls an instance, and says of it, beside its resource. */
  readonly title?: string;
  readonly description?: string;
  readonly place: FshPlace;
  /** The rules that stand in FSH, those of rule sets included; not those that SUSHI infers. */
  readonly rules: readonly FshRule[];
  /** The codes that stand in FSH, those of rule sets included. */
  readonly codes: readonly FshCodePlace[];
}

/** A code as FSH writes it, without its system. */
export interface FshCodePlace {
  readonly code: string;
  readonly place: FshPlace;
}

export interface FshRule {
  /** The element, as FSH writes it: `extension[period].value[x]`; empty for the definition itself. */
  readonly path: string;
  readonly place: FshPlace;
}

export interface SushiMessage {
  readonly level: 'error' | 'warning';
  /** Whether FSH was being read, or definitions were being made of it. */
  readonly phase: 'import' | 'export';
  readonly text: string;
  readonly place?: FshPlace;
  /** Where the rule set was inserted that holds `place`. */
  readonly insertedAt?: FshPlace;
}

/** A code that FSH writes with a system, on an element that keeps the code alone. */
export interface LostSystem {
  readonly system: string;
  readonly code: string;
  /** As FSH writes it, `^` for carets included. */
  readonly path: string;
  readonly place: FshPlace;
}

export type SushiReply =
  | { readonly type: 'compiled'; readonly output: SushiOutput }
  | { readonly type: 'refused'; readonly code: ToolkitErrorCode; readonly message: string }
  | { readonly type: 'crashed'; readonly reason: string };
