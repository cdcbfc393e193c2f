import { gzipSync } from 'node:zlib';
import { Header } from 'tar';
import type { PackageFile } from './package-files.js';

const blockSize = 512;

/** 1985-10-26, the date that npm gives to all that it packs; the epoch itself is refused by some tools. */
const packedAt = new Date('1985-10-26T08:15:00.000Z');

/**
 * The files as `package/…` in a gzipped tar. The same files give the same bytes on every machine: no
 * owner, no clock, no file system comes into it.
 */
export function createTarball(files: readonly PackageFile[]): Buffer {
  const blocks = files.flatMap(({ path, text }) => {
    const content = Buffer.from(text);
    return [createHeader(`package/${path}`, content.length), content, padding(content.length)];
  });
  const tar = Buffer.concat([...blocks, Buffer.alloc(2 * blockSize)]);
  const packed = gzipSync(tar);
  // Byte 9 of gzip names the operating system; 255 is "unknown" (RFC 1952).
  packed[9] = 255;
  return packed;
}

function createHeader(path: string, size: number): Buffer {
  const header = new Header({ path, size, mode: 0o644, uid: 0, gid: 0, mtime: packedAt, type: 'File' });
  const block = Buffer.alloc(blockSize);
  header.encode(block, 0);
  return block;
}

const padding = (length: number) => Buffer.alloc((blockSize - (length % blockSize)) % blockSize);
