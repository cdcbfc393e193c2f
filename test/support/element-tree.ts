import type {
  ElementConstraint,
  ElementDefinition,
  StructureDefinition,
} from '../../src/fhir/definition-resources.js';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';

type Elements = ReadonlyMap<string, ElementDefinition>;

/** The elements of a StructureDefinition by id, with choice elements under `value[x]`. */
export interface ElementTree {
  readonly differential: Elements;
  readonly snapshot: Elements;
  /** The snapshot's element; failing that, what unfolding its data type gives. A slice is never unfolded. */
  readonly find: (id: string) => ElementDefinition | undefined;
  /** The element in the definition that this one constrains, its slices left aside. */
  readonly findInherited: (id: string) => ElementDefinition | undefined;
  /**
   * What holds for an element though its differential does not say so: the snapshot's element. Where there is no
   * snapshot, what is inherited, with the max that the profile of its type sets on itself.
   */
  readonly findImplied: (id: string) => ElementDefinition | undefined;
  /** The minimum that is stated for an element, raised to what its slices need together. */
  readonly raiseMin: (id: string, min: number | undefined) => number | undefined;
  /** The constraints that every element has, and those that any of the element's types has at its root. */
  readonly findTypeConstraints: (element: ElementDefinition) => readonly ElementConstraint[];
}

/** Makes the tree of one definition; `findStructure` gives data types, resources and base definitions by URL. */
export function createElementTree(
  definition: StructureDefinition,
  findStructure: (url: string) => StructureDefinition | undefined,
): ElementTree {
  const choices = findRenamedChoices(definition);
  const snapshot = toElements(definition.snapshot?.element, choices);
  const differential = toElements(definition.differential?.element, choices);
  const trees = new Map<string, ElementTree>();
  const treeOf = (url: string): ElementTree | undefined => {
    const found = findStructure(url);
    const tree = trees.get(url) ?? (found && createElementTree(found, findStructure));
    if (tree !== undefined) trees.set(url, tree);
    return tree;
  };
  const unfold = (id: string): ElementDefinition | undefined => {
    const segments = id.split('.');
    const depth = segments.findLastIndex((_, end) => snapshot.has(segments.slice(0, end).join('.')));
    const [url, another] = typeUrls(snapshot.get(segments.slice(0, depth).join('.')), findStructure);
    const type = url === undefined || another !== undefined ? undefined : findStructure(url);
    return type && treeOf(type.url)?.find([type.type, ...segments.slice(depth)].join('.'));
  };
  const find = (id: string): ElementDefinition | undefined => {
    const direct = snapshot.get(id);
    const { parent, name } = splitId(id);
    if (direct !== undefined || parent === undefined || name.includes(':')) return direct;
    return snapshot.get(`${withoutSlice(parent)}.${name}`) ?? unfold(id);
  };
  const findInherited = (id: string): ElementDefinition | undefined =>
    treeOf(definition.baseDefinition ?? '')?.find(id.replace(/:[^.]*/g, ''));
  return {
    differential,
    snapshot,
    find,
    findInherited,
    findImplied: (id) => {
      if (snapshot.size > 0) return find(id);
      const inherited = findInherited(id);
      const roots = typeUrls(differential.get(id), findStructure).map((url) => rootOf(findStructure(url)));
      const limit = roots.find((root) => root?.max !== '*')?.max;
      return inherited && limit !== undefined ? { ...inherited, max: limit } : inherited;
    },
    raiseMin: (id, min) => {
      const ofSlices = sumOfSliceMins(id, snapshot.size === 0 ? differential : snapshot);
      return ofSlices === 0 ? min : Math.max(min ?? 0, ofSlices);
    },
    findTypeConstraints: (element) =>
      [`${CORE}Element`, ...typeUrls(element, findStructure)].flatMap(
        (url) => rootOf(findStructure(url))?.constraint ?? [],
      ),
  };
}

function rootOf(definition: StructureDefinition | undefined): ElementDefinition | undefined {
  return definition?.snapshot?.element[0];
}

/** Each type once, though references to several targets name theirs as often; its profile where that is known. */
function typeUrls(
  element: ElementDefinition | undefined,
  findStructure: (url: string) => StructureDefinition | undefined,
): readonly string[] {
  const urls = (element?.type ?? []).flatMap(({ code, profile }): readonly string[] => {
    if (typeof profile === 'string' && findStructure(profile) !== undefined) return [profile];
    return code === undefined ? [] : [CORE + code];
  });
  return [...new Set(urls)];
}

function sumOfSliceMins(id: string, elements: Elements): number {
  return [...elements]
    .filter(([other]) => other.startsWith(`${id}:`) && !/[./]/.test(other.slice(id.length)))
    .reduce((sum, [, { min = 0 }]) => sum + min, 0);
}

/** Paths such as `Extension.valueString`, and slices of a choice without slicing, that stand for `value[x]` as a whole. */
function findRenamedChoices(definition: StructureDefinition): ReadonlyMap<string, string> {
  const elements = definition.snapshot?.element ?? [];
  const pathsWhere = (holds: (element: ElementDefinition) => boolean): ReadonlySet<string> =>
    new Set(elements.filter(holds).map(({ path }) => path));
  const sliced = pathsWhere(({ slicing }) => slicing !== undefined);
  const unnamed = pathsWhere(({ sliceName }) => sliceName === undefined);
  return new Map(
    elements.flatMap(({ path, base, sliceName = '' }): readonly (readonly [string, string])[] => {
      const { parent, name } = splitId(path);
      const choice = splitId(base?.path ?? '').name;
      if (parent === undefined || !choice.endsWith('[x]') || (name === choice && unnamed.has(path)))
        return [];
      const written = sliced.has(`${parent}.${choice}`) ? `${choice}:${name}` : choice;
      return [path, `${parent}.${sliceName}`].map((one) => [one, written]);
    }),
  );
}

function toElements(
  elements: readonly ElementDefinition[] | undefined,
  choices: ReadonlyMap<string, string>,
): Elements {
  return new Map((elements ?? []).map((element) => [toId(element, choices), element]));
}

function toId(element: ElementDefinition, choices: ReadonlyMap<string, string>): string {
  const id = element.id ?? element.path + (element.sliceName === undefined ? '' : `:${element.sliceName}`);
  const paths = element.path.split('.');
  return id
    .split('.')
    .map((segment, index) =>
      index === 0 ? withoutSlice(segment) : (choices.get(paths.slice(0, index + 1).join('.')) ?? segment),
    )
    .join('.');
}

function splitId(id: string): { readonly parent: string | undefined; readonly name: string } {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? { parent: undefined, name: id } : { parent: id.slice(0, dot), name: id.slice(dot + 1) };
}

function withoutSlice(id: string): string {
  return id.replace(/:[^.]*$/, '');
}
