import { ExactNumber } from '../../fhir/exact-json.js';
import { isObject, type Resource } from '../resource.js';
import type { ElementShape, ElementShapes } from './element-shapes.js';

/**
 * The XML form of a resource (https://hl7.org/fhir/STU3/xml.html), its elements in the order of the definitions.
 * An element that no definition knows comes last instead of being dropped.
 */
export function toXml(resource: Resource, shapes: ElementShapes): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${writeResource(resource, shapes, ' xmlns="http://hl7.org/fhir"')}`;
}

function writeResource(resource: Resource, shapes: ElementShapes, attributes = ''): string {
  const { resourceType, ...elements } = resource;
  return `<${resourceType}${attributes}>${writeElements(elements, resourceType, shapes)}</${resourceType}>`;
}

type JsonObject = Readonly<Record<string, unknown>>;

function writeElements(object: JsonObject, content: string, shapes: ElementShapes): string {
  const known = shapes(content);
  const names = new Set(Object.keys(object).map((name) => name.replace(/^_/, '')));
  const orderOf = (name: string) => known.get(name)?.order ?? Infinity;
  return [...names]
    .sort((a, b) => orderOf(a) - orderOf(b))
    .map((name) => writeRepetitions(name, object, known.get(name), shapes))
    .join('');
}

function writeRepetitions(
  name: string,
  object: JsonObject,
  shape: ElementShape | undefined,
  shapes: ElementShapes,
): string {
  const values: readonly unknown[] = [object[name]].flat();
  const companions: readonly unknown[] = [object[`_${name}`]].flat();
  const count = Math.max(values.length, companions.length);
  return Array.from({ length: count }, (_, at) =>
    writeElement(name, values[at], companions[at], { content: shape?.content ?? 'Element', shapes }),
  ).join('');
}

interface Place {
  readonly content: string;
  readonly shapes: ElementShapes;
}

/** One element. `companion` holds the id and extensions of a primitive. */
function writeElement(name: string, value: unknown, companion: unknown, place: Place): string {
  if (place.content === 'xhtml' && typeof value === 'string') return value;
  if (!isObject(value)) return writeTag(name, value, isObject(companion) ? companion : {}, place);
  const { resourceType } = value;
  return typeof resourceType === 'string'
    ? `<${name}>${writeResource({ ...value, resourceType }, place.shapes)}</${name}>`
    : writeTag(name, undefined, value, place);
}

/** An element with its value, its `id` and, for extensions, its `url` as attributes. */
function writeTag(name: string, value: unknown, object: JsonObject, { content, shapes }: Place): string {
  const { id, url, ...others } = object;
  const isExtension = content === 'Extension';
  const start = name + writeAttributes(isExtension ? { id, url, value } : { id, value });
  const inside = writeElements(
    isExtension || url === undefined ? others : { ...others, url },
    content,
    shapes,
  );
  if (inside !== '') return `<${start}>${inside}</${name}>`;
  return start === name ? '' : `<${start}/>`;
}

function writeAttributes(attributes: JsonObject): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (isPrimitive(value) ? [` ${name}="${escapeAttribute(String(value))}"`] : []))
    .join('');
}

function isPrimitive(value: unknown): value is string | number | boolean | ExactNumber {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof ExactNumber;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes.get(character) ?? character);
}
