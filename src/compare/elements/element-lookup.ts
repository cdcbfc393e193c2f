import { coreStructureRoot } from '../../fhir/release.js';
import { isSlice, splitId, withoutSlice } from './element-id.js';
import { mergeStatements, type ElementStatement } from './element-statement.js';
import type { ElementTree, TreeContext } from './element-tree.js';
import type { TypeStatement } from './type-statement.js';

/** What one definition writes itself, and what it is based on where it has no snapshot. */
export interface OwnElements {
  readonly root: string;
  readonly view: 'snapshot' | 'differential';
  readonly written: ReadonlyMap<string, ElementStatement>;
  readonly base: ElementTree | undefined;
}

/** Finds what holds of an element. */
export interface ElementLookup {
  /** Undefined for what is not defined. */
  readonly resolve: (id: string) => ElementStatement | undefined;
  /** A slice that is not defined is what it would slice. */
  readonly find: (id: string) => ElementStatement | undefined;
}

/**
 * Completes what a definition writes: an element that is not written out is looked up in what the definition is based
 * on, in the sliced element, and in the element's type or its profile. So a deeper snapshot is no difference.
 */
export function createElementLookup(own: OwnElements, context: TreeContext): ElementLookup {
  const { root, view, written, base } = own;
  const resolved = new Map<string, ElementStatement | undefined>();

  function resolve(id: string): ElementStatement | undefined {
    if (resolved.has(id)) return resolved.get(id);
    // A definition that leads back to itself finds nothing there.
    resolved.set(id, undefined);
    const stated = written.get(id);
    const found = stated !== undefined && view === 'snapshot' ? stated : complete(id, stated);
    resolved.set(id, found);
    return found;
  }

  function complete(id: string, stated: ElementStatement | undefined): ElementStatement | undefined {
    const inherited = inherit(id);
    if (stated === undefined) return inherited;
    const from = inherited ?? (isSlice(id) ? sliceOf(id) : undefined);
    const merged = from === undefined ? stated : mergeStatements(from, stated);
    return stated.max === undefined ? withMaxOfProfile(merged, context) : merged;
  }

  function inherit(id: string): ElementStatement | undefined {
    const baseId = base && base.root + id.slice(root.length);
    if (base !== undefined && baseId !== undefined && isDefinedIn(base, baseId)) return base.find(baseId);
    const { parent, segment } = splitId(id);
    return parent === undefined ? undefined : unfold(parent, segment, lookup, context);
  }

  function sliceOf(id: string): ElementStatement | undefined {
    const sliced = find(withoutSlice(id));
    if (sliced === undefined) return undefined;
    const { slicing, texts, ...rest } = sliced;
    const types = rest.types && typesOfForm(id, rest.types);
    return { ...rest, ...(types === undefined ? {} : { types }), min: 0, texts: new Map() };
  }

  function find(id: string): ElementStatement | undefined {
    return resolve(id) ?? (isSlice(id) ? sliceOf(id) : undefined);
  }

  const lookup: ElementLookup = { resolve, find };
  return lookup;
}

/** Whether a definition has an element with all slices that it is in: of others it knows less than this one. */
function isDefinedIn(tree: ElementTree, id: string): boolean {
  const segments = id.split('.');
  const above = segments.map((_, at) => segments.slice(0, at + 1).join('.'));
  return above.filter(isSlice).every(tree.has) && tree.has(id);
}

/** What is below an element by its profile, by what it slices, by its type, or by the type of what it is part of. */
function unfold(
  parent: string,
  below: string,
  lookup: ElementLookup,
  context: TreeContext,
): ElementStatement | undefined {
  const above = lookup.find(parent);
  if (above === undefined) return undefined;
  const [type, another] = above.types ?? [];
  const only = another === undefined ? type : undefined;
  const [profile, second] = only?.profiles ?? [];
  const ofProfile =
    profile === undefined || second !== undefined ? undefined : findInTree(profile, below, context);
  const unsliced = isSlice(parent) ? lookup.resolve(`${withoutSlice(parent)}.${below}`) : undefined;
  if (ofProfile !== undefined || unsliced !== undefined) return ofProfile ?? unsliced;
  if (above.contentReference !== undefined) return lookup.resolve(`${above.contentReference}.${below}`);
  const ofType = only && findInTree(toTypeUrl(only.code), below, context);
  const { parent: further, segment } = splitId(parent);
  return (
    ofType ?? (further === undefined ? undefined : unfold(further, `${segment}.${below}`, lookup, context))
  );
}

function findInTree(
  canonical: string,
  below: string,
  { findTree }: TreeContext,
): ElementStatement | undefined {
  const tree = findTree(canonical);
  const id = tree && `${tree.root}.${below}`;
  return id !== undefined && tree?.has(id) === true ? tree.find(id) : undefined;
}

/** The maximum at the root of an extension's own definition holds for a slice that states none. */
function withMaxOfProfile(statement: ElementStatement, { findTree }: TreeContext): ElementStatement {
  const [type, another] = statement.types ?? [];
  const [profile, second] = another === undefined ? (type?.profiles ?? []) : [];
  const tree = profile === undefined || second !== undefined ? undefined : findTree(profile);
  const max = tree?.find(tree.root)?.max ?? Infinity;
  return max < (statement.max ?? Infinity) ? { ...statement, max } : statement;
}

/** `value[x]:valueString` has one type of the choice; any other slice has all types. */
function typesOfForm(id: string, types: readonly TypeStatement[]): readonly TypeStatement[] {
  const [, stem, name] = /([^.]+)\[x\]:([^.:/]+)$/.exec(id) ?? [];
  const ofForm = types.filter(
    ({ code }) => name === `${stem ?? ''}${code.charAt(0).toUpperCase()}${code.slice(1)}`,
  );
  return ofForm.length === 0 ? types : ofForm;
}

/** A type's own URL where it is one, as in logical models. */
export function toTypeUrl(code: string): string {
  return code.includes('/') ? code : coreStructureRoot + code;
}
