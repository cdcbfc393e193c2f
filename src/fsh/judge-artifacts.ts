import { join } from 'node:path';
import type { DefinitionEntry } from '../definitions/definition-store.js';
import type { IssueRecord } from '../model/issue.js';
import { findBrokenRule } from './breaks-rule.js';
import { createReach } from './cache/reach.js';
import { openVerdicts } from './cache/verdicts.js';
import { fshRules } from './fsh-rules.js';
import type { SushiArtifact } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** Judges one resource of a package; `all` holds every resource of it, and is one list for all calls. */
export type ValidateArtifact = (resource: JsonObject, all: readonly JsonObject[]) => readonly IssueRecord[];

export interface JudgeSettings {
  readonly validate: ValidateArtifact;
  /** Folder for what was said before, and the name of what it was said by, besides the project's own. */
  readonly cacheDir: string;
  readonly judge: string;
  /** The definitions of STU3's core. */
  readonly core: readonly DefinitionEntry[];
  /** Whether the project builds on other packages than the core. */
  readonly hasDependencies: boolean;
}

/**
 * What the given validation says of each artifact, at the place of its FSH. An example that breaks a
 * rule on purpose must break it: its breaches of that rule are information, and their absence is an error.
 */
export function judgeArtifacts(
  artifacts: readonly SushiArtifact[],
  settings: JudgeSettings,
): readonly IssueRecord[] {
  const all = artifacts.map(({ resource }) => resource);
  const { validate, cacheDir, judge } = settings;
  const reach = createReach(all, createEverywhere(settings));
  const verdicts = openVerdicts({ file: join(cacheDir, 'verdicts.bin'), key: judge }, reach);
  const issues = artifacts.flatMap((artifact) => {
    const { resource } = artifact;
    return toFindings(
      artifact,
      verdicts.of(resource, () => validate(resource, all)),
    );
  });
  verdicts.keep();
  return issues;
}

/** Definitions that resources may lead to without naming them: packages may name what the project defines. */
function createEverywhere({ core, hasDependencies }: JudgeSettings): (url: string) => boolean {
  const known = new Set(core.map(({ url }) => url));
  return (url) => hasDependencies || known.has(url) || url.startsWith('http://hl7.org/fhir/');
}

function toFindings(
  { resource, place: { file, line, column } }: SushiArtifact,
  verdict: readonly IssueRecord[],
): readonly IssueRecord[] {
  const issues = verdict.map((issue) => ({ ...issue, file, line, column }));
  const rule = findBrokenRule(resource);
  if (rule === undefined) return issues;
  const judged = issues.map((issue) => (issue.rule === rule ? toExpected(issue) : issue));
  if (issues.some((issue) => issue.rule === rule)) return judged;
  const unbroken = toFshIssue(
    { rule: 'fsh-example-unbroken', params: { rule } },
    { place: { file, line, column }, artifact: { resourceType: String(resource['resourceType']) } },
  );
  return [...judged, unbroken];
}

function toExpected(issue: IssueRecord): IssueRecord {
  const { severity, message } = fshRules['fsh-expected'];
  return {
    ...issue,
    rule: 'fsh-expected',
    severity,
    message: message({ text: issue.message, rule: issue.rule }),
  };
}
