import type { ValueSetInclude } from '../fhir/definition-resources.js';

/** What can be asked of a terminology service. Plain data, so that it can be kept and sent to another thread. */
export type CodeQuestion = CodeInSystem | CodeInValueSet;

/** Whether a code system has a code, and whether a display is one of the code's. */
export interface CodeInSystem {
  readonly ask: 'code';
  readonly system: string;
  readonly version?: string;
  readonly code: string;
  readonly display?: string;
}

/** Whether a value set has a code. */
export interface CodeInValueSet {
  readonly ask: 'member';
  /** The canonical URL of a value set that is not held locally, or the part of one that local content cannot decide. */
  readonly valueSet: string | ValueSetInclude;
  /** Absent for the value of a code element. */
  readonly system?: string;
  readonly code: string;
}

/** What a terminology service says. */
export interface CodeAnswer {
  readonly result: 'yes' | 'no' | 'unknown';
  /** Why it is unknown; with `no`, what the service says of it, if anything. */
  readonly reason?: string;
  /** The display that the service has for the code. */
  readonly display?: string;
  /** True where the code is known and the display that was asked for is not one of its own. */
  readonly isWrongDisplay?: boolean;
  /** True where the service says that the code is no longer for use. */
  readonly isInactive?: boolean;
}

/** Answers that are at hand. */
export interface AnswerSource {
  /** The answer, or undefined where the question was not asked yet. */
  readonly find: (question: CodeQuestion) => CodeAnswer | undefined;
}

/** A service outside that answers questions about codes. */
export interface TerminologyService {
  /** The answers, in the order of the questions. What goes wrong on the way is an answer `unknown` with its reason. */
  readonly ask: (questions: readonly CodeQuestion[]) => Promise<readonly CodeAnswer[]>;
}

/** The same text for the same question. */
export function toQuestionKey(question: CodeQuestion): string {
  const { system = '', code } = question;
  if (question.ask === 'code')
    return JSON.stringify(['code', system, question.version ?? '', code, question.display ?? null]);
  const { valueSet } = question;
  return JSON.stringify(['member', system, code, typeof valueSet === 'string' ? valueSet : toPart(valueSet)]);
}

function toPart({ system, version, filter = [] }: ValueSetInclude): readonly unknown[] {
  return [system, version, filter.map(({ property, op, value }) => [property, op, value])];
}
