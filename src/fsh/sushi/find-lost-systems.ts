import { fhirtypes, fshrules, fshtypes, type utils } from 'fsh-sushi';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { LostSystem } from './sushi-exchange.js';
import { toFshPlace } from './to-fsh-place.js';

type Fisher = InstanceType<typeof utils.MasterFisher>;
type Tank = ConstructorParameters<typeof utils.MasterFisher>[0] & object;
type Rule = fshrules.Rule;
type Path = { readonly type: string; readonly path: string; readonly shown: string };

/** Types that hold a code without its system. */
const plainTypes: ReadonlySet<string> = new Set(['code', 'string', 'uri', 'id']);

/**
 * Codes written with a system (`http://example.org#active`) on elements that keep the code alone.
 * SUSHI drops the system without a word. Looks at the definitions that the rules are about, and may
 * unfold elements of them: call it after everything has been exported.
 */
export function findLostSystems(tank: Tank, fisher: Fisher): readonly LostSystem[] {
  const isPlain = createPlainTest(fisher);
  const lost: LostSystem[] = [];
  const look = (rule: Rule, paths: readonly Path[]) => {
    const place = toFshPlace(rule.sourceInfo);
    const code = codeOf(rule);
    if (code?.system === undefined || place === undefined) return;
    const path = paths.find(isPlain);
    if (path !== undefined) lost.push({ system: code.system, code: code.code, path: path.shown, place });
  };
  for (const instance of tank.getAllInstances()) {
    for (const rule of instance.rules) look(rule, [toPath(instance.instanceOf, rule.path)]);
  }
  for (const definition of tank.getAllStructureDefinitions()) {
    for (const rule of definition.rules)
      look(rule, pathsOfRule(rule, definition.name, 'StructureDefinition'));
  }
  for (const valueSet of tank.getAllValueSets()) {
    for (const rule of valueSet.rules) look(rule, pathsOfRule(rule, valueSet.name, 'ValueSet'));
  }
  for (const codeSystem of tank.getAllCodeSystems()) {
    for (const rule of codeSystem.rules) look(rule, pathsOfRule(rule, codeSystem.name, 'CodeSystem'));
  }
  return lost;
}

function codeOf(rule: Rule): fshtypes.FshCode | undefined {
  if (!(rule instanceof fshrules.AssignmentRule || rule instanceof fshrules.CaretValueRule)) return undefined;
  return rule.value instanceof fshtypes.FshCode ? rule.value : undefined;
}

const toPath = (type: string, path: string): Path => ({ type, path, shown: path });

/** The element that a rule of a definition sets: its own, or one of the definition that a caret reaches. */
function pathsOfRule(rule: Rule, name: string, metaType: string): readonly Path[] {
  if (!(rule instanceof fshrules.CaretValueRule)) return [toPath(name, rule.path)];
  if (rule.isCodeCaretRule) return [];
  const onDefinition = rule.path === '' || rule.path === '.' || metaType !== 'StructureDefinition';
  const shown = `${rule.path === '' ? '' : `${rule.path} `}^${rule.caretPath}`;
  return [{ type: onDefinition ? metaType : 'ElementDefinition', path: rule.caretPath, shown }];
}

function createPlainTest(fisher: Fisher): (path: Path) => boolean {
  const definitions = new Map<string, fhirtypes.StructureDefinition | undefined>();
  return ({ type, path }) => {
    if (!definitions.has(type)) definitions.set(type, findDefinition(type, fisher));
    const element = definitions.get(type)?.findElementByPath(path.replace(/\[(\d+|\+|=)\]/g, ''), fisher);
    const types = element?.type ?? [];
    return types.length === 1 && types.every(({ code }) => plainTypes.has(code));
  };
}

function findDefinition(type: string, fisher: Fisher): fhirtypes.StructureDefinition | undefined {
  const found: unknown = fisher.fishForFHIR(type);
  if (!isJsonObject(found) || found['resourceType'] !== 'StructureDefinition') return undefined;
  return fhirtypes.StructureDefinition.fromJSON({ ...found, resourceType: found['resourceType'] });
}
