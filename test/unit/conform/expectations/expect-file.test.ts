import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  expectFile,
  expectFileSent,
  expectSameFile,
  expectSizeAndHash,
} from '../../../../src/conform/expectations/expect-file.js';
import { readJson } from '../../../../src/fhir/read-json.js';
import { selectNodes } from '../../../../src/conform/select-nodes.js';
import { createAnswer } from '../../../support/answer-fixture.js';

function attachmentOf(attachment: object) {
  const { root } = readJson(JSON.stringify({ resourceType: 'DocumentReference', content: [{ attachment }] }));
  const [node] = root === undefined ? [] : selectNodes(root, 'content.attachment');
  if (node === undefined) throw new Error('There is no attachment');
  return node;
}

const wrap = (bytes: Uint8Array) =>
  createAnswer({
    body: {
      resourceType: 'Binary',
      contentType: 'application/pdf',
      content: Buffer.from(bytes).toString('base64'),
    },
  });
const foundBy = ({ deviations }: ReturnType<typeof expectFile>) => deviations.map(({ found }) => found);

describe('a file as it is', () => {
  const letter = attachmentOf({ contentType: 'text/plain' });
  const sent = (contentType: string, body: unknown) =>
    createAnswer({ headers: { 'content-type': contentType }, body });

  it.each([
    ['the media type with its parameters', sent('Text/Plain; charset=utf-8', 'Dear Anna'), []],
    ['another media type', sent('text/html', 'Dear Anna'), ['content-type: text/html']],
    ['nothing', sent('text/plain', ''), ['no body']],
    [
      'a Binary',
      sent('text/plain', { resourceType: 'Binary', contentType: 'text/plain', content: '' }),
      ['a resource of the type Binary'],
    ],
  ])('%s', (_, answer, found) => {
    expect(foundBy(expectFile(answer, letter))).toEqual(found);
  });
});

describe('a file in either form', () => {
  // No UTF-8: the file of a real document is a PDF or a picture.
  const bytes = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x0a]);
  const asSent = (body: Uint8Array) => createAnswer({ body });

  it('is the same, though it is no text', () => {
    expect(expectSameFile(asSent(bytes), wrap(bytes))).toEqual({ examined: 1, deviations: [] });
  });

  it('is not the same where a byte is another, and neither is text', () => {
    const spoilt = bytes.map((byte) => (byte === 0xff ? 0xfd : byte));
    expect(foundBy(expectSameFile(asSent(spoilt), wrap(bytes)))).toEqual([
      'a body of 7 bytes that differs from them',
    ]);
    // What a server makes of it that takes it for text.
    const read = new TextEncoder().encode(new TextDecoder().decode(bytes));
    expect(foundBy(expectSameFile(asSent(read), wrap(bytes)))).toEqual([
      'a body of 11 bytes that differs from them',
    ]);
  });

  it('is the same text, whatever signs it has, and not without its byte order mark', () => {
    const text = Buffer.from('\uFEFFÉ – 🏥\u0000');
    expect(foundBy(expectSameFile(asSent(text), wrap(text)))).toEqual([]);
    expect(foundBy(expectSameFile(asSent(text.subarray(3)), wrap(text)))).toHaveLength(1);
  });

  it('is not the same where a byte is missing, or where it is not wrapped', () => {
    expect(foundBy(expectSameFile(asSent(bytes.slice(0, -1)), wrap(bytes)))).toHaveLength(1);
    expect(foundBy(expectSameFile(asSent(bytes), asSent(bytes)))).toHaveLength(1);
  });
});

describe('a file that was written', () => {
  const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 0x80]);
  const spoilt = Buffer.from(bytes.map((byte) => (byte === 0x80 ? 0x81 : byte)));

  it('is what was sent, in either form', () => {
    for (const answer of [createAnswer({ body: bytes }), wrap(bytes)])
      expect(expectFileSent(answer, bytes)).toEqual({ examined: 1, deviations: [] });
  });

  it('is not what was sent where a byte is another, in either form', () => {
    expect(foundBy(expectFileSent(createAnswer({ body: spoilt }), bytes))).toEqual([
      'a body of 7 bytes that differs from them',
    ]);
    expect(foundBy(expectFileSent(wrap(spoilt), bytes))).toEqual([
      'a Binary with 7 bytes that differ from them',
    ]);
    expect(foundBy(expectFileSent(createAnswer({ status: 404, body: '' }), bytes))).toHaveLength(1);
  });
});

describe('what a document says of its file', () => {
  const bytes = Buffer.from('Dear Anna');
  const size = bytes.length;
  const hash = createHash('sha1').update(bytes).digest('base64');

  it.each([
    ['both right', { size, hash }, 2, []],
    ['the size alone', { size }, 1, []],
    ['the size wrong', { size: size + 1, hash }, 2, [`the size ${String(size)}`]],
    ['the hash wrong', { size, hash: 'AAAA' }, 2, [`the hash ${hash}`]],
    ['neither', { contentType: 'text/plain' }, 0, []],
  ])('%s', (_, attachment, examined, found) => {
    const judgement = expectSizeAndHash(wrap(bytes), attachmentOf(attachment));
    expect(judgement.examined).toBe(examined);
    expect(foundBy(judgement)).toEqual(found);
  });

  it('cannot be right of an answer that is no Binary', () => {
    const answer = createAnswer({ status: 404, body: { resourceType: 'OperationOutcome' } });
    expect(expectSizeAndHash(answer, attachmentOf({ size })).deviations).toHaveLength(1);
  });
});
