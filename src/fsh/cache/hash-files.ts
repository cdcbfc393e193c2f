import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** SHA-256, in hexadecimal. */
export function hashText(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** All files of a folder and its folders: path with `/` to the hash of its content, in the order of the paths. */
export function hashFolder(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter(isWanted);
  const named = paths.map((path) => [relative(folder, path).split(sep).join('/'), path] as const);
  return Object.fromEntries(
    named
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, path]) => [name, hashText(readFileSync(path))]),
  );
}
