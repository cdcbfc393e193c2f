import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { KnownIssue } from '../../model/known-issue.js';
import type { ToolkitError } from '../../model/toolkit-error.js';
import { toKeyProblems } from '../target/check-target-schema.js';
import { toTargetFileError, type KeyProblem } from '../target/target-problem.js';
import { readYaml } from '../target/yaml-text.js';
import type { KnownIssueFile } from './known-issue-file.js';

const schemaUrl = new URL('../../../schemas/known-issues.schema.json', import.meta.url);

interface WrittenFile {
  readonly issues: readonly KnownIssue[];
}

let compiled: ValidateFunction<WrittenFile> | undefined;

/**
 * Reads a list of known issues (YAML, so JSON as well) and checks it against `schemas/known-issues.schema.json`.
 * Throws `configuration-invalid` that lists every problem with line, column, key, what was found and what was expected.
 */
export function readKnownIssues(text: string, file: string): KnownIssueFile {
  const yaml = readYaml(text, file);
  if (yaml.syntaxProblems.length > 0) throw toTargetFileError(file, yaml.syntaxProblems);
  compiled ??= compileSchema();
  const { value } = yaml;
  if (!compiled(value)) throw toError(file, toProblems(compiled.errors ?? []), yaml.toTargetProblem);
  const problems = value.issues.flatMap(({ expires }, at) => checkDate(expires, at));
  if (problems.length > 0) throw toError(file, problems, yaml.toTargetProblem);
  const lineOf = (at: number): number =>
    yaml.toTargetProblem({ path: ['issues', String(at)], at: 'value', found: '', expected: '' }).line;
  return { file, issues: value.issues.map((issue, at) => ({ ...issue, line: lineOf(at) })) };
}

function compileSchema(): ValidateFunction<WrittenFile> {
  const schema = JSON.parse(readFileSync(schemaUrl, 'utf8')) as object;
  return new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
  }).compile<WrittenFile>(schema);
}

/** What the two branches of `oneOf` say each is said once, of the entry. */
function toProblems(errors: readonly ErrorObject[]): readonly KeyProblem[] {
  return errors
    .filter(({ schemaPath, keyword }) => keyword === 'oneOf' || !schemaPath.includes('/oneOf/'))
    .flatMap((error) => (error.keyword === 'oneOf' ? [toChoiceProblem(error)] : toKeyProblems(error)));
}

function toChoiceProblem({ instancePath, params }: ErrorObject): KeyProblem {
  const found = params['passingSchemas'] === null ? 'neither rule nor finding' : 'both rule and finding';
  return {
    path: instancePath.split('/').slice(1),
    at: 'value',
    found,
    expected: 'either rule (the id of a rule of the validator) or finding (a part of what is found)',
  };
}

/** The schema knows the form of a date; whether the day exists is known to the calendar. */
function checkDate(date: string, at: number): readonly KeyProblem[] {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) return [];
  const path = ['issues', String(at), 'expires'];
  return [{ path, at: 'value', found: `"${date}"`, expected: 'a day that exists, as YYYY-MM-DD' }];
}

function toError(
  file: string,
  problems: readonly KeyProblem[],
  place: ReturnType<typeof readYaml>['toTargetProblem'],
): ToolkitError {
  const placed = problems.map(place).sort((a, b) => a.line - b.line || a.column - b.column);
  return toTargetFileError(file, placed);
}
