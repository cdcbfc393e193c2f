import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DefinitionResource } from '../../fhir/definition-resources.js';
import type { FhirRelease } from '../../fhir/release.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { DefinitionPackage } from '../definition-store.js';
import { isDefinitionResource } from '../is-definition-resource.js';
import { toDefinitionEntry } from '../to-definition-entry.js';
import { decodeIndex, encodeIndex, type StoredEntry } from './compact-index.js';

export interface PackageIdentity {
  readonly name: string;
  readonly version: string;
  readonly release: FhirRelease;
}

export interface CompactPackageOptions {
  /** Store each resource deflated: about a sixth of the size, a little more time for each reading. */
  readonly deflate?: boolean;
}

/** A compact package also reads resources that have no canonical URL, such as examples, by their entry. */
export interface CompactPackage extends DefinitionPackage {
  readonly entries: readonly StoredEntry[];
  /** The resource of one of this package's own `entries`. Parsed anew by each call. */
  read(entry: StoredEntry): DefinitionResource;
}

/**
 * Writes a package as two files: `<base>.json`, the index, and `<base>.data`, the resources one after
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
  replaceFile(`${base}.data`, Buffer.concat(chunks));
  replaceFile(`${base}.json`, encodeIndex({ ...identity, deflated, bytes: offset, entries }));
}

function replaceFile(path: string, content: string | Buffer): void {
  const fresh = `${path}.${String(process.pid)}.new`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}

/**
 * Opens a package that `writeCompactPackage` wrote. The index is read now, the data when a resource is
 * first asked for; each resource is checked against its checksum and parsed on demand. Where two
 * resources share a canonical URL, `find` gives the first.
 *
 * @throws ToolkitError `definition-missing` where a file is not there, `definition-corrupt` where it is
 * damaged; both name the file. Errors of the data come from `find` and `read`.
 */
export function openCompactPackage(base: string): CompactPackage {
  const index = decodeIndex(readFile(`${base}.json`).toString(), `${base}.json`);
  const dataFile = `${base}.data`;
  let data: Buffer | undefined;
  let byUrl: ReadonlyMap<string, StoredEntry> | undefined;
  const read = (entry: StoredEntry): DefinitionResource => {
    data ??= readData(dataFile, index.bytes);
    return readResourceAt(entry, data, { file: dataFile, deflated: index.deflated });
  };
  return {
    name: index.name,
    version: index.version,
    release: index.release,
    entries: index.entries,
    read,
    find(resourceType, url) {
      byUrl ??= indexByUrl(index.entries);
      const entry = byUrl.get(toKey(resourceType, url));
      return entry === undefined ? undefined : read(entry);
    },
  };
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const message = `${file} cannot be read, where a definition package was expected`;
    throw new ToolkitError('definition-missing', message, { cause });
  }
}

function readData(file: string, bytes: number): Buffer {
  const data = readFile(file);
  if (data.length === bytes) return data;
  const found = `found ${String(data.length)} bytes, expected ${String(bytes)} by its index`;
  throw new ToolkitError('definition-corrupt', `${file} is damaged: ${found}`);
}

function readResourceAt(
  entry: StoredEntry,
  data: Buffer,
  storage: { readonly file: string; readonly deflated: boolean },
): DefinitionResource {
  const chunk = data.subarray(entry.offset, entry.offset + entry.length);
  let found = `bytes with another checksum`;
  let cause: unknown;
  if (crc32(chunk) === entry.checksum) {
    try {
      const resource: unknown = JSON.parse((storage.deflated ? inflateRawSync(chunk) : chunk).toString());
      if (isDefinitionResource(resource)) return resource;
      found = 'no resource';
    } catch (error) {
      found = 'text that is not JSON';
      cause = error;
    }
  }
  const what = `${entry.resourceType} ${entry.url ?? entry.id ?? 'without an id'}`;
  const place = `at byte ${String(entry.offset)}`;
  const message = `${storage.file} is damaged ${place}: found ${found}, expected ${what}`;
  throw new ToolkitError('definition-corrupt', message, { cause });
}

function indexByUrl(entries: readonly StoredEntry[]): ReadonlyMap<string, StoredEntry> {
  const byUrl = new Map<string, StoredEntry>();
  for (const entry of entries) {
    if (entry.url === undefined) continue;
    const key = toKey(entry.resourceType, entry.url);
    if (!byUrl.has(key)) byUrl.set(key, entry);
  }
  return byUrl;
}

const toKey = (resourceType: string, url: string) => `${resourceType} ${url}`;
