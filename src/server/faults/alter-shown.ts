import type { Fault } from '../fault.js';
import { isObject, type Resource } from '../resource.js';

/** An object of JSON, such as a resource or a complex element. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Changes every resource as it is shown, wherever it is shown. */
export function alterShown(alter: (resource: Resource) => Resource): Fault['alter'] {
  return ({ present }) => ({ present: (resource) => alter(present(resource)) });
}

/** Changes every resource of a type as it is shown. */
export function alterType(type: string, alter: (resource: Resource) => Resource): Fault['alter'] {
  return alterShown((resource) => (resource.resourceType === type ? alter(resource) : resource));
}

/** Changes an element of every resource of a type that has it; what becomes undefined is left out. */
export function alterElement(type: string, name: string, alter: (value: unknown) => unknown): Fault['alter'] {
  return alterType(type, (resource) => {
    if (!(name in resource)) return resource;
    const { [name]: value, ...rest } = resource;
    const altered = alter(value);
    return { ...rest, resourceType: type, ...(altered === undefined ? {} : { [name]: altered }) };
  });
}

/** Leaves an element of a type out wherever it is shown. */
export function leaveOut(type: string, name: string): Fault['alter'] {
  return alterElement(type, name, () => undefined);
}

/** Changes each object of a list; undefined leaves it out, and an empty list with it. */
export function alterEach(alter: (object: JsonObject) => unknown): (list: unknown) => unknown {
  return (list) => {
    if (!Array.isArray(list)) return list;
    const altered = list.map((item: unknown) => (isObject(item) ? alter(item) : item));
    const kept = altered.filter((item) => item !== undefined);
    return kept.length === 0 ? undefined : kept;
  };
}

/** A resource without one of its elements. */
export function without(resource: Resource, element: string): Resource {
  return { ...omit(resource, element), resourceType: resource.resourceType };
}

/** An object without one of its elements. */
export function omit(object: JsonObject, element: string): JsonObject {
  const { [element]: _lost, ...rest } = object;
  return rest;
}

/** A value with each of the values in it changed that is neither a list nor an object. */
export function mapValues(value: unknown, alter: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapValues(item, alter));
  if (!isObject(value)) return alter(value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapValues(item, alter)]));
}

/** A value with every string in it changed. */
export function mapStrings(value: unknown, alter: (text: string) => string): unknown {
  return mapValues(value, (each) => (typeof each === 'string' ? alter(each) : each));
}
