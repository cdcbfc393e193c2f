import type { ElementDefinition, StructureDefinition } from '../../fhir/definition-resources.js';

/** The definition of a data type or resource type itself, by its name. Absent where there is none. */
export type TypeLookup = (type: string) => StructureDefinition | undefined;

/** A path with `[x]` back in its choice elements, as R4 writes it. */
export interface ChoicePath {
  readonly path: string;
  /** Set where the last step was written with its type: `valueString` is name `valueString`, type `string`. */
  readonly choice?: { readonly name: string; readonly type: string };
}

/** Types that a profile declares for paths of its own, as it writes them, where it leaves one. */
export type DeclaredTypes = ReadonlyMap<string, string>;

export type ChoicePathResolver = (path: string, declared: DeclaredTypes) => ChoicePath;

/** A point in the definition of a type. */
interface Position {
  readonly type: string;
  readonly path: string;
}

type ElementsByPath = ReadonlyMap<string, ElementDefinition>;

const inlineTypes: ReadonlySet<string> = new Set(['BackboneElement', 'Element']);

/**
 * STU3 may put the type of a choice element into its path (`Extension.valueString`,
 * https://hl7.org/fhir/STU3/elementdefinition.html#path); R4 tools know `Extension.value[x]` only.
 * Gives a function that finds such steps by walking the definitions of the types along the path.
 * What the definitions do not know stays as it is written.
 */
export function createChoicePathResolver(findType: TypeLookup): ChoicePathResolver {
  const known = new Map<string, ElementsByPath>();
  const elementsOf = (type: string): ElementsByPath => {
    const found = known.get(type) ?? indexElements(findType(type));
    known.set(type, found);
    return found;
  };
  return (path, declared) => {
    const [root = '', ...names] = path.split('.');
    let position: Position | undefined = { type: root, path: root };
    let written = root;
    let resolved = root;
    let choice: ChoicePath['choice'];
    for (const name of names) {
      written += `.${name}`;
      const step: Step = takeStep(position, name, elementsOf);
      choice = step.choice === undefined ? undefined : { name, type: step.choice };
      resolved += `.${step.name}`;
      position = step.position ?? toPosition(declared.get(written));
    }
    return choice === undefined ? { path: resolved } : { path: resolved, choice };
  };
}

interface Step {
  readonly name: string;
  /** The type that the name carried. */
  readonly choice?: string;
  readonly position: Position | undefined;
}

function takeStep(
  from: Position | undefined,
  name: string,
  elementsOf: (type: string) => ElementsByPath,
): Step {
  if (from === undefined) return { name, position: undefined };
  const elements = elementsOf(from.type);
  const element = elements.get(`${from.path}.${name}`);
  if (element !== undefined) return { name, position: positionBelow(element, from.type) };
  const found = findChoice(elements, from.path, name);
  if (found === undefined) return { name, position: undefined };
  return { name: found.name, choice: found.type, position: toPosition(found.type) };
}

function findChoice(
  elements: ElementsByPath,
  parent: string,
  name: string,
): { readonly name: string; readonly type: string } | undefined {
  for (let length = name.length - 1; length > 0; length--) {
    const choiceName = `${name.slice(0, length)}[x]`;
    const element = elements.get(`${parent}.${choiceName}`);
    const type = element?.type?.find(
      ({ code }) => code !== undefined && capitalise(code) === name.slice(length),
    );
    if (type?.code !== undefined) return { name: choiceName, type: type.code };
  }
  return undefined;
}

function positionBelow(element: ElementDefinition, type: string): Position | undefined {
  if (element.contentReference !== undefined)
    return { type, path: element.contentReference.replace(/^#/, '') };
  const only = findOnlyType(element);
  if (only === undefined) return undefined;
  return inlineTypes.has(only) ? { type, path: element.path } : toPosition(only);
}

/** The one type code that an element allows. Absent where it allows several, or none is written. */
export function findOnlyType(element: ElementDefinition): string | undefined {
  const codes = new Set(element.type?.map(({ code }) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
}

function toPosition(type: string | undefined): Position | undefined {
  return type === undefined ? undefined : { type, path: type };
}

function indexElements(definition: StructureDefinition | undefined): ElementsByPath {
  const elements = definition?.snapshot?.element ?? [];
  return new Map(elements.map((element) => [element.path, element]));
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
