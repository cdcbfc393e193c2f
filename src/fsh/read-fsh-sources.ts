import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { IssueRecord } from '../model/issue.js';
import type { FshSource } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';

export interface FshSources {
  /** In the order of their paths, which are relative to the project and written with `/`. */
  readonly sources: readonly FshSource[];
  readonly issues: readonly IssueRecord[];
}

/** The folder of the project that holds FSH. */
const folder = 'profiles';

/** Reads all FSH of a project: the files below `profiles/` whose names end in `.fsh`. */
export function readFshSources(projectDir: string): FshSources {
  const sources: FshSource[] = [];
  const issues: IssueRecord[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const path of listFshFiles(projectDir)) {
    try {
      sources.push({ path, text: decoder.decode(readFileSync(join(projectDir, path))) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      issues.push(
        toFshIssue(
          { rule: 'fsh-source-unreadable', params: { file: path, reason } },
          { place: { file: path, line: 1, column: 1 } },
        ),
      );
    }
  }
  if (sources.length + issues.length === 0) {
    issues.push(toFshIssue({ rule: 'fsh-sources-missing', params: { folder: join(projectDir, folder) } }));
  }
  return { sources, issues };
}

function listFshFiles(projectDir: string): readonly string[] {
  const root = join(projectDir, folder);
  const paths = listEntries(root)
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.fsh'))
    .map((entry) => relative(projectDir, join(entry.parentPath, entry.name)).split(sep).join('/'));
  // Code units, not the locale: the order decides the order of what is made.
  return paths.toSorted((a, b) => (a < b ? -1 : 1));
}

function listEntries(root: string) {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
