import { createHash, type BinaryToTextEncoding } from 'node:crypto';
import type { ElementNode } from '../../fhir/element-node.js';
import { findHeader, findResource, isSuccess, type Answer } from '../answer.js';
import { findValue } from '../select-nodes.js';
import { describeBody } from './expect-answer.js';
import {
  joinJudgements,
  judgeOne,
  nothingExamined,
  toDeviation,
  toHeaderDeviation,
  type Judgement,
} from './judgement.js';

/** The body is the file and no Binary, and its Content-Type is the one that the attachment names. */
export function expectFile(answer: Answer, attachment: ElementNode): Judgement {
  const named = findValue(attachment, 'contentType') ?? '';
  const sent = findHeader(answer, 'content-type') ?? '';
  return joinJudgements([
    judgeOne(
      findResource(answer)?.resourceType === 'Binary'
        ? toDeviation(answer, 'the file itself', describeBody(answer))
        : undefined,
    ),
    judgeOne(answer.response.body === '' ? toDeviation(answer, 'the file itself', 'no body') : undefined),
    judgeOne(
      toMediaType(sent) === toMediaType(named)
        ? undefined
        : toHeaderDeviation(answer, 'content-type', `the content type ${named} that the document names`),
    ),
  ]);
}

/** The first answer is the file as it is, the second a Binary with the same content. */
export function expectSameFile(raw: Answer, wrapped: Answer): Judgement {
  const bytes = findBytes(wrapped);
  if (bytes === undefined) return judgeOne(toDeviation(wrapped, 'a Binary', describeBody(wrapped)));
  return expectBytes(raw, bytes, 'the Binary holds');
}

/** The answer is the file of these bytes, as it is or in a Binary. */
export function expectFileSent(answer: Answer, bytes: Buffer): Judgement {
  const wrapped = findBytes(answer);
  if (wrapped === undefined) return expectBytes(answer, bytes, 'were sent');
  return judgeOne(
    wrapped.equals(bytes)
      ? undefined
      : toDeviation(
          answer,
          `a Binary with the ${String(bytes.length)} bytes that were sent`,
          `a Binary with ${String(wrapped.length)} bytes that differ from them`,
        ),
  );
}

/** The body of an answer is these bytes; `source` says where they are from. */
function expectBytes(raw: Answer, bytes: Buffer, source: string): Judgement {
  const { body, bytes: binary } = raw.response;
  const isSame =
    binary === undefined
      ? Buffer.from(body).equals(bytes)
      : binary.length === bytes.length && binary.sha256 === hash('sha256', bytes, 'hex');
  const length = binary?.length ?? Buffer.byteLength(body);
  return judgeOne(
    isSame
      ? undefined
      : toDeviation(
          raw,
          `the ${String(bytes.length)} bytes that ${source}`,
          `a body of ${String(length)} bytes that differs from them`,
        ),
  );
}

function hash(algorithm: string, bytes: Buffer, encoding: BinaryToTextEncoding): string {
  return createHash(algorithm).update(bytes).digest(encoding);
}

/**
 * The content of the Binary has the size and the SHA-1 hash that the attachment names, as far as it names them
 * (https://hl7.org/fhir/STU3/datatypes.html#attachment).
 */
export function expectSizeAndHash(answer: Answer, attachment: ElementNode): Judgement {
  const bytes = findBytes(answer);
  if (bytes === undefined) return judgeOne(toDeviation(answer, 'a Binary', describeBody(answer)));
  const [size, sha1] = [findValue(attachment, 'size'), findValue(attachment, 'hash')];
  if (size === undefined && sha1 === undefined) {
    return nothingExamined('No document that is known names the size or the hash of its file.');
  }
  return joinJudgements([
    expectFact(answer, 'size', { named: size, found: String(bytes.length) }),
    expectFact(answer, 'hash', { named: sha1, found: hash('sha1', bytes, 'base64') }),
  ]);
}

function expectFact(
  answer: Answer,
  name: string,
  { named, found }: { readonly named: string | undefined; readonly found: string },
): Judgement {
  if (named === undefined) return nothingExamined(`The document does not name the ${name} of its file.`);
  return judgeOne(
    named === found
      ? undefined
      : toDeviation(answer, `a file of the ${name} ${named} that the document names`, `the ${name} ${found}`),
  );
}

function findBytes(answer: Answer): Buffer | undefined {
  const root = findResource(answer);
  if (!isSuccess(answer) || root?.resourceType !== 'Binary') return undefined;
  return Buffer.from(findValue(root, 'content') ?? '', 'base64');
}

function toMediaType(contentType: string): string {
  return contentType.split(';')[0]?.trim().toLowerCase() ?? '';
}
