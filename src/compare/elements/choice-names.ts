import { listObjects, type JsonObject } from '../../definitions/core/json.js';
import type { DefinitionStore } from '../../definitions/definition-store.js';
import { coreStructureRoot } from '../../fhir/release.js';
import { textOf } from '../stated.js';

/** A path such as `valueString` that stands for `value[x]` cut down to one type. */
export interface ChoiceName {
  /** Such as `value[x]`. */
  readonly choice: string;
  /** Such as `string`. */
  readonly type: string;
}

/** Tells which name of a path is that of a choice, by what the types of the release say. */
export type FindChoiceName = (path: readonly string[]) => ChoiceName | undefined;

/** Elements of core types by path, read from a store when first asked for. */
export function createChoiceFinder(store: DefinitionStore): FindChoiceName {
  const types = new Map<string, ReadonlyMap<string, JsonObject>>();
  const elementsOf = (type: string): ReadonlyMap<string, JsonObject> => {
    const known = types.get(type);
    if (known !== undefined) return known;
    const elements: unknown = store.findStructureDefinition(coreStructureRoot + type)?.snapshot?.element;
    const byPath = new Map(listObjects(elements).map((each) => [String(each['path']), each]));
    types.set(type, byPath);
    return byPath;
  };

  /** Where the children of a path are stated: the prefix that they have in the type that states them. */
  function findContent(path: readonly string[]): string | undefined {
    let prefix = path[0];
    for (const name of path.slice(1)) {
      if (prefix === undefined) return undefined;
      prefix = enter(prefix, name);
    }
    return prefix;
  }

  function enter(prefix: string, name: string): string | undefined {
    const own = elementsOf(typeOf(prefix));
    const element = own.get(`${prefix}.${name}`);
    if (element === undefined) return findChoice(prefix, name)?.type;
    if (hasChildren(own, `${prefix}.${name}`)) return `${prefix}.${name}`;
    const reference = textOf(element['contentReference']);
    if (reference !== undefined) return reference.replace(/^[^#]*#/, '');
    return textOf(listObjects(element['type'])[0]?.['code']);
  }

  function findChoice(prefix: string, name: string): ChoiceName | undefined {
    for (const [path, element] of elementsOf(typeOf(prefix))) {
      if (!path.endsWith('[x]') || !path.startsWith(`${prefix}.`)) continue;
      const choice = path.slice(prefix.length + 1);
      const type = findTypeOf(choice.slice(0, -3), name, element);
      if (!choice.includes('.') && type !== undefined) return { choice, type };
    }
    return undefined;
  }

  function find(path: readonly string[]): ChoiceName | undefined {
    const name = path.at(-1);
    if (name === undefined || path.length < 2 || name.endsWith('[x]')) return undefined;
    const prefix = findContent(path.slice(0, -1));
    if (prefix === undefined || elementsOf(typeOf(prefix)).has(`${prefix}.${name}`)) return undefined;
    return findChoice(prefix, name);
  }

  const found = new Map<string, ChoiceName | undefined>();
  return (path) => {
    const key = path.join('.');
    if (!found.has(key)) found.set(key, find(path));
    return found.get(key);
  };
}

const typeOf = (path: string): string => path.split('.', 1)[0] ?? '';

function hasChildren(elements: ReadonlyMap<string, unknown>, path: string): boolean {
  for (const each of elements.keys()) if (each.startsWith(`${path}.`)) return true;
  return false;
}

function findTypeOf(stem: string, name: string, element: JsonObject): string | undefined {
  if (!name.startsWith(stem)) return undefined;
  const suffix = name.slice(stem.length);
  return listObjects(element['type'])
    .map(({ code }) => String(code))
    .find((code) => code.charAt(0).toUpperCase() + code.slice(1) === suffix);
}
