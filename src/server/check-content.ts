import type { IssueRecord } from '../model/issue.js';
import { findNhsNumbers } from './nhs-numbers.js';
import { Refusal, type OutcomeIssue } from './refusal.js';
import type { Resource } from './resource.js';
import type { ServerContext } from './server-context.js';

/**
 * Throws a 422 refusal with every issue where a resource that is to be written has one of severity error or
 * worse: of the validator, an NHS number that fails its check digit, or a reference to a record that is not here.
 */
export function checkContent(resource: Resource, context: ServerContext): void {
  const { behaviour, validate, store, baseUrl } = context;
  const found = behaviour.filterIssues(validate(resource)).map(toOutcomeIssue);
  const numbers = findNhsNumbers(resource)
    .filter(({ value }) => !behaviour.isNhsNumber(value))
    .map(({ expression }) => toNhsNumberIssue(expression))
    .filter((issue) => !found.some((other) => other.expression?.[0] === issue.expression?.[0]));
  const references = behaviour
    .findBrokenReferences(resource, store, baseUrl)
    .map(({ expression }) => toReferenceIssue(expression));
  const issues = [...found, ...numbers, ...references];
  if (issues.some(({ severity }) => severity === 'error' || severity === 'fatal'))
    throw new Refusal(422, issues);
}

/** The rule and the element; not the message, which may quote a patient's data. */
function toOutcomeIssue(issue: IssueRecord): OutcomeIssue {
  return {
    severity: issue.severity,
    code: issue.code,
    diagnostics: `${issue.rule} at ${issue.expression}`,
    expression: [issue.expression],
  };
}

function toNhsNumberIssue(expression: string): OutcomeIssue {
  return {
    severity: 'error',
    code: 'value',
    diagnostics: 'The NHS number is not valid: its check digit does not fit',
    expression: [expression],
  };
}

function toReferenceIssue(expression: string): OutcomeIssue {
  return {
    severity: 'error',
    code: 'not-found',
    diagnostics: 'The reference leads to no record that this server holds',
    expression: [expression],
  };
}
