import { fshrules, fshtypes, sushiImport, utils } from 'fsh-sushi';
import { listRules, type FshEntity } from './fsh-entity.js';
import type { Tracer } from './tracer.js';

type Type = utils.Type;

/** What a name means in a project. */
export interface NameAnswer {
  readonly alias?: string;
  /** Whatever has it for a name, an id or a URL; possibly more than SUSHI would take it for. */
  readonly entities: readonly FshEntity[];
}

/**
 * SUSHI's collection of FSH entities. It notes what is asked of it, and looks only at entities that
 * can be meant, where SUSHI's own compares all of them each time.
 */
export class TracedTank extends sushiImport.FSHTank {
  private readonly tracer: Tracer;
  private names: ReadonlyMap<string, readonly FshEntity[]> | undefined;
  private readonly found = new Map<string, FshEntity | undefined>();
  private readonly aliases: ReadonlyMap<string, string>;

  constructor(docs: sushiImport.FSHDocument[], config: sushiImport.FSHTank['config'], tracer: Tracer) {
    super(docs, config);
    this.tracer = tracer;
    // The first document that has an alias decides.
    this.aliases = new Map(docs.toReversed().flatMap((doc) => [...doc.aliases]));
  }

  /** To be called when all rule sets have been inserted: they may set ids and URLs. */
  indexNames(): void {
    this.names = indexNames(this.listEntities(), this.config.canonical);
  }

  listEntities(): readonly FshEntity[] {
    return [
      ...this.getAllStructureDefinitions(),
      ...this.getAllCodeSystems(),
      ...this.getAllValueSets(),
      ...this.getAllInstances(),
      ...this.getAllInvariants(),
      ...this.getAllRuleSets(),
      ...this.getAllMappings(),
    ];
  }

  answer(item: string): NameAnswer {
    const alias = this.aliases.get(item);
    const entities = this.names?.get(withoutVersion(alias ?? item)) ?? [];
    return alias === undefined ? { entities } : { alias, entities };
  }

  override resolveAlias(name: string): string | undefined {
    this.tracer.ask(name, 'head');
    return this.aliases.get(name);
  }

  override fish(item: string, ...types: Type[]): FshEntity | undefined {
    // Of an instance in FSH SUSHI reads only what it is and its id, for references to it.
    this.tracer.ask(item, isInstanceOnly(types) ? 'head' : 'content');
    if (!this.mayKnow(item)) return undefined;
    const key = `${item} ${types.join(' ')}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const found = this.tracer.quietly(() => super.fish(item, ...types));
    if (this.names !== undefined) this.found.set(key, found);
    return found;
  }

  override fishAll(item: string, ...types: Type[]): FshEntity[] {
    this.tracer.ask(item, 'content');
    return this.mayKnow(item) ? this.tracer.quietly(() => super.fishAll(item, ...types)) : [];
  }

  override fishForMetadata(item: string, ...types: Type[]): utils.Metadata | undefined {
    this.tracer.ask(item, 'head');
    return this.mayKnow(item) ? this.tracer.quietly(() => super.fishForMetadata(item, ...types)) : undefined;
  }

  override fishForMetadatas(item: string, ...types: Type[]): utils.Metadata[] {
    this.tracer.ask(item, 'head');
    return this.mayKnow(item) ? this.tracer.quietly(() => super.fishForMetadatas(item, ...types)) : [];
  }

  /** Whether FSH gives anything this name. SUSHI asks without a name too. */
  mayKnow(item: string | undefined): boolean {
    if (this.names === undefined) return true;
    return item !== undefined && this.answer(item).entities.length > 0;
  }
}

const isInstanceOnly = (types: readonly Type[]) => types.length === 1 && types[0] === utils.Type.Instance;

const withoutVersion = (item: string) => item.split('|')[0] ?? item;

function indexNames(
  entities: readonly FshEntity[],
  canonical: string,
): ReadonlyMap<string, readonly FshEntity[]> {
  const names = new Map<string, FshEntity[]>();
  for (const entity of entities) {
    for (const name of new Set(namesOf(entity, canonical))) {
      const same = names.get(name);
      if (same === undefined) names.set(name, [entity]);
      else same.push(entity);
    }
  }
  return names;
}

/** All that SUSHI may know an entity by. */
function namesOf(entity: FshEntity, canonical: string): readonly string[] {
  if (entity instanceof fshtypes.RuleSet || entity instanceof fshtypes.Mapping) return [entity.name];
  if (entity instanceof fshtypes.Invariant) return [entity.name];
  const { name, id } = entity;
  return [name, id, `${canonical}/${urlPartOf(entity)}/${id}`, ...listRules(entity).flatMap(namesInRule)];
}

/** What SUSHI puts into the URL of an entity that states none. */
function urlPartOf(entity: FshEntity): string {
  if (entity instanceof fshtypes.FshValueSet) return 'ValueSet';
  return entity instanceof fshtypes.FshCodeSystem ? 'CodeSystem' : 'StructureDefinition';
}

const namingPaths: ReadonlySet<string> = new Set(['id', 'url', 'name']);

function namesInRule(rule: fshrules.Rule): readonly string[] {
  const isAssignment = rule instanceof fshrules.AssignmentRule;
  if (!isAssignment && !(rule instanceof fshrules.CaretValueRule)) return [];
  const path = isAssignment ? rule.path : rule.caretPath;
  return namingPaths.has(path) && typeof rule.value === 'string' ? [rule.value] : [];
}
