import { coreStructureRoot } from '../../fhir/release.js';
import type { Change, Stated } from '../../model/comparison.js';
import { toChange } from '../change.js';
import type { ChangeRuleId } from '../change-rules.js';
import { textOf } from '../stated.js';
import { placeIn, type ElementPair, type StructureSide } from './element-pair.js';
import type { ConstraintStatement, ElementStatement } from './element-statement.js';

/**
 * Compares the invariants of an element by their keys. Those that its types, their profiles or Element have at their
 * root hold in any case, so they do not count, whether or not a publisher copied them.
 */
export function compareConstraints(pair: ElementPair): readonly Change[] {
  const { old, new: now } = pair.structures;
  const implied = new Set([...listImplied(pair.old, old, pair.id), ...listImplied(pair.new, now, pair.id)]);
  const [was, is] = [withoutImplied(pair.old, implied), withoutImplied(pair.new, implied)];
  const place = placeIn(pair, 'constraints');
  const values = { was: nameConstraints(was), is: nameConstraints(is) };
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [before, after] = [was.get(key), is.get(key)];
    return listRules(before, after).map((rule) =>
      toChange(rule, place, {
        ...values,
        words: { what: key, was: before?.expression ?? 'none', is: after?.expression ?? 'none' },
      }),
    );
  });
}

type Constraints = ReadonlyMap<string, ConstraintStatement>;

function withoutImplied({ constraints }: ElementStatement, implied: ReadonlySet<string>): Constraints {
  return new Map([...constraints].filter(([key]) => !implied.has(key)));
}

function listImplied({ types = [] }: ElementStatement, { side, tree }: StructureSide, id: string) {
  const { url, type, derivation, baseDefinition } = tree.definition;
  const ofTypes = types.flatMap(({ code, profiles }) => [coreStructureRoot + code, ...profiles]);
  const ofRoot = [derivation === 'constraint' ? coreStructureRoot + type : textOf(baseDefinition)];
  return [`${coreStructureRoot}Element`, ...(id === tree.root ? ofRoot : ofTypes)]
    .filter((canonical) => canonical !== undefined && canonical !== url)
    .flatMap((canonical) => {
      const found = canonical === undefined ? undefined : side.findTree(canonical);
      return [...(found?.find(found.root)?.constraints.keys() ?? [])];
    });
}

function listRules(
  was: ConstraintStatement | undefined,
  is: ConstraintStatement | undefined,
): readonly ChangeRuleId[] {
  const isError = (is ?? was)?.severity !== 'warning';
  if (was === undefined) return [isError ? 'constraint-added' : 'warning-added'];
  if (is === undefined) return [isError ? 'constraint-removed' : 'warning-removed'];
  const rules: ChangeRuleId[] = [];
  if (was.severity !== is.severity) rules.push(isError ? 'constraint-made-error' : 'constraint-made-warning');
  if (was.expression !== is.expression) rules.push(isError ? 'constraint-changed' : 'warning-changed');
  return rules;
}

function nameConstraints(constraints: Constraints): Stated {
  return [...constraints.values()]
    .map(({ key, severity, expression }) => `${key} ${severity} ${expression ?? ''}`.trim())
    .toSorted();
}
