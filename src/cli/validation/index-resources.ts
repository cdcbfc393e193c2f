import { findChildValue, type ElementNode } from '../../fhir/element-node.js';
import { readResource } from '../../fhir/read-resource.js';
import type { ResourceText } from '../resource-texts.js';
import type { ResourceIndex, ResourcePlace } from './validation-request.js';

/**
 * Reads all texts once and notes by which keys references lead to their resources: type and id, the canonical URL of a
 * definition, and for entries of Bundles the fullUrl. A resource of its own goes before an entry of a Bundle. A key that
 * two of a kind share leads to neither, since nobody can say which is meant.
 */
export async function indexResources(texts: AsyncIterable<ResourceText>): Promise<ResourceIndex> {
  const alone = createKeys();
  const inBundles = createKeys();
  for await (const text of texts) {
    const root = 'text' in text ? readResource(text.text).root : undefined;
    if (root === undefined || !('text' in text)) continue;
    const place: ResourcePlace = text.origin ?? { text: text.text };
    alone.add(keysOf(root), place);
    if (root.resourceType !== 'Bundle') continue;
    const entries = root.children.filter(({ name }) => name === 'entry');
    for (const [at, entry] of entries.entries()) inBundles.add(keysOfEntry(entry), { ...place, entry: at });
  }
  return new Map([...inBundles.list(), ...alone.list()]);
}

interface Keys {
  readonly add: (keys: readonly string[], place: ResourcePlace) => void;
  /** Those that lead to one place only. */
  readonly list: () => readonly (readonly [string, ResourcePlace])[];
}

function createKeys(): Keys {
  const places = new Map<string, ResourcePlace>();
  const shared = new Set<string>();
  return {
    add: (keys, place) => {
      for (const key of keys) {
        if (places.has(key)) shared.add(key);
        places.set(key, place);
      }
    },
    list: () => [...places].filter(([key]) => !shared.has(key)),
  };
}

function keysOf(resource: ElementNode): readonly string[] {
  const [id, url] = [findChildValue(resource, 'id'), findChildValue(resource, 'url')];
  const byId = id === undefined ? [] : [`${resource.resourceType ?? ''}/${id}`];
  return url === undefined ? byId : [...byId, url];
}

function keysOfEntry(entry: ElementNode): readonly string[] {
  const resource = entry.children.find(({ name }) => name === 'resource');
  const fullUrl = findChildValue(entry, 'fullUrl');
  return [...(resource === undefined ? [] : keysOf(resource)), ...(fullUrl === undefined ? [] : [fullUrl])];
}
