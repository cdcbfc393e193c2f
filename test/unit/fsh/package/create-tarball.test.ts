import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract, list } from 'tar';
import { expect, it } from 'vitest';
import { createTarball } from '../../../../src/fsh/package/create-tarball.js';

const long = `example/${'Q'.repeat(26)}-${'i'.repeat(64)}.json`;
const files = [
  { path: '.index.json', text: '{}\n' },
  { path: long, text: 'é'.repeat(700) },
  { path: 'package.json', text: '{ "name": "x" }\n' },
];

function withTarball<T>(read: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tarball-'));
  try {
    const file = join(folder, 'x.tgz');
    writeFileSync(file, createTarball(files));
    return read(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('holds every file below package/, with its text', () => {
  withTarball((file, folder) => {
    extract({ file, cwd: folder, sync: true });
    for (const { path, text } of files) {
      expect(readFileSync(join(folder, 'package', path), 'utf8')).toBe(text);
    }
  });
});

it('knows no owner and no clock', () => {
  const headers = withTarball((file) => {
    const read: unknown[] = [];
    list({
      file,
      sync: true,
      onReadEntry: ({ path, mode, uid, gid, mtime }) => {
        read.push({ path, mode, uid, gid, mtime: mtime?.toISOString() });
      },
    });
    return read;
  });
  const header = { mode: 0o644, uid: 0, gid: 0, mtime: '1985-10-26T08:15:00.000Z' };
  expect(headers).toEqual(files.map(({ path }) => ({ path: `package/${path}`, ...header })));
});

it('says in its gzip header neither when nor where it was made', () => {
  const tarball = createTarball(files);
  expect([...tarball.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  expect(tarball[9]).toBe(255);
  expect(gunzipSync(tarball).length % 512).toBe(0);
});
