import { findBrokenRule } from './breaks-rule.js';
import type { ArtifactKind, CompiledArtifact } from './compile-result.js';
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

const kinds: Readonly<Record<string, ArtifactKind>> = {
  ValueSet: 'value-set',
  CodeSystem: 'code-system',
  ConceptMap: 'concept-map',
};

function findKind({ resource, usage }: SushiArtifact): ArtifactKind {
  const { resourceType, type, derivation } = resource;
  if (usage === 'Example') return 'example';
  if (resourceType === 'StructureDefinition' && derivation === 'constraint') {
    return type === 'Extension' ? 'extension' : 'profile';
  }
  return kinds[String(resourceType)] ?? 'other-definition';
}
