import type { DefinitionStore } from '../definitions/definition-store.js';
import { readResource } from '../fhir/read-resource.js';
import { fhirVersions } from '../fhir/release.js';
import type { InvariantCompiler } from '../fhirpath/invariant-compiler.js';
import type { FileResult } from '../model/file-result.js';
import { issueBlocks } from '../model/issue-order.js';
import type { Issue, IssueRecord, ValidationResult } from '../model/issue.js';
import { createNodeGrammars } from '../terminology/load/node-grammars.js';
import type { ReferenceResolver } from '../validator/reference-resolver.js';
import type { ProfilesByType } from '../validator/validator.js';
import { createValidator } from '../validator/create-validator.js';
import { toIssueRecord, toUncheckedRecord } from '../validator/issue-record.js';
import { fileEncoding } from '../validator/rules/file-encoding.js';
import { fileUnreadable } from '../validator/rules/file-unreadable.js';
import type { ResourceText } from './resource-texts.js';

/** Judges the resources of one call, one by one. */
export type ValidateText = (given: ResourceText) => FileResult;

/** What every resource of a call is judged by. */
export interface ValidateTextOptions {
  readonly profiles: readonly string[];
  readonly profilesByType?: ProfilesByType;
  readonly resolve?: ReferenceResolver;
  readonly nhs: boolean;
  readonly mustSupport: boolean;
  readonly fhirPath?: InvariantCompiler | undefined;
}

export function createTextValidation(store: DefinitionStore, options: ValidateTextOptions): ValidateText {
  const { nhs, mustSupport, fhirPath } = options;
  const grammars = createNodeGrammars();
  const validator = createValidator(store, { nhs, mustSupport, fhirPath, grammars });
  const fhirVersion = fhirVersions[store.release];
  const { profiles, profilesByType = {}, resolve } = options;
  return (given) => {
    if ('problem' in given) return toUnreadable(given, fhirVersion);
    const result = validator.validate(readResource(given.text), { profiles, profilesByType, resolve });
    return toFileResult(given, result, fhirVersion);
  };
}

/** What validation says of a text that could be read. */
export function toFileResult(given: ReadableText, result: ValidationResult, fhirVersion: string): FileResult {
  const issues = result.issues.map((issue) => placeInFile(toIssueRecord(issue), given.firstLine));
  return {
    file: given.name,
    ...(result.resourceType === undefined ? {} : { resourceType: result.resourceType }),
    fhirVersion,
    profiles: result.profiles,
    valid: !issues.some(issueBlocks),
    issues,
    unchecked: result.unchecked.map(toUncheckedRecord),
  };
}

/** A resource of an NDJSON file has its line there. */
function placeInFile(record: IssueRecord, firstLine: number): IssueRecord {
  return record.line === undefined || firstLine === 1
    ? record
    : { ...record, line: record.line + firstLine - 1 };
}

/** The two kinds of text: one that was read, and one that could not be. */
export type ReadableText = Extract<ResourceText, { readonly text: string }>;
type Unreadable = Extract<ResourceText, { readonly problem: string }>;

/** What is said of a file that could not be read. */
export function toUnreadable({ name, problem, detail }: Unreadable, fhirVersion: string): FileResult {
  const rule = problem === 'not-utf-8' ? fileEncoding : fileUnreadable;
  const issue: Issue = { rule: rule.id, severity: rule.severity, path: [], params: { detail } };
  return {
    file: name,
    fhirVersion,
    profiles: [],
    valid: false,
    issues: [toIssueRecord(issue)],
    unchecked: [],
  };
}
