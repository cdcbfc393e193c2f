import type { ElementNode } from '../fhir/element-node.js';
import type { FhirIssueType, Issue, IssueParams, Severity } from '../model/issue.js';
import type { CompileTools, ElementUnderCompilation } from './compile-tools.js';
import type { ValidationContext } from './validation-context.js';

/** Looks at one element and reports what is wrong with it. Made once, run for each occurrence. */
export type Check = (node: ElementNode, context: ValidationContext) => void;

/** Where an issue is: an element, or one below it that is missing; with what led to it. */
export interface Place {
  readonly node: ElementNode;
  readonly child?: string;
  readonly causes?: readonly Issue[];
  /** Where the definition gives the severity, as it does for invariants. */
  readonly severity?: Severity;
}

/** How a rule's check says what it found. */
export type Report<P extends IssueParams> = (place: Place, context: ValidationContext, params: P) => void;

/**
 * One thing that the validator judges. `compile` makes the check for one element, or gives
 * `undefined` where the element gives the rule nothing to say; a rule without `compile` is reported
 * by the reader or by the walk itself.
 */
export interface Rule<Id extends string = string, P extends IssueParams = IssueParams> {
  readonly id: Id;
  readonly fhirIssueType: FhirIssueType;
  readonly severity: Severity;
  /** What the rule demands, in one sentence, for the catalogue. */
  readonly summary: string;
  /** The section of the specification that says so. */
  readonly spec: string;
  readonly message: (params: P) => string;
  readonly compile?: (element: ElementUnderCompilation, tools: CompileTools<P>) => Check | undefined;
}

/** Declares a rule; its id and the type of its params are inferred. */
export function defineRule<const Id extends string, P extends IssueParams>(rule: Rule<Id, P>): Rule<Id, P> {
  return rule;
}
