import { pick, type Random } from './seeded-random.js';

/**
 * A copy of a resource with one thing changed at random: a member left out, a list's item doubled or left
 * out, or a value in place of another.
 */
export function mutateJson(resource: object, random: Random): object {
  const copy = structuredClone(resource);
  const places = placesOf(copy);
  // Several changes may have left nothing but the type.
  if (places.length === 0) return copy;
  const { owner, key } = pick(random, places);
  const value: unknown = Reflect.get(owner, key);
  if (Array.isArray(value) && value.length > 0 && random() < 0.5) {
    if (random() < 0.5) value.push(structuredClone(value[0]));
    else value.splice(0, value.length - 1);
  } else if (typeof value === 'string' && random() < 0.5) {
    Reflect.set(owner, key, pick(random, ['other', value.toUpperCase(), '2018-01']));
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    Reflect.set(owner, key, typeof value === 'number' ? -value - 1 : !value);
  } else {
    Reflect.deleteProperty(owner, key);
  }
  return copy;
}

interface Place {
  readonly owner: object;
  readonly key: string;
}

/** Every member of every object, but for what names the type. */
function placesOf(value: unknown): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap(placesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'resourceType' ? [] : [{ owner: value, key }, ...placesOf(inner)],
  );
}
