import type { DefinitionRef, IssueRecord, Severity } from '../model/issue.js';
import type { FshParams, FshRuleId } from './fsh-params.js';
import { fshRules } from './fsh-rules.js';
import type { LowerProblem } from './lower/lower-problem.js';

/** What is known of where a problem stands. */
export interface ProblemPlace {
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
  /** The artifact: its resource type; its canonical URL and the id of its first element where it has them. */
  readonly artifact?: { readonly resourceType: string; readonly url?: string; readonly root?: string };
}

/** A problem of the compiler as an issue, told in words. */
export function toFshIssue(problem: LowerProblem, { place, artifact }: ProblemPlace = {}): IssueRecord {
  const { severity, code, message } = tell(problem.rule, problem.params);
  const { element } = problem;
  const source: DefinitionRef | undefined =
    artifact?.url === undefined
      ? undefined
      : { profile: artifact.url, element: element ?? artifact.root ?? artifact.resourceType };
  return {
    rule: problem.rule,
    severity,
    code,
    expression: toExpression(artifact?.resourceType, element),
    message,
    ...(place === undefined ? {} : { file: place.file, line: place.line, column: place.column }),
    ...(source === undefined ? {} : { source }),
  };
}

function tell<R extends FshRuleId>(
  id: R,
  params: FshParams[R],
): Pick<IssueRecord, 'code' | 'message'> & { readonly severity: Severity } {
  const rule = fshRules[id];
  return { severity: rule.severity, code: rule.code, message: rule.message(params) };
}

function toExpression(resourceType: string | undefined, element: string | undefined): string {
  if (resourceType === undefined) return '';
  if (element === undefined) return resourceType;
  return `${resourceType}.snapshot.element.where(id = '${element}')`;
}
