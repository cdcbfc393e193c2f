import { findKind } from './artifact-kind.js';
import { findBrokenRule } from './breaks-rule.js';
import type { CompiledArtifact } from './compile-result.js';
import { toPackagePath } from './package/package-files.js';
import type { SushiArtifact } from './sushi/sushi-exchange.js';

/** What is said of an artifact in the result of a compilation. */
export function toCompiledArtifact(artifact: SushiArtifact): CompiledArtifact {
  const { resource, place } = artifact;
  const { resourceType, id, url } = resource;
  const breaks = findBrokenRule(resource);
  return {
    kind: findKind(artifact),
    resourceType: String(resourceType),
    id: String(id),
    ...(typeof url === 'string' ? { url } : {}),
    ...(breaks === undefined ? {} : { breaks }),
    file: toPackagePath(artifact),
    source: { file: place.file, line: place.line },
  };
}
