import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readResourceTexts, type ResourceText } from '../../../src/cli/resource-texts.js';
import { joinLines, splitLines, type Line } from '../../../src/cli/split-lines.js';

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is read asynchronously, whatever is in it
async function* toStream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function collect<T>(from: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

const textOf = ({ bytes }: Line): string => Buffer.from(bytes).toString('utf8');

describe('the lines of a stream', () => {
  it('are the same wherever its chunks end', async () => {
    const lines = fc.array(
      fc.string({ maxLength: 5 }).map((text) => text.replaceAll('\n', ' ')),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.array(fc.integer({ min: 1, max: 4 })), async (texts, cuts) => {
        const whole = Buffer.from(`${texts.join('\n')}\n`);
        const chunks: Uint8Array[] = [];
        let at = 0;
        for (const cut of cuts) {
          chunks.push(whole.subarray(at, at + cut));
          at += cut;
        }
        chunks.push(whole.subarray(at));
        const found = await collect(splitLines(toStream(chunks)));
        expect(found.map(textOf)).toEqual(texts);
        for (const { start, bytes } of found)
          expect(whole.subarray(start, start + bytes.length)).toEqual(Buffer.from(bytes));
        expect(Buffer.from(joinLines(found)).toString('utf8')).toBe(texts.join('\n'));
      }),
    );
  });
});

describe('the texts of a call', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'careconnect-texts-'));
    const bytes = Buffer.concat([
      Buffer.from('{"a":1}\r\n\n'),
      Buffer.from([0xff, 0x0a]),
      Buffer.from('{"b":"é"}'),
    ]);
    writeFileSync(join(folder, 'lines.ndjson'), bytes);
    writeFileSync(join(folder, 'blank.ndjson'), ' \n\t\n');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const read = (path: string, stdin = ''): Promise<readonly ResourceText[]> =>
    collect(readResourceTexts([path], { cwd: folder, stdin: toStream([Buffer.from(stdin)]) }));

  it('are the lines of NDJSON, with their numbers and places; one that is no UTF-8 leaves the others', async () => {
    const texts = await read('lines.ndjson');
    expect(texts).toMatchObject([
      { name: 'lines.ndjson:1', text: '{"a":1}\r', firstLine: 1, origin: { start: 0, length: 8 } },
      { name: 'lines.ndjson:3', problem: 'not-utf-8' },
      { name: 'lines.ndjson:4', text: '{"b":"é"}', firstLine: 4, origin: { start: 12, length: 10 } },
    ]);
  });

  it('are one empty text where there is nothing, so that a lost input never passes', async () => {
    expect(await read('blank.ndjson')).toMatchObject([{ name: 'blank.ndjson', text: '' }]);
    expect(await read('-', '')).toMatchObject([{ name: '-', text: '' }]);
  });

  it.each([
    ['{"a":1}\n{"b":2}\n', ['-:1', '-:2']],
    ['{"a":1}\n\n{"b":2}\n{"c":3}', ['-:1', '-:3', '-:4']],
    ['{"a":\n1}\n', ['-']],
    ['{"a":1}\n', ['-']],
    ['<a>\n</a>\n', ['-']],
  ])('of standard input are told from NDJSON by their first lines: %j', async (text, names) => {
    expect((await read('-', text)).map(({ name }) => name)).toEqual(names);
  });
});
