import type { ElementNode } from '../fhir/element-node.js';
import { jsonFormOf } from '../fhir/primitive-formats.js';
import type { CompiledElement } from './compiled-element.js';

type JsonObject = Record<string, unknown>;

/** Plain values by element, for what works on JSON. */
export type JsonView = ReadonlyMap<ElementNode, unknown>;

/**
 * The JSON form of a resource and of every element in it. In XML nothing tells arrays and numbers, so the
 * type does. Decimals become numbers and lose what a number cannot hold.
 */
export function createJsonView(root: ElementNode, type: CompiledElement): JsonView {
  const view = new Map<ElementNode, unknown>();
  addJson(root, type, view);
  return view;
}

function addJson(
  node: ElementNode,
  element: CompiledElement | undefined,
  view: Map<ElementNode, unknown>,
): unknown {
  const value = toPrimitive(node, element);
  const json = value ?? toObject(node, element, view);
  view.set(node, json);
  return json;
}

function toPrimitive(
  node: ElementNode,
  element: CompiledElement | undefined,
): string | number | boolean | undefined {
  if (node.value === undefined) return undefined;
  const form = node.form === 'text' ? jsonFormOf(element?.typeCode ?? 'string') : node.form;
  if (form === 'number') return Number(node.value);
  return form === 'boolean' ? node.value === 'true' : node.value;
}

function toObject(
  node: ElementNode,
  element: CompiledElement | undefined,
  view: Map<ElementNode, unknown>,
): JsonObject {
  const json: JsonObject = Object.create(null) as JsonObject;
  if (node.resourceType !== undefined) json['resourceType'] = node.resourceType;
  const children = (element?.content(node) ?? element)?.children;
  for (const child of node.children) {
    const known = children?.get(child.name);
    const value = addJson(child, known, view);
    const repeats = child.inArray || (known !== undefined && known.facts.max > 1);
    const isPrimitive = child.value !== undefined;
    if (isPrimitive || !child.hasCompanion) put(json, child.name, value, repeats);
    if (isPrimitive && child.children.length > 0)
      put(json, `_${child.name}`, toObject(child, known, view), repeats);
  }
  return json;
}

function put(json: JsonObject, name: string, value: unknown, repeats: boolean): void {
  if (!repeats) {
    json[name] = value;
    return;
  }
  const list = json[name];
  if (Array.isArray(list)) list.push(value);
  else json[name] = [value];
}
