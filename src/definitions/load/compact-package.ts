import { closeSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DefinitionResource } from '../../fhir/definition-resources.js';
import { isToolkitError, ToolkitError } from '../../model/toolkit-error.js';
import type { PackageIdentity } from '../create-definition-package.js';
import type { CompactPackage, StoredEntry } from '../compact-format.js';
import { isDefinitionResource } from '../is-definition-resource.js';
import { toDefinitionEntry } from '../to-definition-entry.js';
import { decodeIndex, encodeIndex } from './compact-index.js';

export interface CompactPackageOptions {
  /** Store each resource deflated: about a sixth of the size, a little more time for each reading. */
  readonly deflate?: boolean;
}

/**
 * Writes a package as two files: `<base>.ndjson`, the index, and `<base>.data`, the resources one after
 * another. The same resources in the same order give the same bytes. Each file replaces its
 * predecessor whole, so a reader never sees a half-written one.
 */
export function writeCompactPackage(
  base: string,
  identity: PackageIdentity,
  resources: readonly DefinitionResource[],
  options: CompactPackageOptions = {},
): void {
  const deflated = options.deflate === true;
  const chunks: Buffer[] = [];
  const entries: StoredEntry[] = [];
  let offset = 0;
  for (const resource of resources) {
    const text = Buffer.from(JSON.stringify(resource));
    const chunk = deflated ? deflateRawSync(text, { level: 9 }) : text;
    chunks.push(chunk);
    entries.push({ ...toDefinitionEntry(resource), offset, length: chunk.length, checksum: crc32(chunk) });
    offset += chunk.length;
  }
  const { name, version, release } = identity;
  replaceFile(`${base}.data`, Buffer.concat(chunks));
  replaceFile(`${base}.ndjson`, encodeIndex({ name, version, release, deflated, bytes: offset }, entries));
}

function replaceFile(path: string, content: string | Buffer): void {
  const fresh = `${path}.${String(process.pid)}.new`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}

/**
 * Opens a package that `writeCompactPackage` wrote. Only the index is read now; of the data, what is
 * asked for, and each resource is checked against its checksum. Where two resources share a canonical
 * URL, `find` gives the first.
 *
 * @throws ToolkitError `definition-missing` where a file is not there, `definition-corrupt` where it is
 * damaged; both name the file. Errors of single resources come from `find` and `read`.
 */
export function openCompactPackage(base: string): CompactPackage {
  const dataFile = `${base}.data`;
  const index = orMissing(`${base}.ndjson`, (file) => decodeIndex(readFileSync(file), file));
  const { name, version, release, deflated, bytes } = index.header;
  const found = orMissing(dataFile, (file) => statSync(file).size);
  if (found !== bytes) {
    const sizes = `found ${String(found)} bytes, expected ${String(bytes)} by its index`;
    throw new ToolkitError('definition-corrupt', `${dataFile} is damaged: ${sizes}`);
  }
  const read = (entry: StoredEntry) => readStored(entry, dataFile, deflated);
  return {
    name,
    version,
    release,
    get entries() {
      return index.list();
    },
    read,
    find(resourceType, url) {
      const entry = index.find(resourceType, url);
      return entry === undefined ? undefined : read(entry);
    },
  };
}

function orMissing<T>(file: string, use: (file: string) => T): T {
  try {
    return use(file);
  } catch (cause) {
    if (isToolkitError(cause)) throw cause;
    const message = `${file} cannot be read, where a definition package was expected`;
    throw new ToolkitError('definition-missing', message, { cause });
  }
}

function readStored(entry: StoredEntry, file: string, deflated: boolean): DefinitionResource {
  const chunk = orMissing(file, () => readBytes(file, entry.offset, entry.length));
  let found = 'bytes with another checksum';
  if (crc32(chunk) === entry.checksum) {
    const resource: unknown = JSON.parse((deflated ? inflateRawSync(chunk) : chunk).toString());
    if (isDefinitionResource(resource)) return resource;
    found = 'no resource';
  }
  const what = `${entry.resourceType} ${entry.url ?? entry.id ?? 'without an id'}`;
  const place = `at byte ${String(entry.offset)}`;
  throw new ToolkitError(
    'definition-corrupt',
    `${file} is damaged ${place}: found ${found}, expected ${what}`,
  );
}

/** The file is closed between readings, so that an open package holds nothing and a build may replace it. */
function readBytes(file: string, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, length, offset);
  } finally {
    closeSync(descriptor);
  }
  return bytes;
}
