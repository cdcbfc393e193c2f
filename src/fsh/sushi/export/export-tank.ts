import { utils, type fhirdefs } from 'fsh-sushi';
import { createLostSystemFinder } from '../find-lost-systems.js';
import type { LostSystem, SushiMessage } from '../sushi-exchange.js';
import { createArtifactMaker, type ArtifactRecord } from './artifact-maker.js';
import { digestEntity, type EntityDigest } from './digest-entity.js';
import { toEntityKey, type EntityKey } from './fsh-entity.js';
import { haveClashes, haveNewNames } from './hangs-on-order.js';
import {
  createFindKept,
  keepExports,
  listAsks,
  noExports,
  type KeepableExport,
  type KeptExports,
} from './kept-exports.js';
import { findLateDefinitions } from './late-definitions.js';
import { artifactLists, toMadeArtifact, type Artifact } from './made-artifact.js';
import { isAtOwnPlaces } from './own-places.js';
import {
  createExporters,
  makeArtifact,
  type ExportGround,
  type TracedExporters,
} from './traced-exporters.js';
import { TracedPackage } from './traced-package.js';
import type { TracedTank } from './traced-tank.js';
import type { Tracer } from './tracer.js';

export interface ExportedTank {
  /** Every artifact, by kind and in the order in which FSH defines them. */
  readonly records: readonly ArtifactRecord[];
  readonly messages: readonly SushiMessage[];
  readonly lostSystems: readonly LostSystem[];
  /** What to keep for the next time. */
  readonly keep: KeptExports;
  /** Whether something was taken over that might be otherwise had all been made anew. */
  readonly isDoubtful: boolean;
}

/** Has SUSHI make the artifacts of a tank, all but those that were kept and would be the same. */
export function exportTank(
  tank: TracedTank,
  known: fhirdefs.FHIRDefinitions,
  tracer: Tracer,
  kept: KeptExports,
): ExportedTank {
  const pkg = new TracedPackage(tank, tracer);
  const ground = { tank, pkg, tracer, fisher: new utils.MasterFisher(tank, known, pkg) };
  const digests = new Map<EntityKey, EntityDigest>();
  const entities = new Map<EntityKey, ReturnType<TracedTank['listEntities']>[number]>();
  const maker = createArtifactMaker(
    ground,
    (entity, isMade) => findKept(entity, isMade),
    (key) => {
      const entity = entities.get(key);
      if (entity !== undefined) makeArtifact(exporters, entity);
    },
  );
  const exporters = createExporters(ground, maker.make);
  insertRuleSets(exporters);
  tank.indexNames();
  for (const entity of tank.listEntities()) {
    entities.set(toEntityKey(entity), entity);
    digests.set(toEntityKey(entity), digestEntity(entity));
  }
  const findKept = createFindKept(kept, tank, digests);
  makeAll(exporters);
  const late = findLateDefinitions(exporters, ground);
  exporters.definitions.applyDeferredRules();
  exporters.mappings.export();
  const records = finish(maker.records, late, ground);
  return { records, ...toOutcome(records, { tank, tracer, kept, late, digests }) };
}

/** In SUSHI's own order. */
function insertRuleSets(exporters: TracedExporters): void {
  exporters.definitions.applyInsertRules();
  exporters.codeSystems.applyInsertRules();
  exporters.valueSets.applyInsertRules();
  exporters.instances.applyInsertRules();
  exporters.mappings.applyInsertRules();
}

function makeAll(exporters: TracedExporters): void {
  exporters.definitions.export();
  exporters.codeSystems.export();
  exporters.valueSets.export();
  exporters.instances.export();
}

/** The records in their order, late changes taken in, with the systems that were lost. */
function finish(
  records: ReadonlyMap<unknown, ArtifactRecord>,
  late: ReadonlySet<Artifact>,
  { tank, fisher, tracer }: ExportGround,
): readonly ArtifactRecord[] {
  const findLostSystems = createLostSystemFinder(fisher, tracer);
  const order = new Map(tank.listEntities().map((entity, index) => [entity, index]));
  const place = ({ made, entity }: ArtifactRecord) =>
    artifactLists.indexOf(made.list) * order.size + (order.get(entity) ?? 0);
  return [...records.values()]
    .toSorted((a, b) => place(a) - place(b))
    .map((record) => {
      const { artifact, entity, trace, made } = record;
      if (trace === undefined) return record;
      return {
        ...record,
        made: late.has(artifact) ? toMadeArtifact(artifact, made.list) : made,
        lostSystems: tracer.within(trace, () => findLostSystems(entity)),
      };
    });
}

interface Surroundings {
  readonly tank: TracedTank;
  readonly tracer: Tracer;
  readonly kept: KeptExports;
  readonly late: ReadonlySet<Artifact>;
  readonly digests: ReadonlyMap<EntityKey, EntityDigest>;
}

function toOutcome(
  records: readonly ArtifactRecord[],
  { tank, tracer, kept, late, digests }: Surroundings,
): Omit<ExportedTank, 'records'> {
  const said = records.flatMap((record) => record.trace?.messages ?? record.kept?.messages ?? []);
  const asked = new Set(
    records.flatMap((record) => (record.kept === undefined ? [] : [...listAsks(record.kept, kept).keys()])),
  );
  const clash = haveClashes(records);
  const hasTakenOver = records.some((record) => record.kept !== undefined);
  const isDoubtful =
    hasTakenOver &&
    (clash ||
      haveNewNames(records, asked, tank) ||
      records.some((record) => record.kept !== undefined && late.has(record.artifact)));
  const keepable = records.flatMap((record) => (late.has(record.artifact) ? [] : toKeepable(record, kept)));
  return {
    messages: [...tracer.messages, ...said],
    lostSystems: records.flatMap(({ lostSystems }) => lostSystems),
    keep: clash ? noExports : keepExports(keepable, tank, digests),
    isDoubtful,
  };
}

function toKeepable(record: ArtifactRecord, keptExports: KeptExports): readonly KeepableExport[] {
  const { entity, made, rules, codes, lostSystems, trace, kept } = record;
  const parts = { entity, made, rules, codes, lostSystems };
  if (kept !== undefined) {
    return [{ ...parts, asks: listAsks(kept, keptExports), wants: kept.wants, messages: kept.messages }];
  }
  if (trace === undefined || trace.tainted) return [];
  if (!trace.messages.every((message) => isAtOwnPlaces(message, entity))) return [];
  return [{ ...parts, asks: trace.asks, wants: [...trace.wants], messages: trace.messages }];
}
