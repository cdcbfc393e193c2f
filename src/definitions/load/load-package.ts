import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ToolkitError } from '../../model/toolkit-error.js';
import type { DefinitionPackage } from '../definition-store.js';
import { collectDefinitions, type CollectOptions } from './collect-definitions.js';
import { readCachedPackage } from './read-cached-package.js';
import { readFolder } from './read-folder.js';
import { readTarball } from './read-tarball.js';

export interface LoadPackageOptions extends CollectOptions {
  /** Folder of the FHIR package cache, mostly `~/.fhir/packages`. */
  readonly packageCache: string;
  /** Folder that relative paths start from. */
  readonly cwd: string;
}

/**
 * Loads a package of definitions.
 *
 * @param spec A folder (read with all its folders, JSON and XML), a `.tgz` file, or `name#version` in
 * the package cache. Nothing is fetched.
 * @throws ToolkitError naming the package or file, what was found and what was expected:
 * `definition-missing`, `definition-corrupt`, or `usage` where the package is for another release.
 */
export async function loadPackage(spec: string, options: LoadPackageOptions): Promise<DefinitionPackage> {
  const path = resolve(options.cwd, spec);
  const kind = await findKind(path);
  if (kind === 'folder') return collectDefinitions(spec, await readFolder(path), options);
  if (kind === 'file' && /\.(tgz|tar\.gz)$/i.test(spec)) {
    return collectDefinitions(spec, await readTarball(path), options);
  }
  if (/^[a-z0-9][\w.-]*#[\w.-]+$/i.test(spec)) return readCachedPackage(spec, options.packageCache, options);
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
