import type { ElementDefinition } from '../../fhir/definition-resources.js';

/** One step on the way to an element: its name and, where it is one, the slice. */
export interface Step {
  readonly name: string;
  readonly slice: string | undefined;
}

/** What a differential says of one element, with the way from the root to it. */
export interface LocatedElement {
  readonly definition: ElementDefinition;
  /** Without the root. */
  readonly steps: readonly Step[];
}

/** The way to the last element of each path. */
type OpenWays = ReadonlyMap<string, readonly Step[]>;

/**
 * Says where each element of a differential belongs: by its id, or where it has none by its path, its slice and what
 * stands before it. An id that does not go with its path counts for nothing.
 */
export function locateDifferential(elements: readonly ElementDefinition[]): readonly LocatedElement[] {
  const open = new Map<string, readonly Step[]>();
  return elements.map((definition) => {
    const steps = readId(definition, open) ?? followPath(definition, open);
    for (const path of [...open.keys()]) if (path.startsWith(`${definition.path}.`)) open.delete(path);
    open.set(definition.path, steps);
    return { definition, steps };
  });
}

function readId({ id, path, sliceName }: ElementDefinition, open: OpenWays): readonly Step[] | undefined {
  if (id === undefined) return undefined;
  const names = path.split('.');
  const parts = id.split('.');
  if (parts.length !== names.length) return undefined;
  const steps: Step[] = [];
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    if (!isNameOf(part, name)) return undefined;
    const isLast = index === names.length - 1;
    const written = isLast ? sliceName : open.get(names.slice(0, index + 1).join('.'))?.at(-1)?.slice;
    const slice = sliceOf(part, written);
    if (isLast && slice !== sliceName) return undefined;
    steps.push({ name, slice });
  }
  return steps.slice(1);
}

/** Some publishers write slices in ids in lower case. */
function sliceOf(part: string, written: string | undefined): string | undefined {
  const colon = part.indexOf(':');
  const slice = colon < 0 ? undefined : part.slice(colon + 1);
  return slice?.toLowerCase() === written?.toLowerCase() ? written : slice;
}

/** The part of an id names the element as the path does, or the choice that the path writes as its one type. */
function isNameOf(part: string, name: string): boolean {
  const own = part.split(':')[0] ?? '';
  return own === name || (own.endsWith('[x]') && name.startsWith(own.slice(0, -3)));
}

function followPath({ path, sliceName }: ElementDefinition, open: OpenWays): readonly Step[] {
  const names = path.split('.');
  for (let length = names.length - 1; length > 0; length--) {
    const before = open.get(names.slice(0, length).join('.'));
    if (before === undefined && length > 1) continue;
    const rest = names.slice(length).map((name) => ({ name, slice: undefined as string | undefined }));
    const last = rest.pop();
    return last === undefined ? [] : [...(before ?? []), ...rest, { ...last, slice: sliceName }];
  }
  return [];
}
