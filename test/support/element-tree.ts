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
  /** The minimum that is stated for an element, raised to what its slices need together. */
  readonly raiseMin: (id: string, min: number | undefined) => number | undefined;
  /** The constraints that every element has, and those that each of the element's types has at its root. */
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
  const treeOf = (url: string): ElementTree | undefined => {
    const found = findStructure(url);
    return found === undefined ? undefined : createElementTree(found, findStructure);
  };
  const find = (id: string): ElementDefinition | undefined => {
    const direct = snapshot.get(id);
    const { parent, name } = splitId(id);
    if (direct !== undefined || parent === undefined || name.includes(':')) return direct;
    const unfold = (): ElementDefinition | undefined => {
      const [url, another] = typeUrls(find(parent), findStructure);
      const type = url === undefined || another !== undefined ? undefined : findStructure(url);
      return type === undefined ? undefined : treeOf(type.url)?.find(`${type.type}.${name}`);
    };
    return snapshot.get(`${withoutSlice(parent)}.${name}`) ?? unfold();
  };
  return {
    differential,
    snapshot,
    find,
    findInherited: (id) =>
      definition.baseDefinition === undefined
        ? undefined
        : treeOf(definition.baseDefinition)?.find(id.replace(/:[^.]*/g, '')),
    raiseMin: (id, min) => {
      const ofSlices = sumOfSliceMins(id, snapshot.size === 0 ? differential : snapshot);
      return ofSlices === 0 ? min : Math.max(min ?? 0, ofSlices);
    },
    findTypeConstraints: (element) => {
      const constraintsOf = (url: string): readonly ElementConstraint[] =>
        findStructure(url)?.snapshot?.element[0]?.constraint ?? [];
      const [first = [], ...others] = typeUrls(element, findStructure).map(constraintsOf);
      const shared = first.filter(({ key }) => others.every((list) => list.some((one) => one.key === key)));
      return [...constraintsOf(`${CORE}Element`), ...shared];
    },
  };
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

/** Paths such as `Extension.valueString` that stand for `value[x]` narrowed to one type. */
function findRenamedChoices(definition: StructureDefinition): ReadonlyMap<string, string> {
  const elements = definition.snapshot?.element ?? [];
  const sliced = new Set(
    elements.filter((element) => element.slicing !== undefined).map((element) => element.path),
  );
  return new Map(
    elements.flatMap(({ path, base }): readonly (readonly [string, string])[] => {
      const { parent, name } = splitId(path);
      const choice = splitId(base?.path ?? '').name;
      if (parent === undefined || name.endsWith('[x]') || !choice.endsWith('[x]')) return [];
      return [[path, sliced.has(`${parent}.${choice}`) ? `${choice}:${name}` : choice]];
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
