import type { FileResult } from '../../model/file-result.js';
import type { IssueRecord } from '../../model/issue.js';
import { issueBlocks } from '../../model/issue-order.js';
import { xmlElement, xmlText } from '../xml-element.js';
import { placeOf } from './format-issue-text.js';
import { describePlace } from './name-profile.js';
import type { ValidationNotes } from './validation-notes.js';

/**
 * Results as JUnit XML, for build servers: a test case a file, a failure for each error in it. Warnings, what could not
 * be checked and what a configuration changed are in its output. An interrupted validation is an error of its own, so
 * that it never looks green.
 */
export function formatValidationJUnit(results: readonly FileResult[], notes: ValidationNotes): string {
  const cases = results.map(toTestCase);
  const interrupted = notes.isInterrupted
    ? [
        xmlElement('testcase', { name: 'The validation as a whole', classname: 'validate' }, [
          xmlElement('error', { message: 'Interrupted: the files that follow were not validated.' }),
        ]),
      ]
    : [];
  const attributes = {
    name: 'careconnect validate',
    tests: cases.length + interrupted.length,
    failures: results.filter(({ valid }) => !valid).length,
    errors: interrupted.length,
    skipped: 0,
  };
  const suite = xmlElement('testsuite', attributes, [
    '\n',
    ...[...cases, ...interrupted].map((each) => `${each}\n`),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('testsuites', attributes, ['\n', suite, '\n'])}\n`;
}

function toTestCase(result: FileResult): string {
  const failures = result.issues
    .filter(issueBlocks)
    .map((issue) =>
      xmlElement('failure', { message: issue.message, type: issue.rule }, [xmlText(toLine(issue, result))]),
    );
  const notes = [
    ...result.issues.filter((issue) => !issueBlocks(issue)).map((issue) => toLine(issue, result)),
    ...(result.overrides ?? []).map(
      ({ issue, to, reason }) =>
        `By the configuration ${to === 'ignored' ? to : `taken for ${to}`} (${reason}): ${toLine(issue, result)}`,
    ),
    ...result.unchecked.map(({ reason, expression }) => `unchecked: ${reason} ${expression}`),
  ];
  const output = notes.length === 0 ? [] : [xmlElement('system-out', {}, [xmlText(`${notes.join('\n')}\n`)])];
  const attributes = { name: result.file, classname: result.resourceType ?? 'unreadable' };
  return xmlElement('testcase', attributes, [...failures, ...output]);
}

function toLine(issue: IssueRecord, { file }: FileResult): string {
  const place = placeOf(issue);
  return `${file}${place === '' ? '' : `:${place}`}: ${issue.severity}: ${issue.message} ${describePlace(issue)}`;
}
