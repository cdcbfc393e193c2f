import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/definitions/crc32.js';
import { writeCompactPackage } from '../../../src/definitions/load/compact-package.js';
import { openCompactFiles, type CompactFiles } from '../../../src/definitions/open-compact-files.js';

const url = 'https://example.org/ValueSet/colours';
const resources = [
  { resourceType: 'ValueSet', url, id: 'colours', name: 'Wörter' },
  { resourceType: 'Patient', id: 'p' },
  { resourceType: 'ValueSet', url, id: 'other' },
];

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careconnect-compact-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(deflate = false): CompactFiles {
  const base = join(folder, 'own');
  writeCompactPackage(base, { name: 'own', version: '1', release: 'stu3' }, resources, { deflate });
  return { index: readFileSync(`${base}.ndjson`), data: readFileSync(`${base}.data`) };
}

describe('a compact package in memory', () => {
  it('has the resources that were written, by URL and by entry', () => {
    const opened = openCompactFiles(write());
    expect(opened).toMatchObject({ name: 'own', version: '1', release: 'stu3' });
    expect(opened.find('ValueSet', url)).toEqual(resources[0]);
    expect(opened.find('CodeSystem', url)).toBeUndefined();
    expect(opened.entries.map((entry) => opened.read(entry))).toEqual(resources);
  });

  it('is read from plain byte arrays as from those of Node', () => {
    const { index, data } = write();
    const opened = openCompactFiles({ index: Uint8Array.from(index), data: Uint8Array.from(data) });
    expect(opened.find('ValueSet', url)).toEqual(resources[0]);
  });

  const change = (bytes: Uint8Array, at: number): Uint8Array =>
    bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

  it.each<[string, (files: CompactFiles) => CompactFiles, string]>([
    ['an index that is another file', (files) => ({ ...files, index: new Uint8Array() }), 'no JSON object'],
    [
      'a damaged index',
      (files) => ({ ...files, index: change(files.index, files.index.length - 3) }),
      'entries with another checksum',
    ],
    ['data that is cut off', (files) => ({ ...files, data: files.data.subarray(1) }), 'bytes, expected'],
  ])('is refused with %s', (_, damage, reason) => {
    const open = (): unknown => openCompactFiles(damage(write()));
    expect(open).toThrow(expect.objectContaining({ code: 'definition-corrupt' }));
    expect(open).toThrow(reason);
  });

  it('says of a resource that it is damaged, and gives the others', () => {
    const files = write();
    const opened = openCompactFiles({ ...files, data: change(files.data, 5) });
    expect(() => opened.find('ValueSet', url)).toThrow(/at byte 0, is damaged: .* expected ValueSet https/);
    expect(opened.read(opened.entries[1]!)).toEqual(resources[1]);
  });

  it('is refused where it is stored deflated', () => {
    expect(() => openCompactFiles(write(true))).toThrow('Package own#1 is stored deflated');
  });
});

describe('the checksum', () => {
  it('is that of zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      }),
    );
  });
});
