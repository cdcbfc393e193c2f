import type { Change, Stated } from '../../model/comparison.js';
import { toChange } from '../change.js';
import type { ChangeRuleId } from '../change-rules.js';
import { isSameValue } from '../stated.js';
import { placeIn, type ElementPair, type StructureSide } from './element-pair.js';
import type { SlicingStatement } from './element-statement.js';
import { splitId } from './element-id.js';

const byUrl: SlicingStatement = { discriminators: ['value:url'], rules: 'open', ordered: false };
const byType: SlicingStatement = { discriminators: ['type:$this'], rules: 'open', ordered: false };

/**
 * The slicing that holds. Extensions are sliced by url and choices by type whether or not it is said
 * (https://hl7.org/fhir/STU3/profiling.html#slicing); an open slicing without slices says nothing.
 */
export function findSlicing({ tree }: StructureSide, id: string): SlicingStatement | undefined {
  const stated = tree.find(id)?.slicing;
  const name = splitId(id).segment.replace(/:.*$/, '');
  const isExtension = name === 'extension' || name === 'modifierExtension';
  if (isExtension)
    return stated === undefined || stated.discriminators.length === 0
      ? { ...byUrl, ...rulesOf(stated) }
      : stated;
  const isSliced = tree.listSlices(id).length > 0;
  // Closed or not: the types of a choice say already what else it may be.
  if (name.endsWith('[x]')) return isSliced ? { ...(stated ?? byType), rules: 'open' } : undefined;
  const saysNothing = !isSliced && stated?.rules === 'open';
  return saysNothing ? undefined : stated;
}

function rulesOf(stated: SlicingStatement | undefined): Partial<SlicingStatement> {
  return stated === undefined ? {} : { rules: stated.rules, ordered: stated.ordered };
}

/** Compares how the repetitions of an element are told apart, and what may stand beside the slices. */
export function compareSlicing(pair: ElementPair): readonly Change[] {
  const { old, new: now } = pair.structures;
  const [was, is] = [findSlicing(old, pair.id), findSlicing(now, pair.id)];
  const values = { was: was && toStated(was), is: is && toStated(is) };
  return listRules(was, is).map(({ rule, words }) =>
    toChange(rule, placeIn(pair, 'slicing'), { ...values, words }),
  );
}

interface SlicingRule {
  readonly rule: ChangeRuleId;
  readonly words: { readonly was: string; readonly is: string };
}

function listRules(
  was: SlicingStatement | undefined,
  is: SlicingStatement | undefined,
): readonly SlicingRule[] {
  if (was === undefined && is === undefined) return [];
  const rules: SlicingRule[] = [];
  const apart = { was: nameDiscriminators(was), is: nameDiscriminators(is) };
  if (was === undefined) rules.push({ rule: 'slicing-added', words: apart });
  else if (is === undefined) rules.push({ rule: 'slicing-removed', words: apart });
  else if (!isSameValue(was.discriminators, is.discriminators))
    rules.push({ rule: 'slicing-changed', words: apart });
  const open = { was: was?.rules ?? 'open', is: is?.rules ?? 'open' };
  const [before, after] = [strictnessOf(open.was), strictnessOf(open.is)];
  if (after !== before)
    rules.push({ rule: after > before ? 'slicing-closed' : 'slicing-opened', words: open });
  const ordered = [was?.ordered ?? false, is?.ordered ?? false];
  if (ordered[0] !== ordered[1])
    rules.push({ rule: ordered[1] === true ? 'slicing-ordered' : 'slicing-unordered', words: apart });
  return rules;
}

const strictnessOf = (rules: string): number => ['open', 'openAtEnd', 'closed'].indexOf(rules);

function nameDiscriminators(slicing: SlicingStatement | undefined): string {
  return slicing?.discriminators.map((each) => each.replace(':', ' of ')).join(' and ') || 'no discriminator';
}

function toStated({ discriminators, rules, ordered }: SlicingStatement): Stated {
  return { discriminators, rules, ordered };
}
