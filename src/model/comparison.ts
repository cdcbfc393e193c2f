/** Version of the format of a comparison; its JSON Schema is `schemas/comparison.schema.json`. */
export const comparisonSchema = 'careconnect-conformance/comparison/1';

/**
 * The classes of a change, worst first.
 *
 * - `breaking`: data that was valid may no longer be, or what a reader could count on may be missing.
 * - `compatible`: neither; a reader may meet more than before.
 * - `editorial`: nothing that data or software is judged by.
 */
export const changeClasses = ['breaking', 'compatible', 'editorial'] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** Which way a change goes. Compared the other way round, `added` is `removed` and `tightened` is `loosened`. */
export const changeDirections = ['added', 'removed', 'tightened', 'loosened', 'changed'] as const;
export type ChangeDirection = (typeof changeDirections)[number];

/** A value that a definition states, in a form that compares by its JSON. `undefined`: nothing stated. */
export type Stated =
  string | number | boolean | undefined | readonly Stated[] | { readonly [key: string]: Stated };

/** One difference between the old and the new form of a definition. Identity is rule, element and aspect. */
export interface Change {
  /** Id of the row in the table of changes that gives it its class. */
  readonly rule: string;
  readonly class: ChangeClass;
  readonly direction: ChangeDirection;
  /** Id of the element, or of the parameter of an operation; empty where the change is not of one. */
  readonly element: string;
  /** What differs, such as `max`, `binding` or `version`. */
  readonly aspect: string;
  /** All that the aspect was and is. Absent: nothing was stated. */
  readonly was?: Stated;
  readonly is?: Stated;
  /** One sentence: what was, what is, and why that is in its class. */
  readonly message: string;
}

/** What happened to one definition. */
export interface DefinitionChanges {
  readonly resourceType: string;
  readonly id?: string;
  /** Canonical URL; a few kinds of definition have none. */
  readonly url?: string;
  readonly name?: string;
  readonly state: 'added' | 'removed' | 'changed';
  /** The worst class among the changes. */
  readonly class: ChangeClass;
  readonly changes: readonly Change[];
}

/** One of the two packages. */
export interface ComparedPackage {
  /** As the user named it. */
  readonly spec: string;
  readonly name: string;
  readonly version: string;
  readonly definitions: number;
}

/** Something that limits what the comparison can say, with the definition or file that it is about. */
export interface ComparisonLimit {
  readonly subject: string;
  readonly reason: string;
}

export interface ComparisonSummary {
  /** The worst class among all changes; `same` where there is none. */
  readonly verdict: ChangeClass | 'same';
  readonly changes: Readonly<Record<ChangeClass, number>>;
  readonly definitions: {
    readonly same: number;
    readonly changed: number;
    readonly added: number;
    readonly removed: number;
  };
}

/** What two packages differ in. Serialisable as JSON; reports are made from it alone. */
export interface Comparison {
  readonly schema: typeof comparisonSchema;
  readonly fhirVersion: string;
  readonly old: ComparedPackage;
  readonly new: ComparedPackage;
  readonly summary: ComparisonSummary;
  /** Definitions with a change only, by type and URL. */
  readonly definitions: readonly DefinitionChanges[];
  readonly limits: readonly ComparisonLimit[];
}
