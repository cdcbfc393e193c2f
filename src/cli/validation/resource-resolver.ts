import { closeSync, openSync, readSync } from 'node:fs';
import type { ElementNode } from '../../fhir/element-node.js';
import { readResource } from '../../fhir/read-resource.js';
import type { ReferenceResolver } from '../../validator/reference-resolver.js';
import type { ResourceIndex, ResourcePlace } from './validation-request.js';

/** Resources that were read lately are likely to be asked for again. */
const kept = 200;

/** Finds resources of the same call by what the index says of them; their texts are read when they are asked for. */
export function createResourceResolver(index: ResourceIndex): ReferenceResolver {
  const roots = new Map<ResourcePlace, ElementNode | undefined>();
  return (reference) => {
    const place = index.get(toKey(reference));
    if (place === undefined) return undefined;
    if (!roots.has(place)) {
      if (roots.size >= kept) roots.delete(roots.keys().next().value ?? place);
      roots.set(place, readPlace(place));
    }
    return roots.get(place);
  };
}

/** Without a version: the files of a call hold one version of each resource. */
function toKey(reference: string): string {
  return reference.replace(/\/_history\/[^/]+$/, '').replace(/\|[^|]*$/, '');
}

function readPlace(place: ResourcePlace): ElementNode | undefined {
  const text = place.text ?? readText(place);
  const root = text === undefined ? undefined : readResource(text).root;
  if (place.entry === undefined) return root;
  const entry = root?.children.filter(({ name }) => name === 'entry')[place.entry];
  return entry?.children.find(({ name }) => name === 'resource');
}

/** `undefined` where the file is gone or cannot be read any more. */
function readText({ file, start = 0, length = 0 }: ResourcePlace): string | undefined {
  if (file === undefined) return undefined;
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const bytes = Buffer.alloc(length);
    readSync(handle, bytes, 0, length, start);
    return bytes.toString('utf8');
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
