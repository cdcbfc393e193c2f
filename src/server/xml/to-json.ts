import { toExactNumber, type ExactNumber } from '../../fhir/exact-json.js';
import type { ElementNode } from '../../fhir/element-node.js';
import type { ElementShapes } from './element-shapes.js';

type JsonObject = Record<string, unknown>;

/**
 * The JSON form of a resource that was read from XML (https://hl7.org/fhir/STU3/json.html). The definitions tell
 * what is an array, a number or a boolean; an element that they do not know becomes a string or an object.
 */
export function toJson(root: ElementNode, shapes: ElementShapes): unknown {
  return toObject(root, root.resourceType ?? root.name, shapes);
}

function toObject(node: ElementNode, content: string, shapes: ElementShapes): JsonObject {
  const resourceType = node.resourceType;
  const known = shapes(resourceType ?? content);
  const object: JsonObject = resourceType === undefined ? {} : { resourceType };
  for (const name of new Set(node.children.map((child) => child.name))) {
    const children = node.children.filter((child) => child.name === name);
    const shape = known.get(name);
    const repeats = shape?.repeats ?? children.length > 1;
    const forms = children.map((child) => toForm(child, shape?.content ?? 'Element', shapes));
    put(
      object,
      name,
      forms.map(({ value }) => value),
      repeats,
    );
    put(
      object,
      `_${name}`,
      forms.map(({ companion }) => companion),
      repeats,
    );
  }
  return object;
}

/** What an element is in JSON: a value, or for a primitive with id or extensions a value and its companion. */
interface JsonForm {
  readonly value?: unknown;
  readonly companion?: unknown;
}

function toForm(node: ElementNode, content: string, shapes: ElementShapes): JsonForm {
  const isPrimitive = /^[a-z]/.test(content) || node.value !== undefined;
  if (!isPrimitive) return { value: toObject(node, content, shapes) };
  const companion = node.children.length > 0 ? { companion: toObject(node, content, shapes) } : {};
  return node.value === undefined ? companion : { value: toPrimitive(node.value, content), ...companion };
}

const numbers: ReadonlySet<string> = new Set(['decimal', 'integer', 'positiveInt', 'unsignedInt']);

/** Text that is no number or boolean stays text, so that a validator sees it. */
function toPrimitive(text: string, content: string): string | number | boolean | ExactNumber {
  if (content === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (numbers.has(content) && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return toExactNumber(text);
  return text;
}

/** Nothing is put where no repetition has a form; null stands for one that has none. */
function put(object: JsonObject, name: string, forms: readonly unknown[], repeats: boolean): void {
  if (forms.every((form) => form === undefined)) return;
  object[name] = repeats ? forms.map((form) => form ?? null) : forms[0];
}
