import { fshrules, fshtypes, sushiImport } from 'fsh-sushi';

/** Names the class of an object that has become plain. */
const classMember = '%class';

const prototypes: ReadonlyMap<unknown, object> = new Map(
  Object.entries({ ...fshtypes, ...fshrules, FSHDocument: sushiImport.FSHDocument }).flatMap(
    ([name, member]) => (isClass(member) ? [[name, member.prototype]] : []),
  ),
);
const classNames: ReadonlyMap<unknown, unknown> = new Map(
  [...prototypes].map(([name, prototype]) => [prototype, name]),
);

function isClass(member: unknown): member is { readonly prototype: object } {
  return typeof member === 'function' && typeof member.prototype === 'object';
}

/**
 * A copy of what SUSHI read from FSH, of objects that node:v8 can serialise: of the same shape, each
 * with the name of its class. Objects that stand in several places stay one object.
 *
 * @throws TypeError for an object of a class that SUSHI does not export.
 */
export function toPlain(value: unknown): unknown {
  return copy(value, new Map(), (object) => {
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype === Object.prototype) return {};
    const name = classNames.get(prototype);
    if (name === undefined) throw new TypeError(`${object.constructor.name} is no class of FSH`);
    return { [classMember]: name };
  });
}

/** What `toPlain` was given: a copy, of the same classes. */
export function fromPlain(value: unknown): unknown {
  return copy(value, new Map(), (object) => {
    const prototype = prototypes.get(Reflect.get(object, classMember));
    return prototype === undefined ? {} : toRecord(Object.create(prototype));
  });
}

type Members = Record<string, unknown>;

/** An object that is filled member by member. */
function toRecord(object: unknown): Members {
  return object as Members;
}

function copy(value: unknown, known: Map<object, unknown>, create: (object: object) => Members): unknown {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  const hit = known.get(value);
  if (hit !== undefined) return hit;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    for (const item of value) list.push(copy(item, known, create));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    known.set(value, map);
    for (const [key, item] of value) map.set(key, copy(item, known, create));
    return map;
  }
  const copied = create(value);
  known.set(value, copied);
  for (const [name, member] of Object.entries(value)) {
    if (name !== classMember) copied[name] = copy(member, known, create);
  }
  return copied;
}
