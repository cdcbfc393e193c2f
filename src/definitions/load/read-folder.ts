import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { mayHoldDefinition, type PackageFile } from './package-file.js';

/** The JSON and XML files of a folder and its folders, in the order of their paths. Hidden ones are left out. */
export async function readFolder(folder: string): Promise<readonly PackageFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll(sep, '/'))
    .filter(mayHoldDefinition)
    .sort();
  const files: PackageFile[] = [];
  for (const path of paths) {
    const place = join(folder, path);
    files.push({ path, place, bytes: await readFile(place) });
  }
  return files;
}
