import { fhirdefs, sushiExport, sushiImport, utils, type fshtypes } from 'fsh-sushi';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { fhirVersions } from '../../fhir/release.js';
import {
  createInfoCompleter,
  createVirtualPackage,
  type SushiDefinitions,
} from './create-virtual-package.js';
import { createPackageDb } from './create-package-db.js';
import { findLostSystems } from './find-lost-systems.js';
import { recordMessages } from './record-messages.js';
import type { FshRule, SushiArtifact, SushiOutput, SushiRequest } from './sushi-exchange.js';
import { toFshPlace } from './to-fsh-place.js';

type Tank = ReturnType<typeof utils.fillTank>;
type Package = ReturnType<typeof sushiExport.exportFHIR>;
type Artifact = Package['profiles' | 'instances' | 'valueSets' | 'codeSystems'][number];

/**
 * Compiles FSH with SUSHI on top of the given definitions, the core last. SUSHI's logger, error store
 * and stages are global: one call at a time in a process. Nothing is fetched, and nothing is read from
 * or written to the user's FHIR package cache.
 */
export async function compileFsh(
  { sources, config }: Pick<SushiRequest, 'sources' | 'config'>,
  definitions: readonly SushiDefinitions[],
): Promise<SushiOutput> {
  const recorder = recordMessages();
  const known = await loadDefinitions(definitions);
  const texts = sources.map(({ path, text }) => new sushiImport.RawFSH(text, path));
  const settings = { ...config, FSHOnly: true, fhirVersion: [fhirVersions.r4] };
  const tank = utils.fillTank(texts, toConfiguration(settings));
  tank.checkDuplicateNameEntities();
  recorder.phase = 'export';
  const made = sushiExport.exportFHIR(tank, known);
  const artifacts = collectArtifacts(made, tank);
  const lostSystems = findLostSystems(tank, new utils.MasterFisher(tank, known, made));
  return { artifacts, messages: recorder.messages, lostSystems };
}

type Configuration = Parameters<typeof utils.fillTank>[1];

/** SUSHI's type asks for what only its own configuration reader fills in and no exporter reads. */
function toConfiguration(
  settings: Pick<Configuration, 'canonical' | 'fhirVersion' | 'FSHOnly'>,
): Configuration {
  return settings;
}

async function loadDefinitions(definitions: readonly SushiDefinitions[]): Promise<fhirdefs.FHIRDefinitions> {
  const known = await fhirdefs.createFHIRDefinitions({
    packageDB: createPackageDb(createInfoCompleter(definitions)),
    packageCache: noCache,
    registryClient: {
      resolveVersion: (_name, version) => Promise.resolve(version),
      download: refuseNetwork,
    },
    currentBuildClient: { downloadCurrentBuild: refuseNetwork, getCurrentBuildDate: refuseNetwork },
  });
  // SUSHI prefers what was loaded last.
  for (const source of definitions.toReversed()) await known.loadVirtualPackage(createVirtualPackage(source));
  return known;
}

const refuseNetwork = (name: string): Promise<never> =>
  Promise.reject(new Error(`${name} would have to be fetched, and compiling fetches nothing`));

type Overrides = NonNullable<Parameters<typeof fhirdefs.createFHIRDefinitions>[0]>;

const noCache: NonNullable<Overrides['packageCache']> = {
  cachePackageTarball: refuseNetwork,
  isPackageInCache: () => false,
  getPackagePath: () => undefined,
  getPackageJSONPath: () => undefined,
  getPotentialResourcePaths: () => [],
  getResourceAtPath: () => undefined,
};

function collectArtifacts(made: Package, tank: Tank): readonly SushiArtifact[] {
  const { profiles, extensions, logicals, resources, valueSets, codeSystems, instances } = made;
  const definitions = [...profiles, ...extensions, ...logicals, ...resources, ...valueSets, ...codeSystems];
  const rules = new Map(
    tank.getAllStructureDefinitions().map((entity) => [entity.name, collectRules(entity)]),
  );
  const standalone = instances.filter(({ _instanceMeta }) => _instanceMeta.usage !== 'Inline');
  const findOrigin = createOriginLookup(made, tank);
  return [...definitions, ...standalone].flatMap((artifact) => {
    const origin = findOrigin(artifact);
    const resource: unknown = toJson(artifact);
    if (origin === undefined || !isJsonObject(resource)) return [];
    const usage = '_instanceMeta' in artifact ? artifact._instanceMeta.usage : undefined;
    return [
      {
        resource,
        ...origin,
        ...(usage === undefined ? {} : { usage }),
        rules: rules.get(origin.name) ?? [],
      },
    ];
  });
}

type Origin = Pick<SushiArtifact, 'name' | 'keyword' | 'place'>;

/**
 * Where FSH defines an artifact. SUSHI keeps that by file name, under which two instances of one id
 * are one; instances are found by their names.
 */
function createOriginLookup(made: Package, tank: Tank): (artifact: Artifact) => Origin | undefined {
  const instances = new Map(tank.getAllInstances().map(({ name, sourceInfo }) => [name, sourceInfo]));
  return (artifact) => {
    const found = made.fshMap.get(artifact.getFileName());
    if (found === undefined) return undefined;
    const name = '_instanceMeta' in artifact ? artifact._instanceMeta.name : found.fshName;
    const place = toFshPlace(instances.get(name ?? '') ?? found);
    return name === undefined || place === undefined ? undefined : { name, keyword: found.fshType, place };
  };
}

/** SUSHI's own return type is `any`; `true` asks a StructureDefinition for its snapshot. */
function toJson(artifact: Artifact): unknown {
  return artifact.toJSON(true);
}

function collectRules(
  entity: fshtypes.FshStructure & { readonly rules: readonly RuleLike[] },
): readonly FshRule[] {
  return entity.rules.flatMap((rule) => {
    const place = toFshPlace(rule.sourceInfo);
    return place === undefined ? [] : [{ path: rule.path, place }];
  });
}

type RuleLike = Pick<fshtypes.FshEntity, 'sourceInfo'> & { readonly path: string };
