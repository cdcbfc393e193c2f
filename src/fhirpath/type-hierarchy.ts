import { ElementNode } from '../fhir/element-node.js';
import { UnsupportedExpression } from './expression.js';
import { InvariantNotEvaluable } from './invariant-compiler.js';
import type { Item } from './items.js';

/** The types of a release. */
export interface TypeHierarchy {
  readonly isType: (name: string) => boolean;
  /** The type that this one specialises, such as `string` for `code`. */
  readonly findParent: (name: string) => string | undefined;
}

/** Tells whether an item is of a type. */
export type TypeTest = (item: Item) => boolean;

/**
 * A test for `is`, `as` and `ofType`. A type counts as what it specialises: a `code` is a `string`.
 * Values that an expression made have no type of FHIR.
 */
export function compileTypeTest(name: string, types: TypeHierarchy): TypeTest {
  const wanted = name.replace(/^FHIR\./, '');
  if (!types.isType(wanted)) throw new UnsupportedExpression(`${name} is no type of FHIR`);
  const known = new Map<string, boolean>();
  return (item) => {
    if (!(item instanceof ElementNode)) return false;
    const type = item.resourceType ?? item.typeCode;
    if (type === undefined) throw new InvariantNotEvaluable('the type of an element is not known');
    const answer = known.get(type) ?? isKindOf(type, wanted, types);
    known.set(type, answer);
    return answer;
  };
}

function isKindOf(type: string, wanted: string, types: TypeHierarchy): boolean {
  for (let at: string | undefined = type; at !== undefined; at = types.findParent(at)) {
    if (at === wanted) return true;
  }
  return false;
}
