import { fhirtypes, fshtypes, sushiExport, utils } from 'fsh-sushi';
import { toInstance, type Artifact, type MadeArtifact } from './made-artifact.js';
import type { TracedTank } from './traced-tank.js';
import type { Tracer } from './tracer.js';

type Type = utils.Type;

/**
 * What SUSHI has made so far. Answers do not hang on who asked before: what is made is given as it was
 * when it was made, a copy to each, and what an entity says of itself is always the tank's answer.
 */
export class TracedPackage extends sushiExport.Package {
  readonly #tank: TracedTank;
  readonly #tracer: Tracer;
  readonly #made = new Map<Artifact, MadeArtifact>();
  /** Makes an instance that is asked for, if it is not made yet. */
  makeInstance: (instance: fshtypes.Instance) => void = () => undefined;

  constructor(tank: TracedTank, tracer: Tracer) {
    super(tank.config);
    this.#tank = tank;
    this.#tracer = tracer;
  }

  /** Says what an artifact is, now that it is made. */
  setMade(artifact: Artifact, made: MadeArtifact): void {
    this.#made.set(artifact, made);
  }

  override fish(item: string, ...types: Type[]): Artifact | undefined {
    if (types.length === 1 && types[0] === utils.Type.Instance) this.#makeWanted(item);
    const found = this.#find(item, types);
    const made = found && this.#made.get(found);
    return made !== undefined && found instanceof fhirtypes.InstanceDefinition ? toInstance(made) : found;
  }

  override fishAll(item: string, ...types: Type[]): Artifact[] {
    this.#tracer.ask(item, 'output');
    const all = this.#tracer.quietly(() => super.fishAll(item, ...types));
    if (all.length > 0) this.#tracer.taintAll();
    return all;
  }

  override fishForFHIR(item: string, ...types: Type[]): unknown {
    const found = this.#find(item, types);
    if (found === undefined) return undefined;
    const made = this.#made.get(found);
    if (made !== undefined) return JSON.parse(made.text) as unknown;
    // Two definitions need each other: what is seen of this one hangs on which of them came first.
    this.#tracer.taintAll();
    return found.toJSON(true) as unknown;
  }

  override fishForMetadata(item: string, ...types: Type[]): utils.Metadata | undefined {
    this.#tracer.ask(item, 'head');
    if (!this.#tank.mayKnow(item) || this.#isInTank(item, types)) return undefined;
    const found = this.#tracer.quietly(() => super.fishForMetadata(item, ...types));
    if (found !== undefined) this.#tracer.taintAll();
    return found;
  }

  override fishForMetadatas(item: string, ...types: Type[]): utils.Metadata[] {
    this.#tracer.ask(item, 'head');
    if (!this.#tank.mayKnow(item) || this.#isInTank(item, types)) return [];
    const found = this.#tracer.quietly(() => super.fishForMetadatas(item, ...types));
    if (found.length > 0) this.#tracer.taintAll();
    return found;
  }

  #find(item: string, types: Type[]): Artifact | undefined {
    this.#tracer.ask(item, 'output');
    // SUSHI compares all that it has made each time.
    if (!this.#tank.mayKnow(item)) return undefined;
    const found = this.#tracer.quietly(() => super.fish(item, ...types));
    // Known and not made yet; or known once it is made, by a name that only its rules give it.
    if ((found !== undefined) !== this.#isInTank(item, types)) this.#tracer.taintAll();
    return found;
  }

  #isInTank(item: string, types: Type[]): boolean {
    return this.#tracer.quietly(() => this.#tank.fish(item, ...types)) !== undefined;
  }

  #makeWanted(item: string): void {
    const instance = this.#tracer.quietly(() => this.#tank.fish(item, utils.Type.Instance));
    if (instance instanceof fshtypes.Instance) this.makeInstance(instance);
  }
}
