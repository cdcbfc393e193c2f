import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { DefinitionPackage } from '../definition-store.js';
import { collectDefinitions, type CollectOptions } from './collect-definitions.js';
import type { PackageFile } from './package-file.js';
import { findCachedFolder, readCachedPackage } from './read-cached-package.js';
import { readFolder } from './read-folder.js';
import { readTarball } from './read-tarball.js';

/** Where packages are looked for. */
export interface PackagePlaces {
  /** Folder of the FHIR package cache, mostly `~/.fhir/packages`. */
  readonly packageCache: string;
  /** Folder that relative paths start from. */
  readonly cwd: string;
}

export interface LoadPackageOptions extends CollectOptions, PackagePlaces {}

/**
 * Loads a package of definitions.
 *
 * @param spec A folder (read with all its folders, JSON and XML), a `.tgz` file, or `name#version` in
 * the package cache. Nothing is fetched.
 * @throws ToolkitError naming the package or file, what was found and what was expected:
 * `definition-missing`, `definition-corrupt`, or `usage` where the package is for another release.
 */
export async function loadPackage(spec: string, options: LoadPackageOptions): Promise<DefinitionPackage> {
  const place = await findPlace(spec, options);
  return place.kind === 'cached'
    ? readCachedPackage(spec, options.packageCache, options)
    : collectDefinitions(spec, await readPlace(place), options);
}

/**
 * The files of a package, unread.
 *
 * @throws ToolkitError `definition-missing` or `definition-corrupt`, as `loadPackage`.
 */
export async function readPackageFiles(spec: string, places: PackagePlaces): Promise<readonly PackageFile[]> {
  const place = await findPlace(spec, places);
  return place.kind === 'cached' ? readFolder(findCachedFolder(spec, places.packageCache)) : readPlace(place);
}

interface PackagePlace {
  readonly kind: 'folder' | 'tarball' | 'cached';
  readonly path: string;
}

const readPlace = ({ kind, path }: PackagePlace): Promise<readonly PackageFile[]> =>
  kind === 'folder' ? readFolder(path) : readTarball(path);

async function findPlace(spec: string, { cwd }: PackagePlaces): Promise<PackagePlace> {
  const path = resolve(cwd, spec);
  const kind = await findKind(path);
  if (kind === 'folder') return { kind, path };
  if (kind === 'file' && /\.(tgz|tar\.gz)$/i.test(spec)) return { kind: 'tarball', path };
  if (/^[a-z0-9][\w.-]*#[\w.-]+$/i.test(spec)) return { kind: 'cached', path };
  const found =
    kind === undefined ? `nothing at ${path}` : `${path}, which is neither a folder nor a .tgz file`;
  throw new ToolkitError(
    'definition-missing',
    `Package ${spec}: found ${found}, expected a folder, a .tgz file or name#version`,
  );
}

async function findKind(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}
