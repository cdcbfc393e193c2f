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
  const json = toPrimitive(node, element) ?? toObject(node, element, view);
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
    const isRepeating = child.inArray || (known !== undefined && known.facts.max > 1);
    if (known?.kind !== 'primitive' && !child.hasCompanion) {
      put(json, child.name, value, isRepeating);
    } else {
      if (child.value !== undefined) put(json, child.name, value, isRepeating);
      else if (isRepeating) put(json, child.name, null, isRepeating);
      if (child.children.length > 0)
        putCompanion(json, child.name, toObject(child, known, view), isRepeating);
    }
  }
  return json;
}

function put(json: JsonObject, name: string, value: unknown, isRepeating: boolean): void {
  if (!isRepeating) {
    json[name] = value;
    return;
  }
  const list = json[name];
  if (Array.isArray(list)) list.push(value);
  else json[name] = [value];
}

/** What a primitive has beside its value; in an array it stands at the same position as the value. */
function putCompanion(json: JsonObject, name: string, companion: JsonObject, isRepeating: boolean): void {
  const values = json[name];
  const before = isRepeating && Array.isArray(values) ? values.length - 1 : 0;
  const key = `_${name}`;
  const known = json[key];
  const companions: unknown[] = Array.isArray(known) ? known : [];
  while (companions.length < before) companions.push(null);
  companions.push(companion);
  json[key] = isRepeating ? companions : companion;
}
