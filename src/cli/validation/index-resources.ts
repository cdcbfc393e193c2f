import type { FoundResource } from '../../fhir/found-resource.js';
import { listResources } from '../../fhir/list-resources.js';
import type { ResourceText, TextOrigin } from '../resource-texts.js';
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
    if (!('text' in text) || text.origin === undefined) continue;
    const toPlace = createPlacer(text.text, text.origin);
    for (const [at, resource] of listResources(text.text).entries()) {
      const place = toPlace(resource);
      if (at === 0) alone.add(keysOf(resource), place);
      else inBundles.add(keysOf(resource), place);
    }
  }
  return new Map([...inBundles.list(), ...alone.list()]);
}

interface Keys {
  readonly add: (keys: Iterable<string>, place: ResourcePlace) => void;
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

/** A fullUrl may be the canonical URL as well. */
function keysOf({ resourceType, id, url, fullUrl }: FoundResource): ReadonlySet<string> {
  const byId = id === undefined ? undefined : `${resourceType}/${id}`;
  return new Set([byId, url, fullUrl].filter((key) => key !== undefined));
}

/** Turns places in a text into places in its file, which count bytes. Resources are asked for in their order. */
function createPlacer(text: string, origin: TextOrigin): (resource: FoundResource) => ResourcePlace {
  const isOneByteEach = text.length === origin.length;
  let units = 0;
  let bytes = 0;
  return ({ start, end }) => {
    if (isOneByteEach) return { file: origin.file, start: origin.start + start, length: end - start };
    // The root comes first and is around the others.
    bytes += Buffer.byteLength(text.slice(units, start));
    units = start;
    const length = Buffer.byteLength(text.slice(start, end));
    return { file: origin.file, start: origin.start + bytes, length };
  };
}
