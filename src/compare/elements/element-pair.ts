import type { ChangePlace } from '../change.js';
import type { Side } from '../side.js';
import type { ElementStatement } from './element-statement.js';
import type { ElementTree } from './element-tree.js';

/** A structure on one of the two sides. */
export interface StructureSide {
  readonly side: Side;
  readonly tree: ElementTree;
}

/** The two forms of one structure. */
export interface StructurePair {
  readonly old: StructureSide;
  readonly new: StructureSide;
}

/** What both sides say of one element, with where they say it. */
export interface ElementPair {
  readonly id: string;
  readonly old: ElementStatement;
  readonly new: ElementStatement;
  readonly structures: StructurePair;
}

/** The place of one of an element's aspects. */
export function placeIn({ id }: Pick<ElementPair, 'id'>, aspect: string): ChangePlace {
  return { element: id, aspect };
}
