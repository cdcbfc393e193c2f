import { fshtypes, sushiExport, utils } from 'fsh-sushi';
import type { FshEntity } from './fsh-entity.js';
import type { Artifact } from './made-artifact.js';
import type { TracedPackage } from './traced-package.js';
import type { TracedTank } from './traced-tank.js';
import type { Tracer } from './tracer.js';

/**
 * Makes the artifact of an entity, by SUSHI or from what was kept of an earlier time. Gives it where
 * SUSHI made it now, as SUSHI's exporters do; their types say that they always give one.
 */
export type Make = <T extends Artifact>(entity: FshEntity, bySushi: () => T) => T;

/** SUSHI's exporters, with one way in: whatever starts the making of an artifact goes through `make`. */
export interface TracedExporters {
  readonly definitions: sushiExport.StructureDefinitionExporter;
  readonly codeSystems: sushiExport.CodeSystemExporter;
  readonly valueSets: sushiExport.ValueSetExporter;
  readonly instances: sushiExport.InstanceExporter;
  readonly mappings: sushiExport.MappingExporter;
}

/** What the exporters work on. */
export interface ExportGround {
  readonly tank: TracedTank;
  readonly pkg: TracedPackage;
  readonly fisher: utils.MasterFisher;
  readonly tracer: Tracer;
}

export function createExporters(ground: ExportGround, make: Make): TracedExporters {
  const { tank, pkg, fisher } = ground;
  const instances = new InstanceExporter(ground, make);
  const makeInstance = (instance: fshtypes.Instance) => {
    ground.tracer.want(instance);
    instances.exportInstance(instance);
  };
  pkg.makeInstance = makeInstance;
  return {
    definitions: new DefinitionExporter({ ground, make, makeInstance }),
    codeSystems: new CodeSystemExporter(ground, make),
    valueSets: new ValueSetExporter(ground, make),
    instances,
    mappings: new sushiExport.MappingExporter(tank, pkg, fisher),
  };
}

/** Makes the artifact of an entity, if any is made of its kind. */
export function makeArtifact(exporters: TracedExporters, entity: FshEntity): void {
  if (entity instanceof fshtypes.Instance) exporters.instances.exportInstance(entity);
  else if (entity instanceof fshtypes.FshValueSet) exporters.valueSets.exportValueSet(entity);
  else if (entity instanceof fshtypes.FshCodeSystem) exporters.codeSystems.exportCodeSystem(entity);
  else if (isStructure(entity)) exporters.definitions.exportStructDef(entity);
}

type Structure = Parameters<sushiExport.StructureDefinitionExporter['exportStructDef']>[0];

/** Whether an entity becomes a StructureDefinition. */
export function isStructure(entity: FshEntity | undefined): entity is Structure {
  return (
    entity instanceof fshtypes.Profile ||
    entity instanceof fshtypes.Extension ||
    entity instanceof fshtypes.Logical ||
    entity instanceof fshtypes.Resource
  );
}

const { Type } = utils;
const structureTypes: readonly utils.Type[] = [Type.Profile, Type.Extension, Type.Logical, Type.Resource];

interface Makes {
  readonly ground: ExportGround;
  readonly make: Make;
  readonly makeInstance: (instance: fshtypes.Instance) => void;
}

class DefinitionExporter extends sushiExport.StructureDefinitionExporter {
  /** Absent while SUSHI's own constructor runs. */
  private readonly makes?: Makes;

  constructor(makes: Makes) {
    const { tank, pkg, fisher } = makes.ground;
    super(tank, pkg, fisher);
    this.makes = makes;
  }

  override exportStructDef(structure: Structure) {
    const bySushi = () => super.exportStructDef(structure);
    return this.makes === undefined ? bySushi() : this.makes.make(structure, bySushi);
  }

  /** SUSHI makes here what is asked for and not yet made. */
  override fishForFHIR(item: string, ...types: utils.Type[]): unknown {
    const mayMake = types.length === 0 || types.some((type) => structureTypes.includes(type));
    if (this.makes !== undefined && mayMake) this.makeWanted(item, types, this.makes);
    return super.fishForFHIR(item, ...types) as unknown;
  }

  private makeWanted(item: string, types: utils.Type[], { ground, makeInstance }: Makes): void {
    const { tank, pkg, tracer } = ground;
    const wanted = tracer.quietly(() => tank.fish(item, ...structureTypes));
    if (wanted instanceof fshtypes.Instance) makeInstance(wanted);
    if (!isStructure(wanted)) return;
    tracer.want(wanted);
    if (tracer.quietly(() => pkg.fish(item, ...types)) === undefined) this.exportStructDef(wanted);
  }
}

class InstanceExporter extends sushiExport.InstanceExporter {
  private readonly make: Make;

  constructor({ tank, pkg, fisher }: ExportGround, make: Make) {
    super(tank, pkg, fisher);
    this.make = make;
  }

  override exportInstance(instance: fshtypes.Instance) {
    return this.make(instance, () => {
      // SUSHI unfolds elements of the definitions that it remembers here, and the next instance would see them.
      this.sdCache = new Map();
      return super.exportInstance(instance);
    });
  }
}

class ValueSetExporter extends sushiExport.ValueSetExporter {
  private readonly make: Make;

  constructor({ tank, pkg, fisher }: ExportGround, make: Make) {
    super(tank, pkg, fisher);
    this.make = make;
  }

  override exportValueSet(valueSet: fshtypes.FshValueSet) {
    return this.make(valueSet, () => super.exportValueSet(valueSet));
  }
}

class CodeSystemExporter extends sushiExport.CodeSystemExporter {
  private readonly make: Make;

  constructor({ tank, pkg, fisher }: ExportGround, make: Make) {
    super(tank, pkg, fisher);
    this.make = make;
  }

  override exportCodeSystem(codeSystem: fshtypes.FshCodeSystem) {
    return this.make(codeSystem, () => super.exportCodeSystem(codeSystem));
  }
}
