import type { ElementNode, ValueForm } from '../fhir/element-node.js';
import type { DefinitionRef } from '../model/issue.js';
import type { ElementKind } from './compile-tools.js';
import type { ElementFacts } from './element-facts.js';
import type { Check } from './rule.js';
import type { CompiledSlicing } from './slicing.js';

/** An element ready to be walked: only the checks that can bite, and only the children that matter. */
export interface CompiledElement {
  readonly facts: ElementFacts;
  readonly source: DefinitionRef;
  readonly typeCode: string | undefined;
  readonly kind: ElementKind;
  /** The form in which its value is written. */
  readonly form: ValueForm;
  /** The types that a profile allows of a resource that stands here; undefined where it may be any. */
  readonly allowedTypes: readonly string[] | undefined;
  readonly checks: readonly Check[];
  /** By the name as written: a choice stands under each of its names. */
  readonly children: ChildElements;
  /** True where `children` are all that may stand here, so that any other is unknown. */
  readonly isComplete: boolean;
  readonly slicings: readonly CompiledSlicing[];
  /** What the element's type adds: its children and its own checks. */
  readonly content: (node: ElementNode) => CompiledElement | undefined;
}

/** The elements below another one, by the name as written. */
export interface ChildElements {
  readonly size: number;
  readonly get: (name: string) => CompiledElement | undefined;
}
