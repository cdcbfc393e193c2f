import type { IssueRecord } from '../model/issue.js';
import { findBrokenRule } from './breaks-rule.js';
import type { Verdicts } from './cache/verdicts.js';
import { fshRules } from './fsh-rules.js';
import { toPackagePath } from './package/package-files.js';
import type { SushiArtifact } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** Judges one resource of a package; `all` holds every resource of it, and is one list for all calls. */
export type ValidateArtifact = (resource: JsonObject, all: readonly JsonObject[]) => readonly IssueRecord[];

/** Artifacts that would be written to the same file: same resource type, same id. */
export function checkDuplicates(artifacts: readonly SushiArtifact[]): readonly IssueRecord[] {
  const first = new Map<string, SushiArtifact>();
  return artifacts.flatMap((artifact) => {
    const path = toPackagePath(artifact);
    const earlier = first.get(path);
    if (earlier === undefined) {
      first.set(path, artifact);
      return [];
    }
    const { resource, place } = artifact;
    const params = {
      artifact: `${String(resource['resourceType'])}/${String(resource['id'])}`,
      other: `${earlier.place.file}:${String(earlier.place.line)}`,
    };
    return [toFshIssue({ rule: 'fsh-artifact-duplicate', params }, { place })];
  });
}

/**
 * What the given validation says of each artifact, at the place of its FSH. An example that breaks a
 * rule on purpose must break it: its breaches of that rule are information, and their absence is an error.
 */
export function validateArtifacts(
  artifacts: readonly SushiArtifact[],
  validate: ValidateArtifact,
  verdicts: Verdicts,
): readonly IssueRecord[] {
  const all = artifacts.map(({ resource }) => resource);
  return artifacts.flatMap(({ resource, place: { file, line, column } }) => {
    const found = verdicts.of(resource, () => validate(resource, all));
    const issues = found.map((issue) => ({ ...issue, file, line, column }));
    const rule = findBrokenRule(resource);
    if (rule === undefined) return issues;
    const judged = issues.map((issue) => (issue.rule === rule ? toExpected(issue) : issue));
    if (issues.some((issue) => issue.rule === rule)) return judged;
    const unbroken = toFshIssue(
      { rule: 'fsh-example-unbroken', params: { rule } },
      { place: { file, line, column }, artifact: { resourceType: String(resource['resourceType']) } },
    );
    return [...judged, unbroken];
  });
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
