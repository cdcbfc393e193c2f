import { join } from 'node:path';
import type { DefinitionEntry, DefinitionPackage } from '../definitions/definition-store.js';
import type { IssueRecord } from '../model/issue.js';
import { findBrokenRule } from './breaks-rule.js';
import { createReach } from './cache/reach.js';
import { openVerdicts } from './cache/verdicts.js';
import { fshRules } from './fsh-rules.js';
import type { SushiArtifact } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** What a resource is judged with; one object for all resources of a package. */
export interface JudgedPackage {
  /** Every resource of the package. */
  readonly resources: readonly JsonObject[];
  /** What it builds on besides the core, nearest first. */
  readonly packages: readonly DefinitionPackage[];
}

/** Judges one resource of a package. */
export type ValidateArtifact = (resource: JsonObject, judged: JudgedPackage) => readonly IssueRecord[];

export interface JudgeSettings {
  /** Without it nothing is said. */
  readonly validate: ValidateArtifact | undefined;
  /** Folder for what was said before, and the name of what it was said by, besides the project's own. */
  readonly cacheDir: string;
  readonly judge: string;
  /** The definitions of STU3's core. */
  readonly core: readonly DefinitionEntry[];
  readonly packages: readonly DefinitionPackage[];
}

/**
 * What the given validation says of each artifact, at the place of its FSH. An example that breaks a
 * rule on purpose must break it: its breaches of that rule are information, and their absence is an error.
 */
export function judgeArtifacts(
  artifacts: readonly SushiArtifact[],
  settings: JudgeSettings,
): readonly IssueRecord[] {
  const { validate, cacheDir, judge, packages } = settings;
  if (validate === undefined) return [];
  const resources = artifacts.map(({ resource }) => resource);
  const judged = { resources, packages };
  const reach = createReach(resources, createEverywhere(settings));
  const verdicts = openVerdicts({ file: join(cacheDir, 'verdicts.bin'), key: judge }, reach);
  const issues = artifacts.flatMap((artifact) => {
    const { resource } = artifact;
    return toFindings(
      artifact,
      verdicts.of(resource, () => validate(resource, judged)),
    );
  });
  verdicts.keep();
  return issues;
}

/** Definitions that resources may lead to without naming them: packages may name what the project defines. */
function createEverywhere({ core, packages }: JudgeSettings): (url: string) => boolean {
  const known = new Set(core.map(({ url }) => url));
  return (url) => packages.length > 0 || known.has(url) || url.startsWith('http://hl7.org/fhir/');
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
