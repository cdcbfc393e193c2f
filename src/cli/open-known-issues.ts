import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { knownIssuesFileName, type KnownIssueFile } from '../conform/known-issues/known-issue-file.js';
import { readKnownIssues } from '../conform/known-issues/read-known-issues.js';
import { ToolkitError } from '../model/toolkit-error.js';

interface KnownIssueWords {
  readonly knownIssues?: string | undefined;
  readonly target?: string | undefined;
}

/**
 * The list of known issues that the user names, or `known-issues.yaml` beside the target file; none where there is none.
 *
 * @throws ToolkitError `configuration-invalid` where it cannot be read, or listing all that is wrong with it.
 */
export async function openKnownIssues(
  { knownIssues, target }: KnownIssueWords,
  cwd: string,
): Promise<KnownIssueFile | undefined> {
  const file = knownIssues ?? findBeside(target, cwd);
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = await readFile(resolve(cwd, file), 'utf8');
  } catch (cause) {
    const message = `${file} cannot be read; expected a list of known issues (YAML)`;
    throw new ToolkitError('configuration-invalid', message, { cause });
  }
  return readKnownIssues(text, file);
}

function findBeside(target: string | undefined, cwd: string): string | undefined {
  if (target === undefined || /^https?:\/\//.test(target)) return undefined;
  const file = join(dirname(target), knownIssuesFileName);
  return existsSync(resolve(cwd, file)) ? file : undefined;
}
