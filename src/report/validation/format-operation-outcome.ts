import { createHash } from 'node:crypto';
import type { FileResult, OverrideRecord } from '../../model/file-result.js';
import type { IssueRecord, UncheckedRecord } from '../../model/issue.js';
import { formatJsonPieces } from '../json-pieces.js';
import { splitName } from './split-name.js';

/** System of the codings that name a rule of the toolkit in `issue.details`. */
const ruleSystem = 'urn:careconnect-conformance:rule';

interface OutcomeIssue {
  readonly severity: string;
  readonly code: string;
  readonly details: {
    readonly coding?: readonly { readonly system: string; readonly code: string }[];
    readonly text: string;
  };
  readonly diagnostics?: string;
  readonly location?: readonly string[];
  readonly expression?: readonly string[];
}

interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly OutcomeIssue[];
}

/**
 * Results as FHIR STU3 in JSON (https://hl7.org/fhir/STU3/operationoutcome.html): one OperationOutcome for one
 * file; otherwise a Bundle of type `collection` with one OperationOutcome a file, in the order of the files,
 * since one outcome cannot say which of several resources its issues belong to. The text comes in pieces.
 */
export function* formatOperationOutcome(results: Iterable<FileResult>): Generator<string> {
  const [only, another] = results;
  const resource = only !== undefined && another === undefined ? toOperationOutcome(only) : toBundle(results);
  yield* formatJsonPieces(resource, 2);
  yield '\n';
}

/**
 * The result of one file as an OperationOutcome. The message is `details.text` and the rule its coding;
 * `expression` is the element's FHIRPath; `location` has line and column, as FHIR servers commonly write it,
 * because an XPath cannot be told for JSON; `diagnostics` names the file and the definition that asked.
 * What could not be checked and what a configuration changed are issues of severity `information`; a result without any
 * issue says so in one.
 */
export function toOperationOutcome(result: FileResult): OperationOutcome {
  const issues = [
    ...result.issues.map((issue) => toOutcomeIssue(issue, result.file)),
    ...(result.overrides ?? []).map((override) => toOverrideIssue(override, result.file)),
    ...result.unchecked.map((unchecked) => toUncheckedIssue(unchecked, result.file)),
  ];
  return { resourceType: 'OperationOutcome', issue: issues.length > 0 ? issues : [nothingFound(result)] };
}

function toOutcomeIssue(issue: IssueRecord, file: string): OutcomeIssue {
  const { line, column } = issue;
  return {
    severity: issue.severity,
    code: issue.code,
    details: {
      coding: [{ system: ruleSystem, code: issue.rule }],
      text: notEmpty(issue.message, issue.rule),
    },
    diagnostics: diagnose(issue, issue.file ?? file),
    ...(line === undefined
      ? {}
      : { location: [`Line ${line}${column === undefined ? '' : `, column ${column}`}`] }),
    ...(issue.expression === '' ? {} : { expression: [issue.expression] }),
  };
}

function diagnose(issue: IssueRecord, file: string): string {
  const name = issue.line === undefined ? file : splitName(file).file;
  const place = [name, issue.line, issue.column].filter((part) => part !== undefined).join(':');
  const asked =
    issue.source === undefined
      ? ''
      : `; asked for by ${issue.source.profile}, element ${issue.source.element}`;
  const causes = (issue.causes ?? []).map((cause) => `; because ${cause.expression}: ${cause.message}`);
  return `${place}${asked}${causes.join('')}`;
}

/** An issue that does not count as it was found is said as a note. */
function toOverrideIssue({ issue, to, reason }: OverrideRecord, file: string): OutcomeIssue {
  const change = to === 'ignored' ? `${issue.severity} ignored` : `${issue.severity} taken for ${to}`;
  const text = `By the configuration ${change} (${reason}): ${issue.message}`;
  return toOutcomeIssue({ ...issue, severity: 'information', code: 'informational', message: text }, file);
}

function toUncheckedIssue(unchecked: UncheckedRecord, file: string): OutcomeIssue {
  const { source } = unchecked;
  const asked = source === undefined ? '' : `; asked for by ${source.profile}, element ${source.element}`;
  return {
    severity: 'information',
    code: 'not-supported',
    details: {
      coding: [{ system: ruleSystem, code: unchecked.rule }],
      text: `Not checked: ${unchecked.reason}`,
    },
    diagnostics: `${file}${asked}`,
    ...(unchecked.expression === '' ? {} : { expression: [unchecked.expression] }),
  };
}

function nothingFound(result: FileResult): OutcomeIssue {
  const profiles = result.profiles.length === 0 ? 'no profile' : result.profiles.join(', ');
  return {
    severity: 'information',
    code: 'informational',
    details: { text: `No issues found: checked as FHIR ${result.fhirVersion} and against ${profiles}.` },
    diagnostics: result.file,
  };
}

function toBundle(results: Iterable<FileResult>): object {
  const [first] = results;
  const entry = first === undefined ? {} : { entry: toEntries(results) };
  return { resourceType: 'Bundle', type: 'collection', ...entry };
}

function* toEntries(results: Iterable<FileResult>): Generator<object> {
  let at = 0;
  for (const result of results) {
    const fullUrl = `urn:uuid:${uuidOf(`${at++} ${result.file}`)}`;
    yield { fullUrl, resource: toOperationOutcome(result) };
  }
}

/** A UUID made from a name (RFC 4122, version 5), so that the same results give the same text. */
function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(`careconnect-conformance ${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** FHIR strings are never empty. */
function notEmpty(text: string, otherwise: string): string {
  return text.trim() === '' ? otherwise : text;
}
