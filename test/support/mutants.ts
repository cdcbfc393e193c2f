type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A resource with one thing changed. */
export interface Mutant {
  /** What was done and where, such as `name.0.use: removed`. */
  readonly change: string;
  readonly resource: JsonObject;
}

/** What a value is changed to; `undefined` removes it. Changes that would change nothing are left out. */
type Change = readonly [name: string, to: (value: Json) => Json | undefined];

const changes: readonly Change[] = [
  ['removed', () => undefined],
  ['null', () => null],
  ['an empty string', () => ''],
  ['a string', (value) => (typeof value === 'string' ? value : 'text')],
  ['a number', (value) => (typeof value === 'number' ? value : 7)],
  ['a boolean', (value) => (typeof value === 'boolean' ? value : true)],
  ['an object', (value) => (isObject(value) ? value : { text: 'x' })],
  ['an empty object', () => ({})],
  ['an array of it', (value) => (isArray(value) ? value : [value])],
  ['an empty array', () => []],
  ['its first item', (value) => (isArray(value) ? value[0] : value)],
  ['longer', (value) => (typeof value === 'string' ? `${value}!` : value)],
  ['with a space before it', (value) => (typeof value === 'string' ? ` ${value}` : value)],
  ['negative', (value) => (typeof value === 'number' ? -value - 1 : value)],
  ['a fraction', (value) => (typeof value === 'number' ? value + 0.5 : value)],
  ['twice', (value) => (isArray(value) ? [...value, ...value] : value)],
  ['with an unknown member', (value) => (isObject(value) ? { ...value, unheardOf: 'x' } : value)],
];

/** A resource from its JSON text, which must be an object. */
export function readResource(text: string): JsonObject {
  return JSON.parse(text) as JsonObject;
}

/** Every change of every value below the resource. */
export function makeMutants(resource: JsonObject): readonly Mutant[] {
  return listPlaces(resource, []).flatMap((place) =>
    changes.flatMap(([name, to]) => {
      const before = valueAt(resource, place);
      const after = to(before);
      if (after !== undefined && JSON.stringify(after) === JSON.stringify(before)) return [];
      const changed = replaceAt(resource, place, after) ?? null;
      return isObject(changed) ? [{ change: `${place.join('.')}: ${name}`, resource: changed }] : [];
    }),
  );
}

type PlaceOf = readonly (string | number)[];

function listPlaces(value: Json, at: PlaceOf): readonly PlaceOf[] {
  const inner = isObject(value)
    ? Object.entries(value).flatMap(([name, member]) => listPlaces(member, [...at, name]))
    : isArray(value)
      ? value.flatMap((item, index) => listPlaces(item, [...at, index]))
      : [];
  return at.length === 0 ? inner : [at, ...inner];
}

function valueAt(value: Json, [step, ...rest]: PlaceOf): Json {
  if (step === undefined) return value;
  const inner = isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : null;
  return valueAt(inner ?? null, rest);
}

function replaceAt(value: Json, [step, ...rest]: PlaceOf, to: Json | undefined): Json | undefined {
  if (step === undefined) return to;
  if (isArray(value)) {
    return value.flatMap((item, index) => {
      const replaced = index === step ? replaceAt(item, rest, to) : item;
      return replaced === undefined ? [] : [replaced];
    });
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const replaced = name === step ? replaceAt(member, rest, to) : member;
    return replaced === undefined ? [] : [[name, replaced] as const];
  });
  return Object.fromEntries(members);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isArray(value);
}

// The library's own guard gives `any[]`.
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
