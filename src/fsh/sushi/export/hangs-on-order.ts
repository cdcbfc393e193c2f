import type { ArtifactRecord } from './artifact-maker.js';
import type { FshEntity } from './fsh-entity.js';
import type { TracedTank } from './traced-tank.js';

/**
 * Whether two artifacts get into each other's way by their names or ids. SUSHI then makes the one that
 * comes first, or objects to the one that comes second, and neither shows in what each of them asks for.
 */
export function haveClashes(records: readonly ArtifactRecord[]): boolean {
  const ids = new Set<string>();
  const owners = new Map(records.map((record) => [`${record.made.list} ${record.entity.name}`, record]));
  return records.some((record) => {
    const { artifact, made } = record;
    const id = `${artifact.resourceType} ${artifact.id}`;
    const isTaken = ids.has(id);
    ids.add(id);
    const owner = owners.get(`${made.list} ${String(artifact['name'])}`);
    return isTaken || (made.list !== 'instances' && owner !== undefined && owner !== record);
  });
}

/**
 * Whether an artifact that was made now goes by a name that only its rules give it, and one that was
 * taken over had asked for that name: what it would find now hangs on which of them is made first.
 */
export function haveNewNames(
  records: readonly ArtifactRecord[],
  asked: ReadonlySet<string>,
  tank: TracedTank,
): boolean {
  return records.some(({ entity, artifact, kept }) => {
    if (kept !== undefined) return false;
    const names: readonly unknown[] = [artifact.id, artifact['name'], artifact.url];
    return names.some((name) => typeof name === 'string' && asked.has(name) && !isNameOf(entity, name, tank));
  });
}

function isNameOf(entity: FshEntity, name: string, tank: TracedTank): boolean {
  return tank.answer(name).entities.includes(entity);
}
