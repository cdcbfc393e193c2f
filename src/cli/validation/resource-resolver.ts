import { closeSync, openSync, readSync } from 'node:fs';
import type { ElementNode } from '../../fhir/element-node.js';
import { readResource } from '../../fhir/read-resource.js';
import type { ReferenceResolver } from '../../validator/reference-resolver.js';
import type { ResourceIndex, ResourcePlace } from './validation-request.js';

/** Resources that were read lately are likely to be asked for again. In bytes of their texts. */
const kept = 8_000_000;

/** Finds resources of the same call by what the index says of them; their texts are read when they are asked for. */
export function createResourceResolver(index: ResourceIndex): ReferenceResolver {
  const roots = new Map<ResourcePlace, ElementNode | undefined>();
  let size = 0;
  return (reference) => {
    const place = index.get(toKey(reference));
    if (place === undefined) return undefined;
    if (roots.has(place)) return roots.get(place);
    const root = readPlace(place);
    size += place.length;
    for (const [oldest] of roots) {
      if (size <= kept) break;
      roots.delete(oldest);
      size -= oldest.length;
    }
    roots.set(place, root);
    return root;
  };
}

/** Without a version: the files of a call hold one version of each resource. */
function toKey(reference: string): string {
  return reference.replace(/\/_history\/[^/]+$/, '').replace(/\|[^|]*$/, '');
}

function readPlace(place: ResourcePlace): ElementNode | undefined {
  const text = readText(place);
  return text === undefined ? undefined : readResource(withNamespace(text)).root;
}

/** `undefined` where the file is gone or cannot be read any more. */
function readText({ file, start, length }: ResourcePlace): string | undefined {
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

/** In XML the namespace of an entry's resource is mostly declared further out. */
function withNamespace(text: string): string {
  const tag = /^<([A-Z]\w*)([^>]*)/.exec(text);
  if (tag === null || /\sxmlns=/.test(tag[2] ?? '')) return text;
  return text.replace(/^<[A-Z]\w*/, (start) => `${start} xmlns="http://hl7.org/fhir"`);
}
