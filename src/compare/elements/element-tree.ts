import { listObjects, type JsonObject } from '../../definitions/core/json.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { StructureDefinition } from '../../fhir/definition-resources.js';
import { coreStructureRoot } from '../../fhir/release.js';
import type { FindChoiceName } from './choice-names.js';
import { collapseChoices } from './collapse-choices.js';
import { identifyElements } from './element-ids.js';
import { mergeStatements, readStatement, type ElementStatement } from './element-statement.js';
import type { TypeStatement } from './type-statement.js';

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
 * Reads the snapshot of a definition, or where it has none completes its differential: an element that is not written
 * out is looked up in what the definition is based on, in the sliced element, and in the element's type or its
 * profile. So a deeper snapshot is no difference. Undefined where there are no elements.
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
  const toBase = (id: string): string => (base === undefined ? id : base.root + id.slice(root.length));
  const ids = [
    ...new Set([...(base?.ids.map((id) => root + id.slice(base.root.length)) ?? []), ...written.keys()]),
  ];
  const resolved = new Map<string, ElementStatement | undefined>();

  function resolve(id: string): ElementStatement | undefined {
    if (resolved.has(id)) return resolved.get(id);
    // A definition that leads back to itself finds nothing there.
    resolved.set(id, undefined);
    const own = written.get(id);
    const found = own !== undefined && view === 'snapshot' ? own : complete(id, own);
    resolved.set(id, found);
    return found;
  }

  function complete(id: string, own: ElementStatement | undefined): ElementStatement | undefined {
    const inherited = inherit(id);
    if (own === undefined) return inherited;
    const from = inherited ?? (isSlice(id) ? sliceOf(id) : undefined);
    const merged = from === undefined ? own : mergeStatements(from, own);
    return own.max === undefined ? withMaxOfProfile(merged, context) : merged;
  }

  function inherit(id: string): ElementStatement | undefined {
    if (base?.has(toBase(id)) === true) return base.find(toBase(id));
    const { parent, segment } = splitId(id);
    return parent === undefined ? base?.find(base.root) : unfold(parent, segment);
  }

  /** What is below an element by its profile, by what it slices, by its type, or by the type of what it is part of. */
  function unfold(parent: string, below: string): ElementStatement | undefined {
    const above = find(parent);
    if (above === undefined) return undefined;
    const [type, another] = above.types ?? [];
    const only = another === undefined ? type : undefined;
    const [profile, second] = only?.profiles ?? [];
    const ofProfile = profile === undefined || second !== undefined ? undefined : inTree(profile, below);
    const unsliced = isSlice(parent) ? resolve(`${withoutSlice(parent)}.${below}`) : undefined;
    if (ofProfile !== undefined || unsliced !== undefined) return ofProfile ?? unsliced;
    if (above.contentReference !== undefined) return resolve(`${above.contentReference}.${below}`);
    const ofType = only && inTree(toTypeUrl(only.code), below);
    const { parent: further, segment } = splitId(parent);
    return ofType ?? (further === undefined ? undefined : unfold(further, `${segment}.${below}`));
  }

  function inTree(canonical: string, below: string): ElementStatement | undefined {
    const tree = context.findTree(canonical);
    const id = tree && `${tree.root}.${below}`;
    return id !== undefined && tree?.has(id) === true ? tree.find(id) : undefined;
  }

  function sliceOf(id: string): ElementStatement | undefined {
    const sliced = find(withoutSlice(id));
    if (sliced === undefined) return undefined;
    const { slicing, texts, ...rest } = sliced;
    const types = rest.types && typesOfForm(id, rest.types);
    return { ...rest, ...(types === undefined ? {} : { types }), min: 0, texts: new Map() };
  }

  const find = (id: string): ElementStatement | undefined =>
    resolve(id) ?? (isSlice(id) ? sliceOf(id) : undefined);

  return {
    definition,
    root,
    view,
    written,
    ids,
    find,
    has: (id) => resolve(id) !== undefined,
    listSlices: (id) =>
      ids.filter((each) => each.startsWith(`${id}:`) && !/[./]/.test(each.slice(id.length + 1))),
  };
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
  const base = baseDefinition === undefined ? undefined : findTree(baseDefinition);
  return base ?? (url === toTypeUrl(type) ? undefined : findTree(toTypeUrl(type)));
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
function toTypeUrl(code: string): string {
  return code.includes('/') ? code : coreStructureRoot + code;
}

/** The id of the element above, and the last part with its slice. */
export function splitId(id: string): { readonly parent: string | undefined; readonly segment: string } {
  const dot = id.lastIndexOf('.');
  return dot < 0
    ? { parent: undefined, segment: id }
    : { parent: id.slice(0, dot), segment: id.slice(dot + 1) };
}

export function isSlice(id: string): boolean {
  return splitId(id).segment.includes(':');
}

/** The id of what a slice slices; of a slice of a slice, that slice. */
export function withoutSlice(id: string): string {
  return id.replace(/[:/][^.:/]*$/, '');
}
