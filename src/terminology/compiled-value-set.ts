import type { AskOutside } from './ask-outside.js';
import type { CodeSystemLookup } from './code-system-lookup.js';
import type { Decision } from './decision.js';

/** A value set prepared for questions. `within` lists the value sets whose answer waits for this one. */
export interface CompiledValueSet {
  readonly name: string;
  check(system: string, code: string, within: readonly CompiledValueSet[]): Decision;
  /** Every system that a code of the value set can have. */
  listSystems(within: readonly CompiledValueSet[]): ReadonlySet<string>;
}

/** Where a value set finds the others and the code systems that it is composed of. */
export interface ValueSetContext {
  readonly codeSystems: CodeSystemLookup;
  readonly askOutside: AskOutside;
  getValueSet(canonical: string): CompiledValueSet;
}
