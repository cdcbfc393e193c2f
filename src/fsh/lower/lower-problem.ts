import type { FshParams, FshRuleId } from '../fsh-params.js';

/** Something of R4's form that STU3 cannot say, or says otherwise. */
export type LowerProblem = {
  readonly [R in FshRuleId]: {
    readonly rule: R;
    readonly params: FshParams[R];
    /** Id of the ElementDefinition that it concerns. */
    readonly element?: string;
  };
}[FshRuleId];

export type ReportProblem = (problem: LowerProblem) => void;
