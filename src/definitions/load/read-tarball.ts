import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { corruptFile, mayHoldDefinition, type PackageFile } from './package-file.js';

/** Larger than any package of definitions known; what unpacks to more is refused. */
const mostBytes = 512 * 1024 * 1024;

/**
 * The JSON and XML files of a package as a `.tgz`, in the order of their paths. Nothing is written to
 * disk. The folder `package`, in which npm packages have everything, is no part of the paths.
 *
 * @throws ToolkitError `definition-corrupt` where the file is no `.tgz`, is cut off, or unpacks to more
 * than 512 MB.
 */
export async function readTarball(file: string): Promise<readonly PackageFile[]> {
  const packed = await readFile(file);
  const expected = `a gzipped tar archive of at most ${String(mostBytes / 1024 / 1024)} MB`;
  let archive: Buffer;
  try {
    archive = await promisify(gunzip)(packed, { maxOutputLength: mostBytes });
  } catch (cause) {
    throw corruptFile(file, toReason(cause), expected, cause);
  }
  try {
    const files = await readArchive(file, archive);
    return [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  } catch (cause) {
    throw corruptFile(file, toReason(cause), expected, cause);
  }
}

const toReason = (cause: unknown) =>
  `content that cannot be unpacked (${cause instanceof Error ? cause.message : String(cause)})`;

function readArchive(file: string, archive: Buffer): Promise<readonly PackageFile[]> {
  return new Promise((resolve, reject) => {
    const files: PackageFile[] = [];
    const parser = new Parser({
      strict: true,
      onReadEntry(entry) {
        const path = entry.path.replace(/^(\.\/)?package\//, '');
        if (entry.type !== 'File' || !mayHoldDefinition(path)) {
          entry.resume();
          return;
        }
        collect(entry, (bytes) => files.push({ path, place: `${file}!${entry.path}`, bytes }));
      },
    });
    parser.on('error', reject);
    parser.on('end', () => {
      resolve(files);
    });
    parser.end(archive);
  });
}

function collect(entry: ReadEntry, done: (bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  entry.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
  entry.on('end', () => {
    done(Buffer.concat(chunks));
  });
}
