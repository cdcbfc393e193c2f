import type { IssueRecord } from '../model/issue.js';
import { toPackagePath } from './package/package-files.js';
import type { SushiArtifact } from './sushi/sushi-exchange.js';
import { toFshIssue } from './to-fsh-issue.js';

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
