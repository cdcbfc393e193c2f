import { fhirtypes, fshrules, fshtypes, type utils } from 'fsh-sushi';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { listRules, type FshEntity } from './export/fsh-entity.js';
import type { Trace, Tracer } from './export/tracer.js';
import type { LostSystem } from './sushi-exchange.js';
import { toFshPlace } from './to-fsh-place.js';

type Fisher = InstanceType<typeof utils.MasterFisher>;
type Rule = fshrules.Rule;
type Path = { readonly type: string; readonly path: string; readonly shown: string };

/** Types that hold a code without its system. */
const plainTypes: ReadonlySet<string> = new Set(['code', 'string', 'uri', 'id']);

/**
 * Finds the codes that an entity writes with a system (`http://example.org#active`) on elements that
 * keep the code alone. SUSHI drops the system without a word. Looks at the definitions that the rules
 * are about, and may unfold elements of them: call it after everything has been made.
 */
export function createLostSystemFinder(
  fisher: Fisher,
  tracer: Tracer,
): (entity: FshEntity) => readonly LostSystem[] {
  const isPlain = createPlainTest(fisher, tracer);
  return (entity) =>
    listRules(entity).flatMap((rule) => {
      const place = toFshPlace(rule.sourceInfo);
      const code = codeOf(rule);
      if (code?.system === undefined || place === undefined) return [];
      const path = pathOf(rule, entity);
      if (path === undefined || !isPlain(path)) return [];
      return [{ system: code.system, code: code.code, path: path.shown, place }];
    });
}

function codeOf(rule: Rule): fshtypes.FshCode | undefined {
  if (!(rule instanceof fshrules.AssignmentRule || rule instanceof fshrules.CaretValueRule)) return undefined;
  return rule.value instanceof fshtypes.FshCode ? rule.value : undefined;
}

/** The element that a rule sets: one of what it defines, or one of the definition that a caret reaches. */
function pathOf(rule: Rule, entity: FshEntity): Path | undefined {
  const { path } = rule;
  if (entity instanceof fshtypes.Instance) return { type: entity.instanceOf, path, shown: path };
  if (!(rule instanceof fshrules.CaretValueRule)) return { type: entity.name, path, shown: path };
  if (rule.isCodeCaretRule) return undefined;
  const metaType = metaTypeOf(entity);
  const onDefinition = path === '' || path === '.' || metaType !== 'StructureDefinition';
  const shown = `${path === '' ? '' : `${path} `}^${rule.caretPath}`;
  return { type: onDefinition ? metaType : 'ElementDefinition', path: rule.caretPath, shown };
}

function metaTypeOf(entity: FshEntity): string {
  if (entity instanceof fshtypes.FshValueSet) return 'ValueSet';
  return entity instanceof fshtypes.FshCodeSystem ? 'CodeSystem' : 'StructureDefinition';
}

interface KnownDefinition {
  readonly definition: fhirtypes.StructureDefinition | undefined;
  /** What it took to read and unfold it, for whichever entities. */
  readonly trace: Trace;
}

function createPlainTest(fisher: Fisher, tracer: Tracer): (path: Path) => boolean {
  const definitions = new Map<string, KnownDefinition>();
  const read = (type: string): KnownDefinition => {
    const trace = tracer.open();
    return { trace, definition: tracer.within(trace, () => findDefinition(type, fisher)) };
  };
  return ({ type, path }) => {
    const known = definitions.get(type) ?? read(type);
    definitions.set(type, known);
    const { definition, trace } = known;
    const plainPath = path.replace(/\[(\d+|\+|=)\]/g, '');
    const element = tracer.within(trace, () => definition?.findElementByPath(plainPath, fisher));
    for (const [item, depth] of trace.asks) tracer.ask(item, depth);
    trace.messages.splice(0).forEach(tracer.say);
    const types = element?.type ?? [];
    return types.length === 1 && types.every(({ code }) => plainTypes.has(code));
  };
}

function findDefinition(type: string, fisher: Fisher): fhirtypes.StructureDefinition | undefined {
  const found: unknown = fisher.fishForFHIR(type);
  if (!isJsonObject(found) || found['resourceType'] !== 'StructureDefinition') return undefined;
  return fhirtypes.StructureDefinition.fromJSON({ ...found, resourceType: found['resourceType'] });
}
