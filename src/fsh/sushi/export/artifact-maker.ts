import { fshtypes, utils } from 'fsh-sushi';
import type { FshCodePlace, FshRule, LostSystem } from '../sushi-exchange.js';
import { collectCodes, collectRules } from './collect-places.js';
import { toEntityKey, type EntityKey, type FshEntity } from './fsh-entity.js';
import type { FindKept, KeptExport } from './kept-exports.js';
import {
  artifactLists,
  toArtifact,
  toMadeArtifact,
  type Artifact,
  type MadeArtifact,
} from './made-artifact.js';
import { isStructure, type ExportGround, type Make } from './traced-exporters.js';
import type { Trace } from './tracer.js';

/** An artifact of this compilation. */
export interface ArtifactRecord {
  readonly entity: FshEntity;
  readonly artifact: Artifact;
  readonly made: MadeArtifact;
  readonly rules: readonly FshRule[];
  readonly codes: readonly FshCodePlace[];
  readonly lostSystems: readonly LostSystem[];
  /** How it was made, where it was made now. */
  readonly trace?: Trace;
  /** What was kept of it, where it was taken over. */
  readonly kept?: KeptExport;
}

export interface ArtifactMaker {
  readonly make: Make;
  readonly records: Map<FshEntity, ArtifactRecord>;
}

/**
 * Makes each artifact once. One that was kept is taken over, after whatever SUSHI would have had to make
 * first: so SUSHI's package holds at any time what it would hold had nothing been kept.
 */
export function createArtifactMaker(
  ground: ExportGround,
  findKept: FindKept,
  makeWanted: (key: EntityKey) => void,
): ArtifactMaker {
  const records = new Map<FshEntity, ArtifactRecord>();
  const made = new Set<EntityKey>();
  const underway = new Set<FshEntity>();
  const makeOnce = <T extends Artifact>(entity: FshEntity, bySushi: () => T): T | undefined => {
    if (records.has(entity)) return undefined;
    if (underway.has(entity)) {
      throw new Error(`Circular dependency: ${entity.name} is needed before it can be made itself.`);
    }
    underway.add(entity);
    try {
      const kept = findKept(entity, (key) => made.has(key));
      if (kept === undefined) return makeNow(entity, bySushi, ground, records);
      for (const wanted of kept.wants) makeWanted(wanted);
      records.set(entity, takeOver(entity, kept, ground));
      return undefined;
    } finally {
      underway.delete(entity);
      if (records.has(entity)) made.add(toEntityKey(entity));
    }
  };
  // SUSHI's exporters give nothing where there is nothing to make; their types leave that out.
  return { records, make: makeOnce as Make };
}

function makeNow<T extends Artifact>(
  entity: FshEntity,
  bySushi: () => T | undefined,
  { tracer, pkg }: ExportGround,
  records: Map<FshEntity, ArtifactRecord>,
): T | undefined {
  const trace = tracer.open();
  let artifact: T | undefined;
  try {
    artifact = tracer.within(trace, bySushi);
  } finally {
    if (artifact === undefined) trace.messages.forEach(tracer.say);
  }
  if (artifact === undefined) return undefined;
  const list = artifactLists.find((name) => pkg[name].some((each) => each === artifact)) ?? 'instances';
  const made = toMadeArtifact(artifact, list);
  pkg.setMade(artifact, made);
  records.set(entity, {
    entity,
    artifact,
    made,
    rules: collectRules(entity),
    codes: collectCodes(entity),
    lostSystems: [],
    trace,
  });
  return artifact;
}

function takeOver(entity: FshEntity, kept: KeptExport, { tracer, pkg }: ExportGround): ArtifactRecord {
  const { made, rules, codes, lostSystems } = kept;
  // What SUSHI changes of an entity when it makes it, and can be asked for later.
  if (entity instanceof fshtypes.Instance && made.instance?.usage !== undefined) {
    entity.usage = made.instance.usage;
  }
  if (isStructure(entity)) {
    tracer.within(tracer.open(), () => {
      utils.resolveSoftIndexing(entity.rules);
    });
  }
  const artifact = toArtifact(made);
  const list: Artifact[] = pkg[made.list];
  list.push(artifact);
  pkg.setMade(artifact, made);
  return { entity, artifact, made, rules, codes, lostSystems, kept };
}
