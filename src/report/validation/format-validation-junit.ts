import type { FileResult } from '../../model/file-result.js';
import type { IssueRecord } from '../../model/issue.js';
import { issueBlocks } from '../../model/issue-order.js';
import { xmlElement, xmlStart, xmlText } from '../xml-element.js';
import { placeOf } from './format-issue-text.js';
import { describePlace } from './name-profile.js';
import { splitName } from './split-name.js';
import { summariseFiles } from './summarise-files.js';
import { describeNotes, type ValidationNotes } from './validation-notes.js';

/**
 * Results as JUnit XML, for build servers, in pieces: a test case a file, a failure for each error in it. Warnings, what
 * could not be checked and what a configuration changed are in its output. An interrupted validation is an error of its
 * own, so that it never looks green. The counts are attributes, which come first, so the results are gone through twice.
 */
export function* formatValidationJUnit(
  results: Iterable<FileResult>,
  notes: ValidationNotes,
): Generator<string> {
  const { isInterrupted } = notes;
  const { files, invalid } = summariseFiles(results);
  const counts = {
    name: 'careconnect validate',
    tests: files + (isInterrupted ? 1 : 0),
    failures: invalid,
    errors: isInterrupted ? 1 : 0,
    skipped: 0,
  };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${xmlStart('testsuites', counts)}\n`;
  yield `${xmlStart('testsuite', counts)}\n`;
  for (const result of results) yield* formatTestCase(result);
  if (isInterrupted) yield `${interruptedCase}\n`;
  const said = describeNotes(notes).join('\n');
  if (said !== '') yield `${xmlElement('system-out', {}, [xmlText(said)])}\n`;
  yield '</testsuite>\n</testsuites>\n';
}

const interruptedCase = xmlElement('testcase', { name: 'The validation as a whole', classname: 'validate' }, [
  xmlElement('error', { message: 'Interrupted: the files that follow were not validated.' }),
]);

function* formatTestCase(result: FileResult): Generator<string> {
  const attributes = { name: result.file, classname: result.resourceType ?? 'unreadable' };
  yield xmlStart('testcase', attributes);
  for (const issue of result.issues.filter(issueBlocks)) {
    const { message, rule } = issue;
    yield xmlElement('failure', { message, type: rule }, [xmlText(toLine(issue, result))]);
  }
  if (hasNotes(result)) {
    yield '<system-out>';
    for (const note of listNotes(result)) yield xmlText(`${note}\n`);
    yield '</system-out>';
  }
  yield '</testcase>\n';
}

function hasNotes({ issues, overrides = [], unchecked }: FileResult): boolean {
  return overrides.length + unchecked.length > 0 || !issues.every(issueBlocks);
}

function* listNotes(result: FileResult): Generator<string> {
  for (const issue of result.issues) if (!issueBlocks(issue)) yield toLine(issue, result);
  for (const { issue, to, reason } of result.overrides ?? []) {
    const change = to === 'ignored' ? to : `taken for ${to}`;
    yield `By the configuration ${change} (${reason}): ${toLine(issue, result)}`;
  }
  for (const { reason, expression } of result.unchecked) yield `unchecked: ${reason} ${expression}`;
}

function toLine(issue: IssueRecord, { file }: FileResult): string {
  const place = placeOf(issue);
  return `${place === '' ? file : `${splitName(file).file}:${place}`}: ${issue.severity}: ${issue.message} ${describePlace(issue)}`;
}
