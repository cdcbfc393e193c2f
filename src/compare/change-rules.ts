import type { ChangeRule } from './rules/change-rule.js';
import { constraintRules } from './rules/constraint-rules.js';
import { contentRules } from './rules/content-rules.js';
import { definitionRules } from './rules/definition-rules.js';
import { elementRules } from './rules/element-rules.js';

/**
 * The table of changes: every kind of change with its class and the reason for it. Nothing else decides on a class;
 * `docs/comparison.md` prints the same table.
 */
export const changeRules = { ...definitionRules, ...elementRules, ...constraintRules, ...contentRules };

export type ChangeRuleId = keyof typeof changeRules;

/** The row of a rule. */
export function getChangeRule(id: ChangeRuleId): ChangeRule {
  return changeRules[id];
}
