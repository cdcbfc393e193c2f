import type { JsonObject } from '../definitions/core/json.js';
import type { Change } from '../model/comparison.js';
import { coreStructureRoot } from '../fhir/release.js';
import { toChange } from './change.js';
import type { ChangeRuleId } from './change-rules.js';
import { alignSlices } from './elements/align-slices.js';
import { compareElements } from './elements/compare-elements.js';
import type { StructurePair } from './elements/element-pair.js';
import { isJsonObject } from '../definitions/is-definition-resource.js';
import type { Side } from './side.js';
import { isSameValue, textOf, toStated } from './stated.js';

/** What is compared of a StructureDefinition by itself. */
export const knownOfStructures = [
  'kind',
  'abstract',
  'type',
  'baseDefinition',
  'derivation',
  'contextType',
  'context',
  'contextInvariant',
  'mapping',
  'snapshot',
  'differential',
];

/** A StructureDefinition on one side. */
export interface HeldStructure {
  readonly side: Side;
  readonly resource: JsonObject;
}

/** Compares what a StructureDefinition says of itself: its kind, its base, and where an extension may stand. */
export function compareStructureHeads(was: HeldStructure, is: HeldStructure): readonly Change[] {
  return [...compareKinds(was.resource, is.resource), ...compareContexts(was, is)];
}

/** Compares the elements of two forms of a structure; structures of different types have none in common. */
export function compareStructureElements(pair: StructurePair): readonly Change[] {
  if (pair.old.tree.root !== pair.new.tree.root) return [];
  const { structures, changes } = alignSlices(pair);
  return [...changes, ...compareElements(structures)];
}

function compareKinds(was: JsonObject, is: JsonObject): readonly Change[] {
  const members: readonly (readonly [string, ChangeRuleId])[] = [
    ['kind', 'kind-changed'],
    ['type', 'kind-changed'],
    ['derivation', 'kind-changed'],
    ['baseDefinition', 'base-changed'],
    ['mapping', 'definition-text-changed'],
  ];
  const changes = members
    .filter(([name]) => !isSameValue(was[name], is[name]))
    .map(([name, rule]) => report(rule, name, { was, is }));
  if ((was['abstract'] === true) === (is['abstract'] === true)) return changes;
  return [
    ...changes,
    report(is['abstract'] === true ? 'abstract-set' : 'abstract-lifted', 'abstract', { was, is }),
  ];
}

function report(
  rule: ChangeRuleId,
  aspect: string,
  { was, is }: { readonly was: JsonObject; readonly is: JsonObject },
): Change {
  const values = { was: toStated(was[aspect]), is: toStated(is[aspect]) };
  return toChange(rule, { element: '', aspect }, values);
}

function compareContexts(was: HeldStructure, is: HeldStructure): readonly Change[] {
  const [before, after] = [listContexts(was.resource), listContexts(is.resource)];
  const values = {
    ...(before.length === 0 ? {} : { was: before }),
    ...(after.length === 0 ? {} : { is: after }),
  };
  const place = { element: '', aspect: 'context' };
  const lost = before.filter((one) => !after.some((other) => coversContext(other, one, is.side)));
  const gained = after.filter((one) => !before.some((other) => coversContext(other, one, was.side)));
  const toOwn = (rule: ChangeRuleId, list: readonly string[]) =>
    list.length === 0 ? [] : [toChange(rule, place, { ...values, words: { what: list.join(', ') } })];
  return [
    ...(isSameValue(was.resource['contextType'], is.resource['contextType'])
      ? []
      : [report('context-changed', 'contextType', { was: was.resource, is: is.resource })]),
    ...toOwn('context-removed', lost),
    ...toOwn('context-added', gained),
    ...compareContextRules(was.resource, is.resource),
  ];
}

/** STU3 has paths, R4 has them with their kind. */
function listContexts({ context }: JsonObject): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(context) ? context : [];
  return entries
    .map((entry) =>
      isJsonObject(entry) ? `${String(entry['type'])} ${String(entry['expression'])}` : String(entry),
    )
    .toSorted();
}

function coversContext(general: string, specific: string, side: Side): boolean {
  const [place, inner] = [general, specific].map((each) => each.replace(/^element /, ''));
  if (place === undefined || inner === undefined) return false;
  if (place === inner || place === '*' || place === 'Element') return true;
  const areTypes = /^[A-Z]\w*$/.test(place) && /^[A-Z]\w*$/.test(inner);
  return areTypes && side.isBasedOn(coreStructureRoot + inner, coreStructureRoot + place);
}

function compareContextRules(was: JsonObject, is: JsonObject): readonly Change[] {
  const listOf = (resource: JsonObject): readonly unknown[] =>
    Array.isArray(resource['contextInvariant']) ? resource['contextInvariant'] : [];
  const [before, after] = [listOf(was), listOf(is)];
  const compare = (rule: ChangeRuleId, one: readonly unknown[], other: readonly unknown[]) =>
    one
      .filter((each) => !other.some((same) => isSameValue(each, same)))
      .map((each) =>
        toChange(
          rule,
          { element: '', aspect: 'contextInvariant' },
          {
            was: toStated(was['contextInvariant']),
            is: toStated(is['contextInvariant']),
            words: { what: textOf(each) ?? '' },
          },
        ),
      );
  return [...compare('context-rule-removed', before, after), ...compare('context-rule-added', after, before)];
}
