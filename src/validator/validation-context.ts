import type { ElementNode } from '../fhir/element-node.js';
import type { ResourceDocument } from '../fhir/resource-document.js';
import type { InvariantScope } from '../fhirpath/invariant-compiler.js';
import type { DefinitionRef, Issue, IssueParams, Severity } from '../model/issue.js';
import type { CodeQuestion } from '../terminology/terminology-service.js';
import type { ReferenceScope } from './find-referenced.js';
import type { ReadReferences } from './read-reference.js';
import type { ValidateOptions } from './validator.js';

/** What is said of one element, before it becomes an issue. */
export interface Remark {
  readonly rule: string;
  readonly severity: Severity;
  readonly node: ElementNode;
  /** The element below `node` that is meant, where it is missing or all its repetitions are meant. */
  readonly child?: string | undefined;
  readonly params: IssueParams;
  readonly source?: DefinitionRef | undefined;
  readonly causes?: readonly Issue[] | undefined;
}

/** What could not be judged of one element. */
export interface Doubt {
  readonly rule: string;
  readonly node: ElementNode;
  readonly child?: string | undefined;
  readonly reason: string;
  readonly source?: DefinitionRef | undefined;
}

/** One validation in progress: what the checks may ask, and where they leave what they found. */
export interface ValidationContext extends ReferenceScope, InvariantScope {
  readonly references: ReadReferences;
  readonly document: ResourceDocument;
  readonly root: ElementNode;
  /** The ids that were met so far of the elements of each resource, and with `#` of what it contains. */
  readonly ids: Map<ElementNode, Set<string>>;
  /** Version of FHIR, for messages. */
  readonly fhirVersion: string;
  add(remark: Remark): void;
  addUnchecked(doubt: Doubt): void;
  /** Leaves questions that a terminology service could answer. */
  ask(questions: readonly CodeQuestion[]): void;
  /** Whether the reader of the text reported this rule of an element. */
  readonly isReadProblem: (rule: string, node: ElementNode) => boolean;
  /** What a rule has said of an element so far. */
  issuesOf(rule: string, node: ElementNode): readonly Issue[];
  /** Takes back what a rule said of an element, where a profile turns out to allow it or another rule says more. */
  withdraw(rule: string, node: ElementNode): void;
  /** Checks `node` against a profile; what is wrong is reported in place. */
  applyProfile(node: ElementNode, canonical: string, source: DefinitionRef): void;
  /** Applies the profiles that a resource claims in `meta.profile`. */
  applyClaimedProfiles(resource: ElementNode): void;
  /** Checks `node` against a profile and returns what is wrong without reporting it. */
  tryProfile(node: ElementNode, canonical: string, source: DefinitionRef): readonly Issue[];
  /** The same for a resource that a reference leads to. How far references are followed on from there is limited. */
  tryTarget(node: ElementNode, canonical: string, source: DefinitionRef): readonly Issue[];
  /** True while a profile is only tried. */
  readonly isTrial: () => boolean;
  /** The profiles that a resource is judged by in its own place. */
  claimedProfiles(resource: ElementNode): readonly string[];
  /** Who is told what falls into which slice. */
  readonly onSlice: ValidateOptions['onSlice'];
}
