import type { SushiArtifact } from '../../src/fsh/sushi/sushi-exchange.js';

/** An artifact as the compiler holds it, of a resource; it stands in lines 10 to 20 of a.fsh. */
export function toArtifact(
  resource: SushiArtifact['resource'],
  members: Partial<SushiArtifact> = {},
): SushiArtifact {
  return {
    resource,
    name: 'Named',
    keyword: 'Instance',
    place: { file: 'a.fsh', line: 10, column: 1, endLine: 20 },
    rules: [],
    codes: [],
    ...members,
  };
}
