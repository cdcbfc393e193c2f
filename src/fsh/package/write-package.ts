import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ToolkitError } from '../../model/toolkit-error.js';
import { createTarball } from './create-tarball.js';
import type { PackageFile } from './package-files.js';

/** A package and where it lies. */
export interface PackagePlace {
  readonly name: string;
  readonly version: string;
  /** The folder that holds `package.json`: what lies in `package/` of the tarball. */
  readonly outDir: string;
  readonly tarball: string;
}

/** The tarball lies beside the folder and is named as npm would name it: `<name>-<version>.tgz`. */
export function toPackagePlace(outDir: string, name: string, version: string): PackagePlace {
  return { name, version, outDir, tarball: join(dirname(outDir), `${name}-${version}.tgz`) };
}

/**
 * Writes a package as a folder and as a tarball. The folder is the package itself: `package.json`,
 * `.index.json`, one file a resource, and `example/`. Validators take it as a folder of definitions,
 * and copied to `~/.fhir/packages/<name>#<version>/package` it is a package of the FHIR cache; the
 * tarball is what registries and `-ig` options take. An earlier package is replaced whole, never mixed
 * with the new one.
 *
 * @throws ToolkitError `usage` where the folder holds something that is no package.
 */
export function writePackage({ outDir, tarball }: PackagePlace, files: readonly PackageFile[]): void {
  checkReplaceable(outDir);
  const parent = dirname(outDir);
  const fresh = join(parent, `.${basename(outDir)}.${String(process.pid)}.new`);
  rmSync(fresh, { recursive: true, force: true });
  const folders = new Set(files.map(({ path }) => dirname(join(fresh, path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) {
    if (!takeOver(join(outDir, path), join(fresh, path), text)) writeFileSync(join(fresh, path), text);
  }
  rmSync(outDir, { recursive: true, force: true });
  renameSync(fresh, outDir);
  const freshTarball = `${fresh}.tgz`;
  writeFileSync(freshTarball, createTarball(files));
  renameSync(freshTarball, tarball);
}

/** Gives a file that has this text already another name: that is much faster than to write it again. */
function takeOver(earlier: string, file: string, text: string): boolean {
  try {
    if (readFileSync(earlier, 'utf8') !== text) return false;
    linkSync(earlier, file);
    return true;
  } catch {
    // There is no earlier one, or the file system knows no second names.
    return false;
  }
}

/** Removes an earlier package, so that nothing is taken for the outcome of a compilation that failed. */
export function removePackage({ outDir, tarball }: PackagePlace): void {
  checkReplaceable(outDir);
  rmSync(outDir, { recursive: true, force: true });
  rmSync(tarball, { force: true });
}

function checkReplaceable(outDir: string): void {
  if (!existsSync(outDir)) return;
  const names = readdirSync(outDir);
  if (names.length === 0 || (names.includes('package.json') && names.includes('.index.json'))) return;
  throw new ToolkitError(
    'usage',
    `${outDir} is not replaced: found files of another kind, expected an empty folder or a FHIR package`,
  );
}
