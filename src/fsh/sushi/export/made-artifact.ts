import { fhirtypes, type sushiExport } from 'fsh-sushi';

/** An artifact as SUSHI holds it. */
export type Artifact = NonNullable<ReturnType<sushiExport.Package['fish']>>;

/** The lists of SUSHI's package. */
export const artifactLists = [
  'profiles',
  'extensions',
  'logicals',
  'resources',
  'valueSets',
  'codeSystems',
  'instances',
] as const;
export type ArtifactList = (typeof artifactLists)[number];

/** An artifact when it is made, as plain data. */
export interface MadeArtifact {
  readonly list: ArtifactList;
  /** The resource as JSON, in R4's form. */
  readonly text: string;
  /** What SUSHI knows of an instance besides. */
  readonly instance?: InstanceMeta;
}

export type InstanceMeta = fhirtypes.InstanceDefinition['_instanceMeta'];

export function toMadeArtifact(artifact: Artifact, list: ArtifactList): MadeArtifact {
  // `true` asks a StructureDefinition for its snapshot.
  const text = JSON.stringify(artifact.toJSON(true));
  if (!(artifact instanceof fhirtypes.InstanceDefinition)) return { list, text };
  return { list, text, instance: { ...artifact._instanceMeta } };
}

/** What SUSHI can put into its package, and find there, in place of an artifact that was made earlier. */
export function toArtifact(made: MadeArtifact): Artifact {
  if (made.list === 'instances') return toInstance(made);
  if (made.list === 'valueSets') return new MadeValueSet(made.text);
  return made.list === 'codeSystems' ? new MadeCodeSystem(made.text) : new MadeDefinition(made.text);
}

/** An instance of its own for everyone who asks: SUSHI may change what it is given. */
export function toInstance({ text, instance }: MadeArtifact): fhirtypes.InstanceDefinition {
  const made = fhirtypes.InstanceDefinition.fromJSON(parse(text));
  made._instanceMeta = { ...instance };
  return made;
}

interface Json {
  [member: string]: unknown;
}

/** SUSHI's resources as JSON are always objects. */
function parse(text: string): Json {
  return JSON.parse(text) as Json;
}

/** Elements are left out: SUSHI takes those from the JSON. */
function withoutElements(text: string): Json {
  const { snapshot, differential, ...head } = parse(text);
  return head;
}

class MadeDefinition extends fhirtypes.StructureDefinition {
  readonly #text: string;
  constructor(text: string) {
    super();
    this.#text = text;
    Object.assign(this, withoutElements(text));
  }
  override toJSON(): Json {
    return parse(this.#text);
  }
}

class MadeValueSet extends fhirtypes.ValueSet {
  readonly #text: string;
  constructor(text: string) {
    super();
    this.#text = text;
    Object.assign(this, parse(text));
  }
  override toJSON(): Json {
    return parse(this.#text);
  }
}

class MadeCodeSystem extends fhirtypes.CodeSystem {
  readonly #text: string;
  constructor(text: string) {
    super();
    this.#text = text;
    Object.assign(this, parse(text));
  }
  override toJSON(): Json {
    return parse(this.#text);
  }
}
