import { listObjects, type JsonObject } from '../definitions/core/json.js';
import type { Change } from '../model/comparison.js';
import { toChange } from './change.js';
import { compareContent } from './compare-content.js';
import { compareCardinality, type Cardinality } from './elements/compare-cardinality.js';

/** What is compared of a parameter by itself; the rest is compared member by member. */
const knownOfParameter = ['name', 'use', 'min', 'max', 'part'];

/** Compares the parameters of two forms of an OperationDefinition, whatever their order, as elements are compared. */
export function compareParameters(was: JsonObject, is: JsonObject): readonly Change[] {
  const [before, after] = [listParameters(was['parameter'], ''), listParameters(is['parameter'], '')];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) =>
    compareParameter(id, before.get(id), after.get(id)),
  );
}

function listParameters(list: unknown, above: string): ReadonlyMap<string, JsonObject> {
  return new Map(
    listObjects(list).flatMap((parameter): readonly (readonly [string, JsonObject])[] => {
      const name = String(parameter['name']);
      const id = above === '' ? `${String(parameter['use'])} ${name}` : `${above}.${name}`;
      return [[id, parameter], ...listParameters(parameter['part'], id)];
    }),
  );
}

function compareParameter(
  id: string,
  was: JsonObject | undefined,
  is: JsonObject | undefined,
): readonly Change[] {
  const place = { element: id, aspect: 'element' };
  if (was === undefined || is === undefined) {
    const { min } = readCardinality(is ?? was ?? {});
    const words = { was: String(min), is: String(min) };
    if (is === undefined) return [toChange('element-removed', place, { was: 'present', words })];
    const rule = min > 0 ? 'element-added-mandatory' : 'element-added';
    return [toChange(rule, place, { is: 'present', words })];
  }
  const ownChanges = compareContent(was, is, knownOfParameter).map((change) => ({ ...change, element: id }));
  return [...compareCardinality({ id }, readCardinality(was), readCardinality(is)), ...ownChanges];
}

function readCardinality({ min, max }: JsonObject): Cardinality {
  return {
    min: typeof min === 'number' ? min : 0,
    max: typeof max === 'string' && max !== '*' ? Number(max) : Infinity,
  };
}
