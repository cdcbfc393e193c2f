import { ToolkitError } from '../model/toolkit-error.js';
import {
  corrupt,
  decodeHeader,
  parseEntry,
  toLineStart,
  type CompactPackage,
  type StoredEntry,
} from './compact-format.js';
import { crc32 } from './crc32.js';
import type { DefinitionResource } from '../fhir/definition-resources.js';
import { isDefinitionResource } from './is-definition-resource.js';

/** The two files of a compact package, such as `stu3-core.ndjson` and `stu3-core.data` in the folder `data`. */
export interface CompactFiles {
  /** The `.ndjson`. */
  readonly index: Uint8Array;
  /** The `.data`. */
  readonly data: Uint8Array;
}

const lineFeed = 0x0a;

/**
 * Opens a compact package whose files are in memory, as in a browser that has fetched them. Resources are parsed when
 * they are asked for, and each is checked against its checksum.
 *
 * @throws ToolkitError `definition-corrupt` where a file is damaged or the two do not belong together, `usage` where the
 * package is stored deflated.
 */
export function openCompactFiles({ index, data }: CompactFiles): CompactPackage {
  const file = 'The index of a definition package';
  const end = index.indexOf(lineFeed);
  const head = end === -1 ? index.length : end;
  const decoder = new TextDecoder();
  const header = decodeHeader(decoder.decode(index.subarray(0, head)), file);
  if (crc32(index.subarray(head)) !== header.checksum)
    throw corrupt(file, 'entries with another checksum', 'those of its header');
  const { name, version, release, deflated, bytes } = header;
  if (deflated)
    throw new ToolkitError('usage', `Package ${name}#${version} is stored deflated; expected plain JSON`);
  if (data.length !== bytes)
    throw corrupt(`The data of ${name}#${version}`, `${String(data.length)} bytes`, String(bytes));
  const body = decoder.decode(index.subarray(head));
  let entries: readonly StoredEntry[] | undefined;
  return {
    name,
    version,
    release,
    get entries() {
      entries ??= body.split('\n').flatMap((line) => (line === '' ? [] : [parseEntry(line, file)]));
      return entries;
    },
    read: (entry) => readStored(entry, data, decoder),
    find: (resourceType, url) => {
      const start = body.indexOf(`\n${toLineStart(resourceType, url)}`) + 1;
      if (start === 0) return undefined;
      return readStored(parseEntry(body.slice(start, body.indexOf('\n', start)), file), data, decoder);
    },
  };
}

function readStored(entry: StoredEntry, data: Uint8Array, decoder: TextDecoder): DefinitionResource {
  const chunk = data.subarray(entry.offset, entry.offset + entry.length);
  let found = 'bytes with another checksum';
  if (crc32(chunk) === entry.checksum) {
    const resource: unknown = JSON.parse(decoder.decode(chunk));
    if (isDefinitionResource(resource)) return resource;
    found = 'no resource';
  }
  const what = `${entry.resourceType} ${entry.url ?? entry.id ?? 'without an id'}`;
  throw corrupt(`The data of a definition package, at byte ${String(entry.offset)},`, found, what);
}
