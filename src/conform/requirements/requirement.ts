import type { Level } from '../../model/verdict.js';

/** One thing that is asked of a server. */
export interface Requirement {
  /** Such as `CC-PAT-003`; scenarios carry it as a tag. */
  readonly id: string;
  readonly level: Level;
  /** Id of a capability, which is the name of a suite. */
  readonly capability: string;
  readonly text: string;
  readonly source: { readonly document: string; readonly section: string };
  /** Why no scenario tests it. */
  readonly untested?: string;
}

/** A group of requirements with the suite that tests them. */
export interface Capability {
  readonly id: string;
  readonly title: string;
}

/** The catalogue as read from its file. */
export interface RequirementCatalogue {
  /** The file as it was named. */
  readonly file: string;
  readonly capabilities: readonly Capability[];
  readonly requirements: readonly Requirement[];
  /** The line of each requirement, in the order of `requirements`. */
  readonly lines: readonly number[];
}
