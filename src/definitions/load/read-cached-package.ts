import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionResource } from '../../fhir/definition-resources.js';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { DefinitionEntry, DefinitionPackage } from '../definition-store.js';
import { isDefinitionResource, isJsonObject } from '../is-definition-resource.js';
import { toDefinitionEntry } from '../to-definition-entry.js';
import { collectDefinitions, type CollectOptions } from './collect-definitions.js';
import { checkForm, corruptFile } from './package-file.js';
import { checkManifest, readManifest } from './package-manifest.js';
import { readFolder } from './read-folder.js';

/**
 * Opens `<cache>/name#version/package`. Where its `.index.json` lists exactly the files that are there,
 * files are read when asked for; otherwise all are read now.
 *
 * @throws ToolkitError `definition-missing` where the cache does not hold the package;
 * `definition-corrupt` for damaged files, from `find` too.
 */
export async function readCachedPackage(
  spec: string,
  cache: string,
  options: CollectOptions,
): Promise<DefinitionPackage> {
  const folder = findCachedFolder(spec, cache);
  const files = readIndex(folder);
  if (files === undefined) return collectDefinitions(spec, await readFolder(folder), options);
  const manifest = readManifest(readJson(join(folder, 'package.json')));
  checkManifest(spec, manifest, options.release);
  const [name = spec, version = ''] = spec.split('#');
  const byEntry = new Map(files.map((file) => [file.entry, file]));
  let byKey: ReadonlyMap<string, IndexedFile> | undefined;
  return {
    name: manifest.name ?? name,
    version: manifest.version ?? version,
    release: options.release,
    entries: files.map(({ entry }) => entry),
    find(resourceType, url) {
      byKey ??= indexByKey(files);
      const file = byKey.get(`${resourceType} ${url}`);
      return file && readListed(join(folder, file.name), file.entry);
    },
    read(entry) {
      const file = byEntry.get(entry);
      if (file !== undefined) return readListed(join(folder, file.name), file.entry);
      throw new ToolkitError('internal', `An entry of another package was asked of ${spec}.`);
    },
  };
}

/**
 * The folder of a package in the cache.
 *
 * @throws ToolkitError `definition-missing` where the cache does not hold the package.
 */
export function findCachedFolder(spec: string, cache: string): string {
  const folder = join(cache, spec, 'package');
  if (existsSync(folder)) return folder;
  throw new ToolkitError(
    'definition-missing',
    `Package ${spec} is not in the package cache: found no folder ${folder}`,
  );
}

interface IndexedFile {
  readonly name: string;
  readonly entry: DefinitionEntry;
}

/** The files of the index; none where there is no index, or it is not of the files that are there. */
function readIndex(folder: string): readonly IndexedFile[] | undefined {
  const index = readJson(join(folder, '.index.json'));
  const listed =
    isJsonObject(index) && Array.isArray(index['files']) ? index['files'].flatMap(toIndexedFile) : [];
  const there = readdirSync(folder).filter((name) => /^[^.].*\.json$/.test(name) && name !== 'package.json');
  const names = new Set(listed.map(({ name }) => name));
  return listed.length > 0 && names.size === there.length && there.every((name) => names.has(name))
    ? listed
    : undefined;
}

function toIndexedFile(file: unknown): readonly IndexedFile[] {
  if (!isJsonObject(file) || !isDefinitionResource(file) || typeof file['filename'] !== 'string') return [];
  return [{ name: file['filename'], entry: toDefinitionEntry(file) }];
}

function indexByKey(files: readonly IndexedFile[]): ReadonlyMap<string, IndexedFile> {
  const byKey = new Map<string, IndexedFile>();
  for (const file of files) {
    const { resourceType, url } = file.entry;
    const key = `${resourceType} ${url ?? ''}`;
    if (url !== undefined && !byKey.has(key)) byKey.set(key, file);
  }
  return byKey;
}

function readListed(path: string, { resourceType, url }: DefinitionEntry): DefinitionResource {
  const resource = readJson(path);
  const expected = `${resourceType} ${url ?? 'without a URL'} as the package's index says`;
  if (!isDefinitionResource(resource)) throw corruptFile(path, 'no FHIR resource', expected);
  if (resource.resourceType !== resourceType || resource.url !== url)
    throw corruptFile(path, `${resource.resourceType} ${resource.url ?? 'without a URL'}`, expected);
  checkForm(path, resource);
  return resource;
}

/** The JSON of a file; undefined where there is none. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
