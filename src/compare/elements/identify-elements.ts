import type { JsonObject } from '../../definitions/core/json.js';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import { textOf } from '../stated.js';
import type { FindChoiceName } from './choice-names.js';

/** An element of a list with the id by which it is compared. */
export interface IdentifiedElement {
  readonly id: string;
  readonly element: JsonObject;
  /** The type that the element's name carries, where it is a choice cut down to one type. */
  readonly type: string | undefined;
}

/** An element that later ones in the list may stand below. */
interface OpenElement {
  readonly path: string;
  readonly id: string;
}

/**
 * Gives each element of a snapshot or differential an id of the form `Patient.identifier:nhsNumber.value`, whatever
 * ids the publisher gave: path and slices decide. A choice that is cut down is `value[x]:valueString` here.
 */
export function identifyElements(
  elements: readonly JsonObject[],
  findChoiceName: FindChoiceName,
): readonly IdentifiedElement[] {
  const open: OpenElement[] = [];
  const renamed = new Map<string, string>();
  return elements.flatMap((element) => {
    const path = textOf(element['path']);
    if (path === undefined || path === '') return [];
    const names = path.split('.');
    const depth = names.length - 1;
    const stated = readSegments(element, names) ?? inferSegments(element, names, open[depth - 1]);
    open.splice(depth, Infinity, { path, id: stated.join('.') });
    const choice = findRenamed(element, names[depth] ?? '');
    if (choice !== undefined) renamed.set(path, choice);
    const id = stated.map((segment, at) => {
      const above = names.slice(0, at + 1);
      const name = findChoiceName(above)?.choice ?? renamed.get(above.join('.'));
      return toSegment(segment, names[at] ?? segment, name);
    });
    return [{ id: id.join('.'), element, type: findChoiceName(names)?.type }];
  });
}

/** The parts of the id, if it follows the path as FHIR says it has to. */
function readSegments(element: JsonObject, names: readonly string[]): readonly string[] | undefined {
  const segments = textOf(element['id'])?.split('.') ?? [];
  const follows = segments.every((segment, at) => at === 0 || isOfName(segment, names[at] ?? ''));
  if (segments.length !== names.length || !follows) return undefined;
  const [root, ...rest] = [names[0] ?? '', ...segments.slice(1)];
  const last = rest.at(-1);
  const slice = readSliceName(element);
  if (last === undefined || slice === undefined || last.includes(':')) return [root, ...rest];
  return [root, ...rest.slice(0, -1), `${last}:${slice}`];
}

function isOfName(segment: string, name: string): boolean {
  const stem = segment.replace(/:.*$/, '');
  return stem === name || (stem.endsWith('[x]') && name.startsWith(stem.slice(0, -3)));
}

function inferSegments(
  element: JsonObject,
  names: readonly string[],
  parent: OpenElement | undefined,
): readonly string[] {
  const above = names.slice(0, -1);
  const known = parent?.path === above.join('.') ? parent.id.split('.') : above;
  const slice = readSliceName(element);
  const name = names.at(-1) ?? '';
  if (above.length === 0) return [name];
  return [...known, slice === undefined ? name : `${name}:${slice}`];
}

/** The name of a slice without the characters that part an id. */
function readSliceName(element: JsonObject): string | undefined {
  return textOf(element['sliceName'])?.replace(/[.:]/g, '_');
}

/** In a snapshot the base path says that an element is a choice, also where its type is not known. */
function findRenamed(element: JsonObject, name: string): string | undefined {
  const base = isJsonObject(element['base']) ? textOf(element['base']['path']) : undefined;
  const last = base?.slice(base.lastIndexOf('.') + 1);
  return last?.endsWith('[x]') === true && !name.endsWith('[x]') && name.startsWith(last.slice(0, -3))
    ? last
    : undefined;
}

/** `valueString`, `valueString:valueString` and `value[x]:valueString` are one; a further slice stays a slice. */
function toSegment(segment: string, name: string, choice: string | undefined): string {
  const [stem, slice] = splitSlice(segment);
  if (choice === undefined) return segment;
  if (stem.endsWith('[x]')) return slice === undefined ? `${stem}:${name}` : segment;
  return slice === undefined || slice === name ? `${choice}:${name}` : `${choice}:${name}/${slice}`;
}

function splitSlice(segment: string): readonly [string, string | undefined] {
  const colon = segment.indexOf(':');
  return colon < 0 ? [segment, undefined] : [segment.slice(0, colon), segment.slice(colon + 1)];
}
