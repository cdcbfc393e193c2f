import type { FhirRelease } from '../fhir/release.js';
import type { InvariantCompiler } from '../fhirpath/invariant-compiler.js';
import type { DefinitionRef, IssueParams } from '../model/issue.js';
import type { Terminology } from '../terminology/terminology.js';
import type { ElementFacts } from './element-facts.js';
import type { FactSource } from './fact-source.js';
import type { QuestionnaireSource } from './questionnaires/questionnaire-source.js';
import type { Report } from './rule.js';

/** Whether an element holds a value, elements, XHTML or a whole resource. */
export type ElementKind = 'primitive' | 'complex' | 'xhtml' | 'resource';

/**
 * One element while its checks are made. A core type is compiled with `base` undefined and every rule
 * speaks; a profile is compiled beside what the core already says (`base`), and a rule speaks only
 * where the profile asks for more.
 */
export interface ElementUnderCompilation {
  readonly facts: ElementFacts;
  readonly base: ElementFacts | undefined;
  readonly kind: ElementKind;
  /** The one type of this occurrence: for `valueQuantity` it is `Quantity`. */
  readonly typeCode: string | undefined;
  /** The elements that may stand below this one; empty where they are those of its type. */
  readonly children: readonly ChildUnderCompilation[];
  /** True for the root of a type or profile: its checks are about the type, not about a use of it. */
  readonly isRoot: boolean;
}

export interface ChildUnderCompilation {
  readonly facts: ElementFacts;
  readonly base: ElementFacts | undefined;
  /** The names under which it may be written; several for a choice. */
  readonly names: readonly string[];
}

/** What a rule may use while it makes its check. */
export interface CompileTools<P extends IssueParams> {
  readonly release: FhirRelease;
  readonly source: FactSource;
  readonly terminology: Terminology;
  readonly invariants: InvariantCompiler;
  readonly questionnaires: QuestionnaireSource;
  /** True where the rules of the NHS apply. */
  readonly nhs: boolean;
  /** True where elements that a profile marks as must-support are looked for. */
  readonly mustSupport: boolean;
  /** The element that the check is made for. */
  readonly origin: DefinitionRef;
  readonly report: Report<P>;
}
