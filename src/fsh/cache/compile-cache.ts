import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isJsonObject } from '../../definitions/is-definition-resource.js';
import type { PackagePlace } from '../package/write-package.js';
import { hashFolder, hashText } from './hash-files.js';

/** Raised whenever the form of the cache changes. */
const format = 1;

/** What a compilation came to, under what it was made from. */
interface CacheRecord {
  readonly format: number;
  readonly fingerprint: string;
  readonly outputs: string;
  readonly result: unknown;
}

/**
 * The result that was kept for this fingerprint. Absent where there is none, or where the package is
 * not as it was written then. A cache that cannot be read is no cache.
 */
export function readCachedResult(cacheDir: string, fingerprint: string, place: PackagePlace): unknown {
  const file = toFile(cacheDir, place);
  if (!existsSync(file)) return undefined;
  const record = parse(readFileSync(file, 'utf8'));
  if (record?.fingerprint !== fingerprint || record.format !== format) return undefined;
  return record.outputs === hashOutputs(place) ? record.result : undefined;
}

/** Keeps a result together with the package that now lies at `place`. */
export function writeCachedResult(
  cacheDir: string,
  fingerprint: string,
  { place, result }: { readonly place: PackagePlace; readonly result: unknown },
): void {
  mkdirSync(cacheDir, { recursive: true });
  const record: CacheRecord = { format, fingerprint, outputs: hashOutputs(place), result };
  const file = toFile(cacheDir, place);
  const fresh = `${file}.${String(process.pid)}.new`;
  writeFileSync(fresh, JSON.stringify(record));
  renameSync(fresh, file);
}

/** Packages of several folders may share a cache. A project may be moved with its cache. */
function toFile(cacheDir: string, { outDir }: PackagePlace): string {
  return join(cacheDir, `package-${hashText(relative(cacheDir, outDir)).slice(0, 12)}.json`);
}

function hashOutputs({ outDir, tarball }: PackagePlace): string {
  if (!existsSync(outDir) || !existsSync(tarball)) return '';
  return hashText(JSON.stringify([hashFolder(outDir), hashText(readFileSync(tarball))]));
}

function parse(text: string): CacheRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is CacheRecord {
  return isJsonObject(value) && typeof value['fingerprint'] === 'string' && value['outputs'] !== '';
}
