import type { IssueRecord } from '../model/issue.js';
import type { ArtifactKind } from './artifact-kind.js';

/** What a compilation came to. */
export interface CompileResult {
  /** Name and version of the package. */
  readonly name: string;
  readonly version: string;
  /** Findings of SUSHI, of lowering and of the given validation, in the order of their places. */
  readonly issues: readonly IssueRecord[];
  readonly artifacts: readonly CompiledArtifact[];
  /** Whether nothing had changed since an earlier compilation, whose result this is. */
  readonly cached: boolean;
  /** The folder of the package: it holds `package.json`. */
  readonly outDir: string;
  /** The package as a `.tgz`. */
  readonly tarball: string;
  /** Whether a package lies there. None does where FSH had errors: an earlier one is removed. */
  readonly written: boolean;
}

/** One resource of the package. */
export interface CompiledArtifact {
  readonly kind: ArtifactKind;
  readonly resourceType: string;
  readonly id: string;
  readonly url?: string;
  /** From the folder of the package, with `/`. */
  readonly file: string;
  /** The rule that it breaks on purpose, where it does. */
  readonly breaks?: string;
  /** Where FSH defines it; the file is relative to the project. */
  readonly source: { readonly file: string; readonly line: number };
}

/** How far a compilation has come. */
export type CompileStage = 'reading' | 'compiling' | 'lowering' | 'validating' | 'writing';
