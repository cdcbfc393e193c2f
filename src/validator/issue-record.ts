import type { Issue, IssueRecord, Unchecked, UncheckedRecord } from '../model/issue.js';
import type { Path } from '../model/path.js';
import { findRule } from './catalogue.js';

/** A path as FHIRPath, such as `Patient.name[0].given[1]`. */
export function formatPath(path: Path): string {
  return path.map(({ name, index }) => (index === undefined ? name : `${name}[${String(index)}]`)).join('.');
}

/** The serialised form of an issue, with its message. */
export function toIssueRecord(issue: Issue): IssueRecord {
  const rule = findRule(issue.rule);
  const { location, source, causes } = issue;
  return {
    rule: issue.rule,
    severity: issue.severity,
    code: rule?.fhirIssueType ?? 'exception',
    expression: formatPath(issue.path),
    message: rule?.message(issue.params) ?? issue.rule,
    ...(location?.file === undefined ? {} : { file: location.file }),
    ...(location === undefined ? {} : { line: location.line, column: location.column }),
    ...(source === undefined ? {} : { source }),
    ...(causes === undefined || causes.length === 0 ? {} : { causes: causes.map(toIssueRecord) }),
  };
}

/** The serialised form of something unchecked. */
export function toUncheckedRecord(unchecked: Unchecked): UncheckedRecord {
  const { rule, path, reason, source } = unchecked;
  return { rule, expression: formatPath(path), reason, ...(source === undefined ? {} : { source }) };
}
