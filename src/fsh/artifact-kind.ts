import type { SushiArtifact } from './sushi/sushi-exchange.js';

/** What a resource of a package is for. */
export type ArtifactKind =
  'profile' | 'extension' | 'value-set' | 'code-system' | 'concept-map' | 'other-definition' | 'example';

const ofTypes: Readonly<Record<string, ArtifactKind>> = {
  ValueSet: 'value-set',
  CodeSystem: 'code-system',
  ConceptMap: 'concept-map',
};

export function findKind({ resource, usage }: Pick<SushiArtifact, 'resource' | 'usage'>): ArtifactKind {
  const { resourceType, type, derivation } = resource;
  if (usage === 'Example') return 'example';
  if (resourceType === 'StructureDefinition' && derivation === 'constraint') {
    return type === 'Extension' ? 'extension' : 'profile';
  }
  return ofTypes[String(resourceType)] ?? 'other-definition';
}
