import type { FshCodePlace, FshRule, LostSystem, SushiMessage } from '../sushi-exchange.js';
import type { EntityDigest } from './digest-entity.js';
import { toEntityKey, type EntityKey, type FshEntity } from './fsh-entity.js';
import type { MadeArtifact } from './made-artifact.js';
import type { TracedTank } from './traced-tank.js';
import type { Depth } from './tracer.js';

/** What an earlier compilation made, and what each artifact was made from. */
export interface KeptExports {
  /** Every name that was asked for, and what it meant. */
  readonly names: readonly KeptName[];
  readonly digests: Readonly<Record<EntityKey, EntityDigest>>;
  readonly exports: Readonly<Record<EntityKey, KeptExport>>;
}

export interface KeptName {
  readonly item: string;
  readonly alias?: string;
  readonly entities: readonly EntityKey[];
}

/** One artifact with all that SUSHI said while it was made. */
export interface KeptExport {
  /** By the position of the name, how much was looked at. */
  readonly asks: readonly (readonly [name: number, depth: Depth])[];
  readonly wants: readonly EntityKey[];
  readonly made: MadeArtifact;
  readonly rules: readonly FshRule[];
  readonly codes: readonly FshCodePlace[];
  readonly messages: readonly SushiMessage[];
  readonly lostSystems: readonly LostSystem[];
}

export const noExports: KeptExports = { names: [], digests: {}, exports: {} };

/**
 * Finds what was kept of an entity, if making it now would give the same. `isMade` says which artifacts
 * there are by now: those that were there to be looked at must be there again.
 */
export type FindKept = (entity: FshEntity, isMade: (key: EntityKey) => boolean) => KeptExport | undefined;

/**
 * An artifact would be the same if FSH says the same of it in the same places, and if every name that
 * was asked for still means the same: the same entities, and of each of them what was looked at. Where
 * that was the resource made of it, that resource must be the same for the same reasons.
 */
export function createFindKept(
  kept: KeptExports,
  tank: TracedTank,
  digests: ReadonlyMap<EntityKey, EntityDigest>,
): FindKept {
  const judged = new Map<EntityKey, boolean>();
  const agrees = (key: EntityKey, member: keyof EntityDigest) =>
    kept.digests[key] !== undefined && kept.digests[key][member] === digests.get(key)?.[member];

  const meansTheSame = remember((position: number) => {
    const name = kept.names[position];
    if (name === undefined) return false;
    const { alias, entities } = tank.answer(name.item);
    const keys = entities.map(toEntityKey);
    return alias === name.alias && keys.join('\n') === name.entities.join('\n');
  });

  const answersTheSame = (self: EntityKey, position: number, depth: Depth) => {
    if (!meansTheSame(position)) return false;
    const entities = kept.names[position]?.entities ?? [];
    return entities.every((key) => {
      if (depth !== 'output') return agrees(key, depth);
      // What is looked at of the artifact itself, once it is made, is what is being judged.
      return key === self || isSame(key);
    });
  };

  const isSame = (key: EntityKey): boolean => {
    const known = judged.get(key);
    if (known !== undefined) return known;
    // What leads back to itself is never kept; should it be met, it is not the same.
    judged.set(key, false);
    const entry = kept.exports[key];
    const same =
      agrees(key, 'content') &&
      (entry === undefined
        ? isNeverMade(key)
        : entry.asks.every(([position, depth]) => answersTheSame(key, position, depth)));
    judged.set(key, same);
    return same;
  };

  return (entity, isMade) => {
    const key = toEntityKey(entity);
    const entry = kept.exports[key];
    if (entry === undefined || !isSame(key) || !agrees(key, 'placed')) return undefined;
    const isThere = (other: EntityKey) =>
      other === key || isNeverMade(other) || entry.wants.includes(other) || isMade(other);
    const areThere = entry.asks.every(([position, depth]) =>
      depth === 'output' ? (kept.names[position]?.entities ?? []).every(isThere) : true,
    );
    return areThere ? entry : undefined;
  };
}

function isNeverMade(key: EntityKey): boolean {
  return /^(Invariant|RuleSet|Mapping) /.test(key);
}

function remember<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined || known.has(key)) return hit as V;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/** An artifact that may be kept, with what it was made from. */
export interface KeepableExport extends Omit<KeptExport, 'asks'> {
  readonly entity: FshEntity;
  readonly asks: ReadonlyMap<string, Depth>;
}

/** What is to be kept of a compilation. */
export function keepExports(
  keepable: readonly KeepableExport[],
  tank: TracedTank,
  digests: ReadonlyMap<EntityKey, EntityDigest>,
): KeptExports {
  const positions = new Map<string, number>();
  const names: KeptName[] = [];
  const toPosition = (item: string) => {
    const known = positions.get(item);
    if (known !== undefined) return known;
    const { entities, ...alias } = tank.answer(item);
    positions.set(item, names.length);
    names.push({ item, ...alias, entities: entities.map(toEntityKey) });
    return names.length - 1;
  };
  const exports = keepable.map(({ entity, asks, ...rest }) => [
    toEntityKey(entity),
    { ...rest, asks: [...asks].map(([item, depth]) => [toPosition(item), depth]) },
  ]);
  return {
    names,
    digests: Object.fromEntries(digests),
    exports: Object.fromEntries(exports) as KeptExports['exports'],
  };
}

/** The names that were asked for while a kept artifact was made. */
export function listAsks(entry: KeptExport, { names }: KeptExports): ReadonlyMap<string, Depth> {
  return new Map(
    entry.asks.flatMap(([position, depth]) => {
      const name = names[position];
      return name === undefined ? [] : [[name.item, depth] as const];
    }),
  );
}
