import type { Change } from '../../model/comparison.js';
import { toChange } from '../change.js';
import { isSameValue, toStated } from '../stated.js';
import { placeIn, type ElementPair } from './element-pair.js';

/** Compares what systems have to do with an element. A flag that is not there is false. */
export function compareFlags(pair: ElementPair): readonly Change[] {
  const { old, new: now } = pair;
  const changes: Change[] = [];
  const flags = [
    ['mustSupport', 'must-support-added', 'must-support-removed'],
    ['isModifier', 'modifier-set', 'modifier-lifted'],
  ] as const;
  for (const [name, set, lifted] of flags) {
    const [was, is] = [old[name] ?? false, now[name] ?? false];
    if (was !== is) changes.push(toChange(is ? set : lifted, placeIn(pair, name), { was, is }));
  }
  const [was, is] = [old.isSummary, now.isSummary];
  // The core that comes with the toolkit does not say it, so it counts only where both say it.
  if (was !== undefined && is !== undefined && was !== is)
    changes.push(toChange('summary-changed', placeIn(pair, 'isSummary'), { was, is }));
  return changes;
}

/**
 * Compares what is for people, and what absence means. Only what the definitions write themselves is compared: what
 * they inherit has no texts here. Where only one of them is a snapshot, only what both state.
 */
export function compareTexts(pair: ElementPair): readonly Change[] {
  const { old, new: now } = pair.structures;
  const [was, is] = [old.tree.written.get(pair.id), now.tree.written.get(pair.id)];
  if (was === undefined || is === undefined) return [];
  const areAlike = old.tree.view === now.tree.view;
  return [
    ...compareMembers(was.meanings, is.meanings, { pair, areAlike, rule: 'meaning-changed' }),
    ...compareMembers(was.texts, is.texts, { pair, areAlike, rule: 'element-text-changed' }),
  ];
}

interface MemberComparison {
  readonly pair: ElementPair;
  /** Whether what only one side has is a difference. */
  readonly areAlike: boolean;
  readonly rule: 'meaning-changed' | 'element-text-changed';
}

function compareMembers(
  was: ReadonlyMap<string, unknown>,
  is: ReadonlyMap<string, unknown>,
  { pair, areAlike, rule }: MemberComparison,
): readonly Change[] {
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => (areAlike && !isOfPart(name)) || (was.has(name) && is.has(name)))
    .filter((name) => !isSameValue(was.get(name), is.get(name)))
    .map((name) =>
      toChange(rule, placeIn(pair, name), {
        was: toStated(was.get(name)),
        is: toStated(is.get(name)),
        ...(name === 'short' ? { words: { what: 'short text' } } : {}),
      }),
    );
}

/** The text of an invariant or a binding that comes or goes is no change of its own. */
const isOfPart = (name: string): boolean => name.includes(' ');
