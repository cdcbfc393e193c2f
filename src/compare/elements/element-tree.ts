import { listObjects, type JsonObject } from '../../definitions/core/json.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { StructureDefinition } from '../../fhir/definition-resources.js';
import { textOf } from '../stated.js';
import type { FindChoiceName } from './choice-names.js';
import { collapseChoices } from './collapse-choices.js';
import { identifyElements } from './identify-elements.js';
import { isSlice, withoutSlice } from './element-id.js';
import { createElementLookup, toTypeUrl } from './element-lookup.js';
import { readStatement, type ElementStatement } from './element-statement.js';

/** The elements of a StructureDefinition by id, each with all that holds of it. */
export interface ElementTree {
  readonly definition: StructureDefinition;
  readonly root: string;
  /** Where the elements were read: a snapshot says all that holds, a differential what it adds. */
  readonly view: 'snapshot' | 'differential';
  /** What is written in the definition itself. */
  readonly written: ReadonlyMap<string, ElementStatement>;
  /** Ids of what is written in it, or in what it is based on where it has no snapshot. */
  readonly ids: readonly string[];
  /** What holds of an element; a slice that is not defined is what it would slice. */
  readonly find: (id: string) => ElementStatement | undefined;
  /** Whether an element or slice is defined. */
  readonly has: (id: string) => boolean;
  /** The slices of an element, themselves not sliced further. */
  readonly listSlices: (id: string) => readonly string[];
}

/** Where a tree finds the trees of data types, profiles and what a definition is based on. */
export interface TreeContext {
  readonly findTree: (canonical: string) => ElementTree | undefined;
  readonly findChoiceName: FindChoiceName;
}

/**
 * Reads the snapshot of a definition, or where it has none completes its differential. Undefined where there are no
 * elements.
 */
export function createElementTree(
  definition: StructureDefinition,
  context: TreeContext,
): ElementTree | undefined {
  const read = readElements(definition);
  const root = read && rootOf(read.elements);
  if (read === undefined || root === undefined) return undefined;
  const { view, elements } = read;
  const written = placeElements(elements, definition, context);
  const base = view === 'snapshot' ? undefined : findBase(definition, context);
  const inherited = base?.ids.map((id) => root + id.slice(base.root.length)) ?? [];
  const ids = [...new Set([...inherited, ...written.keys()])];
  const slices = groupSlices(ids);
  const { find, resolve } = createElementLookup({ root, view, written, base }, context);
  return {
    ...{ definition, root, view, written, ids, find },
    has: (id) => resolve(id) !== undefined,
    listSlices: (id) => slices.get(id) ?? [],
  };
}

/** The slices by the id of what they slice; slices of slices stand below those. */
function groupSlices(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids.filter(isSlice)) {
    const siblings = groups.get(withoutSlice(id));
    if (siblings === undefined) groups.set(withoutSlice(id), [id]);
    else siblings.push(id);
  }
  return groups;
}

type View = Pick<ElementTree, 'view'> & { readonly elements: readonly JsonObject[] };

function readElements(definition: StructureDefinition): View | undefined {
  const listOf = (part: unknown): readonly JsonObject[] =>
    listObjects(isJsonObject(part) ? part['element'] : undefined);
  const snapshot = listOf(definition.snapshot);
  if (snapshot.length > 0) return { view: 'snapshot', elements: snapshot };
  const differential = listOf(definition.differential);
  return differential.length > 0 ? { view: 'differential', elements: differential } : undefined;
}

function rootOf([first]: readonly JsonObject[]): string | undefined {
  const path = first?.['path'];
  return typeof path === 'string' ? path.split('.', 1)[0] : undefined;
}

function placeElements(
  elements: readonly JsonObject[],
  { kind }: StructureDefinition,
  { findChoiceName }: TreeContext,
): ReadonlyMap<string, ElementStatement> {
  const idPath = kind === 'resource' ? `${rootOf(elements) ?? ''}.id` : '';
  return collapseChoices(
    identifyElements(elements, findChoiceName).map(({ id, element, type }) => ({
      id,
      type,
      statement: readStatement(element, idPath),
    })),
  );
}

/** What a definition without snapshot is based on; failing that its type, so that its elements have some ground. */
function findBase(
  { url, type, baseDefinition }: StructureDefinition,
  { findTree }: TreeContext,
): ElementTree | undefined {
  const canonical = textOf(baseDefinition);
  const base = canonical === undefined ? undefined : findTree(canonical);
  return base ?? (url === toTypeUrl(type) ? undefined : findTree(toTypeUrl(type)));
}
