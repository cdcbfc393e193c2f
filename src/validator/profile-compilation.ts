import type { Terminology } from '../terminology/terminology.js';
import type { CompiledElement } from './compiled-element.js';
import type { ElementFacts } from './element-facts.js';
import { findTypeOfName, type FactSource, type Structure } from './fact-source.js';

/** One profile while it is compiled. */
export interface ProfileCompilation {
  readonly structure: Structure;
  readonly source: FactSource;
  readonly terminology: Terminology;
  readonly compileElement: (element: ProfileElement) => CompiledElement;
}

/** An element of a profile beside what the core says of it. */
export interface ProfileElement {
  readonly facts: ElementFacts;
  readonly base: ElementFacts | undefined;
  readonly typeCode: string | undefined;
  readonly isRoot: boolean;
}

/** The type of an element under one of its names. */
export function typeCodeOf(
  facts: ElementFacts,
  base: ElementFacts | undefined,
  name: string,
): string | undefined {
  if (base?.isChoice === true) return findTypeOfName(base, name);
  return facts.types[0]?.code ?? base?.types[0]?.code;
}

/** A type of a choice that the profile does not allow: that alone is said of it. */
export function isRuledOut(
  { types }: ElementFacts,
  base: ElementFacts | undefined,
  typeCode: string | undefined,
): boolean {
  return base?.isChoice === true && types.length > 0 && types.every(({ code }) => code !== typeCode);
}
