import type { FshPlace, SushiArtifact } from '../sushi/sushi-exchange.js';
import { toElementId } from './to-element-id.js';

/**
 * Where FSH says something of an element: the first rule on it, else on the nearest element above it,
 * else the definition itself.
 */
export function locateElement(
  { resource, rules, place }: Pick<SushiArtifact, 'resource' | 'rules' | 'place'>,
  element: string | undefined,
): FshPlace {
  if (element === undefined) return place;
  const type = typeof resource['type'] === 'string' ? resource['type'] : '';
  const places = new Map<string, FshPlace>();
  for (const rule of rules.toReversed()) places.set(toElementId(type, rule.path), rule.place);
  for (let id = toWrittenId(element); id.includes('.'); id = id.slice(0, id.lastIndexOf('.'))) {
    const found = places.get(id) ?? places.get(id.replace(/:[^.:]*$/, ''));
    if (found !== undefined) return found;
  }
  return place;
}

/** FSH writes the type slice `value[x]:valueString` as `valueString`. */
function toWrittenId(element: string): string {
  return element.replaceAll(/\w+\[x\]:/g, '');
}
