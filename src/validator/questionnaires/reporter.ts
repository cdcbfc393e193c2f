import type { ElementNode } from '../../fhir/element-node.js';
import type { DefinitionRef, IssueParams } from '../../model/issue.js';
import type { Place, Rule } from '../rule.js';
import { questionnaireUnchecked } from '../rules/questionnaire-unchecked.js';
import type { ValidationContext } from '../validation-context.js';

/** Says what was found, by the rule that it breaks. */
export interface Reporter {
  <Id extends string, P extends IssueParams>(rule: Rule<Id, P>, place: Place, params: P): void;
  /** Lists what could not be judged; the reason completes a sentence. */
  unchecked(node: ElementNode, reason: string): void;
}

export function createReporter(context: ValidationContext, source: DefinitionRef): Reporter {
  const report = <Id extends string, P extends IssueParams>(rule: Rule<Id, P>, place: Place, params: P) => {
    context.add({ rule: rule.id, severity: rule.severity, ...place, params, source });
  };
  return Object.assign(report, {
    unchecked: (node: ElementNode, reason: string) => {
      const rule = questionnaireUnchecked.id;
      context.addUnchecked({ rule, node, reason: questionnaireUnchecked.message({ reason }), source });
    },
  });
}
