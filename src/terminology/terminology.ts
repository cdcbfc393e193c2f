import type { CodeQuestion } from './terminology-service.js';

/** A code as it stands in a resource: a Coding, or the value of a code element, which has no system. */
export interface CodedValue {
  readonly system?: string | undefined;
  /** The version of the system, where a Coding says it. */
  readonly version?: string | undefined;
  readonly code: string;
}

/** A code with its system. */
export type SystemCode = CodedValue & { readonly system: string };

/** Whether a code is in a value set, as far as local content tells. */
export interface Membership {
  /** `unknown` where the content that decides is not held locally; `reason` then says what is missing. */
  readonly result: 'in' | 'not-in' | 'unknown';
  readonly reason?: string;
  /** The display that the value set or the code system gives the code. Only with `in`. */
  readonly display?: string;
  /**
   * Set where content was used that stands in for the release's own: the canonical URLs, with versions,
   * of what it was taken from.
   */
  readonly approximated?: readonly string[];
  /** Only with `unknown`: value sets that lead back to the first of them, so that nothing says what is in them. */
  readonly cycle?: readonly string[];
  /** Only with `unknown`: what a terminology service could still answer. */
  readonly questions?: readonly CodeQuestion[];
}

/** What a code system says of a code. */
export interface CodeLookup {
  /** `unknown` where the system, or all of its codes, are not held locally. */
  readonly result: 'found' | 'not-found' | 'unknown';
  readonly reason?: string;
  readonly display?: string;
  /** The display and every designation. */
  readonly displays?: readonly string[];
  /** Where the code is no longer for use: `inactive`, `deprecated`, `retired`. */
  readonly retirement?: string;
  /** True where the code only groups others and is not for use in data. */
  readonly isAbstract?: boolean;
  /** True where what is named as the system is a value set. */
  readonly isValueSet?: boolean;
  /** True where the code was found in another version of its system than the one that was meant. */
  readonly isOtherVersion?: boolean;
  readonly approximated?: readonly string[];
  /** True where a terminology service says that the display is not one of the code's. */
  readonly isWrongDisplay?: boolean;
  /** Only with `unknown`: what a terminology service could still answer. */
  readonly questions?: readonly CodeQuestion[];
}

/** Questions about codes, answered synchronously: by local content, and by what a terminology service has said. */
export interface Terminology {
  /**
   * Whether the value set contains the code. A code without a system is in a value set that contains it
   * under any system (https://hl7.org/fhir/STU3/terminologies.html#code).
   *
   * @param valueSet Canonical URL, with or without `|version`.
   */
  checkCode(valueSet: string, value: CodedValue): Membership;
  /**
   * Looks a code up in its own system.
   *
   * @param display Gives the display that a terminology service is to judge; called only where one is asked.
   */
  findCode(value: SystemCode, display?: () => string | undefined): CodeLookup;
  /**
   * Whether a display is one that the code has: by its system, or by any value set at hand that publishes one for it.
   * Case, white space, and the kind of quotes and dashes do not count.
   */
  acceptsDisplay(value: SystemCode, display: string): boolean;
}
